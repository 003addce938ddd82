import { Text } from '@donthu/http';

export class PeopleKnownDto {
  @Text({
    min: 8,
    max: 12,
    pattern: /^[A-Za-z0-9]+$/,
    description: 'In full, without spaces: citizen identity card (12 digits), old identity card (9) or passport',
  })
  idNumber!: string;
}

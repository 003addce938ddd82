import { Text } from '@donthu/http';

export class ParkedReasonDto {
  @Text({ max: 2000, multiline: true, description: 'Why; kept with the command' }) reason!: string;
}

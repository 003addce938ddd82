import { Text } from '@donthu/http';

const ID = '[A-Za-z0-9][A-Za-z0-9._:-]{0,63}';

export class OfficersDto {
  @Text({
    max: 6_499,
    pattern: new RegExp(`^${ID}(,${ID}){0,99}$`),
    description: 'Ids of accounts, separated by commas, 100 at most',
    example: 'a-xuly1,a-xuly2',
  })
  ids!: string;
}

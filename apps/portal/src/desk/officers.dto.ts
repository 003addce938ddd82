import { Text } from '@donthu/http';

export class OfficersDto {
  @Text({ max: 8_000, description: 'Ids of accounts, separated by commas', example: 'a-xuly1,a-xuly2' }) ids!: string;
}

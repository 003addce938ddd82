import { Text, WholeNumber } from '@donthu/http';

export class PublishedDto {
  @Text({ max: 250 })
  stream!: string;

  @WholeNumber({ min: 1, max: 999_999_999 })
  version!: number;
}

import { Code, WholeNumber } from '@donthu/http';

export class FeedDto {
  @Code({ optional: true, description: 'Events of this unit alone' }) unit?: string;
  @WholeNumber({
    optional: true,
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    description: '`next` of the answer before, 0 at first',
  })
  after?: number;
  @WholeNumber({ optional: true, min: 1, max: 200, description: 'Events of an answer, default 50' }) limit?: number;
}

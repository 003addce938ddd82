import { WholeNumber } from '@donthu/http';

export class LiveDto {
  @WholeNumber({
    optional: true,
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    description: 'The last `id` that was seen, for clients that cannot send `Last-Event-ID`',
  })
  after?: number;
}

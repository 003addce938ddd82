import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { PetitionId } from '../event/vocabulary';

/** Whoever holds the receipt said how satisfied he is, once, after nothing more was to come. His words are sealed. */
export const RatingGivenV1 = defineEvent({
  type: 'rating.given.v1',
  owner: 'portal',
  streamType: 'rating',
  title: { vi: 'Công dân đánh giá kết quả giải quyết', en: 'Rated by the petitioner' },
  data: Type.Object({
    petitionId: PetitionId,
    /** 1 (very dissatisfied) to 5 (very satisfied). */
    stars: Type.Integer({ minimum: 1, maximum: 5 }),
    hasComment: Type.Boolean(),
  }),
  example: { petitionId: '0197a3c2-0000-7000-8000-000000000001', stars: 4, hasComment: true },
});
export type RatingGivenV1 = DataOf<typeof RatingGivenV1>;

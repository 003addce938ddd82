import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';

export const PetitionOutcomeSentBackV1 = defineEvent({
  type: 'petition.outcome-sent-back.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Lãnh đạo trả lại đề xuất', en: 'Proposal sent back by the leader' },
  data: Type.Object({}),
  example: {},
});
export type PetitionOutcomeSentBackV1 = DataOf<typeof PetitionOutcomeSentBackV1>;

import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { OUTCOMES, words } from '../event/vocabulary';

export const PetitionOutcomeProposedV1 = defineEvent({
  type: 'petition.outcome-proposed.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Đề xuất hướng xử lý', en: 'Outcome proposed' },
  data: Type.Object({ outcome: words(OUTCOMES) }),
  example: { outcome: 'accept' },
});
export type PetitionOutcomeProposedV1 = DataOf<typeof PetitionOutcomeProposedV1>;

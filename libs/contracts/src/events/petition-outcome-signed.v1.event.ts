import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, DateOnly, KindWord, OUTCOMES, words } from '../event/vocabulary';

/** The leader signed. `accept` is the acceptance (thụ lý) and opens the case. */
export const PetitionOutcomeSignedV1 = defineEvent({
  type: 'petition.outcome-signed.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Lãnh đạo ký duyệt hướng xử lý', en: 'Outcome signed by the leader' },
  data: Type.Object({ outcome: words(OUTCOMES), kind: KindWord, signedOn: DateOnly, signedBy: AccountId }),
  example: { outcome: 'accept', kind: 'complaint', signedOn: '2026-03-06', signedBy: 'a-lanhdao' },
});
export type PetitionOutcomeSignedV1 = DataOf<typeof PetitionOutcomeSignedV1>;

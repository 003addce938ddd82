import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { DateOnly } from '../event/vocabulary';

export const PetitionSupplementRequestedV1 = defineEvent({
  type: 'petition.supplement-requested.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Yêu cầu bổ sung', en: 'Supplement requested' },
  data: Type.Object({ missing: Type.Array(Type.String(), { minItems: 1 }), dueOn: DateOnly }),
  example: { missing: ['no_signature'], dueOn: '2026-03-20' },
});
export type PetitionSupplementRequestedV1 = DataOf<typeof PetitionSupplementRequestedV1>;

import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { KindWord, PetitionId } from '../event/vocabulary';

/** Classified by substance, not by title (Thông tư 05/2021/TT-TTCP); again before the outcome = reclassified. */
export const PetitionClassifiedV1 = defineEvent({
  type: 'petition.classified.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Phân loại đơn', en: 'Petition classified' },
  data: Type.Object({
    kind: KindWord,
    previousKind: Type.Optional(KindWord),
    field: Type.String(),
    eligible: Type.Boolean(),
    missing: Type.Array(Type.String()),
    withinJurisdiction: Type.Boolean(),
    duplicateOf: Type.Optional(PetitionId),
  }),
  example: { kind: 'complaint', field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true },
});
export type PetitionClassifiedV1 = DataOf<typeof PetitionClassifiedV1>;

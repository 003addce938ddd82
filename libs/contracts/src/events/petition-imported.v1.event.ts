import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, DateOnly, KindWord, OUTCOMES, RegisterNumber, words } from '../event/vocabulary';

/** A row of an old register, kept as history: it opens no obligation and alerts nobody. */
export const PetitionImportedV1 = defineEvent({
  type: 'petition.imported.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Nhập từ sổ cũ', en: 'Imported from an old register' },
  data: Type.Object({
    importId: Type.String(),
    line: Type.Integer({ minimum: 1 }),
    receivedOn: DateOnly,
    kind: KindWord,
    field: Type.String(),
    anonymous: Type.Boolean(),
    outcome: Type.Optional(words(OUTCOMES)),
    answeredOn: Type.Optional(DateOnly),
    register: RegisterNumber,
    loggedBy: AccountId,
  }),
  example: {
    importId: 'i-1',
    line: 6,
    receivedOn: '2026-01-05',
    kind: 'denunciation',
    field: 'cong_chuc_cong_vu',
    anonymous: false,
    outcome: 'guide',
    answeredOn: '2026-01-26',
    register: { unit: 'thuong-thanh', year: 2026, book: 'import-i-1', number: 1 },
    loggedBy: 'a-tiepdan',
  },
});
export type PetitionImportedV1 = DataOf<typeof PetitionImportedV1>;

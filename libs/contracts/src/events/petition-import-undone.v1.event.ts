import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';

/** The import that made this petition was undone before anybody edited it; it is in no list any more. */
export const PetitionImportUndoneV1 = defineEvent({
  type: 'petition.import-undone.v1',
  owner: 'intake',
  streamType: 'petition',
  title: { vi: 'Hủy nhập sổ', en: 'Import undone' },
  data: Type.Object({ importId: Type.String() }),
  example: { importId: 'i-1' },
});
export type PetitionImportUndoneV1 = DataOf<typeof PetitionImportUndoneV1>;

import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, words } from '../event/vocabulary';

/** An import of an old register reached a state; the file itself is sealed in the file store. */
export const ImportProgressedV1 = defineEvent({
  type: 'import.progressed.v1',
  owner: 'intake',
  streamType: 'import',
  title: { vi: 'Nhập sổ cũ', en: 'Register import' },
  data: Type.Object({
    importId: Type.String(),
    state: words(['checking', 'ready', 'committing', 'committed', 'undone', 'failed'] as const),
    by: AccountId,
    openRows: words(['history', 'take_over'] as const),
    rows: Type.Object({ total: Type.Integer(), ok: Type.Integer(), warnings: Type.Integer(), errors: Type.Integer() }),
    fileId: Type.Optional(Type.String()),
    failure: Type.Optional(Type.String()),
  }),
  example: {
    importId: 'i-1',
    state: 'ready',
    by: 'a-tiepdan',
    openRows: 'history',
    rows: { total: 140, ok: 130, warnings: 6, errors: 4 },
  },
});
export type ImportProgressedV1 = DataOf<typeof ImportProgressedV1>;

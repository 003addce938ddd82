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
    /** Keyed token of the file's content: the same file gives the same. */
    content: Type.Optional(Type.String()),
    /** Row of the spreadsheet (from 1) of the last row that can enter. */
    lastLine: Type.Optional(Type.Integer({ minimum: 0 })),
    /** Committed imports of the same file that there were before it, the oldest first. */
    repeats: Type.Optional(Type.Array(Type.String())),
    /** Rows that stand in the register already by one of them; once committed, those left out therefore. */
    repeated: Type.Optional(Type.Integer({ minimum: 0 })),
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

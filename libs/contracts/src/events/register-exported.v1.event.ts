import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, DateOnly, UnitCode, words } from '../event/vocabulary';

/** What a file of the register may be narrowed by. */
export const REGISTER_FILE_FILTERS = ['state', 'kind', 'responsible', 'overdue', 'open'] as const;

/** The register was taken out as a file: by whom, of which unit with those below it, of which days of receipt. */
export const RegisterExportedV1 = defineEvent({
  type: 'register.exported.v1',
  owner: 'reporting',
  streamType: 'export',
  title: { vi: 'Xuất sổ đơn ra tệp', en: 'Register taken out as a file' },
  data: Type.Object({
    by: AccountId,
    unit: UnitCode,
    from: DateOnly,
    to: DateOnly,
    /** By which it was narrowed; never to what. */
    filters: Type.Array(words(REGISTER_FILE_FILTERS)),
  }),
  example: { by: 'a-lanhdao', unit: 'thuong-thanh', from: '2026-01-01', to: '2026-03-31', filters: ['kind'] },
});
export type RegisterExportedV1 = DataOf<typeof RegisterExportedV1>;

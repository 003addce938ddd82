import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, DateOnly } from '../event/vocabulary';

/** An officer is back before the last day of an absence: from `backOn` on the deputy has neither his alerts nor his rights. */
export const AbsenceEndedV1 = defineEvent({
  type: 'absence.ended.v1',
  owner: 'assignment',
  streamType: 'absence',
  title: { vi: 'Kết thúc vắng mặt sớm', en: 'Absence ended early' },
  data: Type.Object({
    officer: AccountId,
    /** First day of the absence, which names it. */
    from: DateOnly,
    /** First day at work again; `from` itself where the absence did not come about. */
    backOn: DateOnly,
  }),
  example: { officer: 'a-xuly1', from: '2026-03-09', backOn: '2026-03-11' },
});
export type AbsenceEndedV1 = DataOf<typeof AbsenceEndedV1>;

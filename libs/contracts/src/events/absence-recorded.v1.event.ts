import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, DateOnly } from '../event/vocabulary';

/** An officer is away from `from` to `to`, both days included; alerts and rights go to the deputy meanwhile. */
export const AbsenceRecordedV1 = defineEvent({
  type: 'absence.recorded.v1',
  owner: 'assignment',
  streamType: 'absence',
  title: { vi: 'Ghi nhận vắng mặt', en: 'Absence recorded' },
  data: Type.Object({ officer: AccountId, from: DateOnly, to: DateOnly, deputy: AccountId }),
  example: { officer: 'a-xuly1', from: '2026-03-09', to: '2026-03-13', deputy: 'a-xuly2' },
});
export type AbsenceRecordedV1 = DataOf<typeof AbsenceRecordedV1>;

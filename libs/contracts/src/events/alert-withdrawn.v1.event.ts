import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';

/** The alert is no longer true (its due date moved away); it is kept and marked, never deleted. */
export const AlertWithdrawnV1 = defineEvent({
  type: 'alert.withdrawn.v1',
  owner: 'deadline',
  streamType: 'obligations',
  title: { vi: 'Thu hồi cảnh báo', en: 'Alert withdrawn' },
  data: Type.Object({ alertId: Type.String(), because: Type.String() }),
  example: { alertId: 'al-1', because: 'moved' },
});
export type AlertWithdrawnV1 = DataOf<typeof AlertWithdrawnV1>;

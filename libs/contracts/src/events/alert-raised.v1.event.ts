import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, ALERT_KINDS, AUDIENCES, DateOnly, PetitionId, words } from '../event/vocabulary';

/** A threshold of an obligation was crossed. Identified by obligation, threshold, due date and how-manieth setting. */
export const AlertRaisedV1 = defineEvent({
  type: 'alert.raised.v1',
  owner: 'deadline',
  streamType: 'obligations',
  title: { vi: 'Cảnh báo thời hạn', en: 'Deadline alert' },
  data: Type.Object({
    alertId: Type.String(),
    kind: words(ALERT_KINDS),
    petitionId: PetitionId,
    step: Type.String(),
    dueOn: DateOnly,
    /** The day the threshold fell on. */
    thresholdOn: DateOnly,
    nth: Type.Integer({ minimum: 1 }),
    audience: words(AUDIENCES),
    recipients: Type.Array(AccountId),
    /** Raised on a later day than the threshold's, as after downtime. */
    late: Type.Boolean(),
    /** Part of one digest (work taken over from an old register) instead of an alert of its own. */
    digest: Type.Optional(Type.String()),
  }),
  example: {
    alertId: 'al-1',
    kind: 'overdue',
    petitionId: 'p-1',
    step: 'petition.handle',
    dueOn: '2026-03-12',
    thresholdOn: '2026-03-13',
    nth: 1,
    audience: 'leader',
    recipients: ['a-lanhdao'],
    late: false,
  },
});
export type AlertRaisedV1 = DataOf<typeof AlertRaisedV1>;

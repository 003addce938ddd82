import { Type, type Static } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { DateOnly, OBLIGATION_STATES, words } from '../event/vocabulary';

/** One statutory or unit deadline as it stands. `overdue` is never stored: it follows from `dueOn` and the day. */
export const ObligationItem = Type.Object({
  step: Type.String(),
  variant: Type.String(),
  startsOn: DateOnly,
  dueOn: Type.Union([DateOnly, Type.Null()]),
  provisional: Type.Boolean(),
  state: words(OBLIGATION_STATES),
  metOn: Type.Optional(DateOnly),
  /** How-manieth time this due date was set; part of an alert's identity. */
  nth: Type.Integer({ minimum: 1 }),
  /** The year without which it cannot be computed. */
  calendarMissing: Type.Optional(Type.Integer()),
  /** Days on which somebody is told, beside the due date and the day after it; worked out when the date was set. */
  tellOn: Type.Optional(
    Type.Object({
      dueSoon: Type.Optional(DateOnly),
      leader: Type.Optional(DateOnly),
      upperLevel: Type.Optional(DateOnly),
    }),
  ),
});
export type ObligationItem = Static<typeof ObligationItem>;

/** All obligations of a petition after a fact, with what changed and why. */
export const ObligationsChangedV1 = defineEvent({
  type: 'obligations.changed.v1',
  owner: 'deadline',
  streamType: 'obligations',
  title: { vi: 'Cập nhật thời hạn', en: 'Time limits updated' },
  data: Type.Object({
    items: Type.Array(ObligationItem),
    changes: Type.Array(
      Type.Object({
        step: Type.String(),
        change: words([
          'opened',
          'moved',
          'met',
          'voided',
          'paused',
          'resumed',
          'reopened',
          'calendar_missing',
        ] as const),
        from: Type.Optional(DateOnly),
        to: Type.Optional(DateOnly),
        because: Type.String(),
      }),
    ),
    /** Versions of the source streams this was computed from. */
    seen: Type.Record(Type.String(), Type.Integer()),
  }),
  example: {
    items: [
      {
        step: 'petition.handle',
        variant: 'standard',
        startsOn: '2026-03-02',
        dueOn: '2026-03-12',
        provisional: false,
        state: 'open',
        nth: 1,
      },
    ],
    changes: [{ step: 'petition.handle', change: 'opened', to: '2026-03-12', because: 'petition.logged.v1' }],
    seen: { petition: 1 },
  },
});
export type ObligationsChangedV1 = DataOf<typeof ObligationsChangedV1>;

import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { DateOnly, words } from '../event/vocabulary';

export const CalendarYearSetV1 = defineEvent({
  type: 'calendar.year-set.v1',
  owner: 'deadline',
  streamType: 'calendar',
  title: { vi: 'Cập nhật lịch làm việc', en: 'Working calendar set' },
  data: Type.Object({
    year: Type.Integer(),
    state: words(['confirmed', 'provisional'] as const),
    days: Type.Array(
      Type.Object({
        date: DateOnly,
        kind: words(['holiday', 'compensation', 'swap-off', 'swap-work'] as const),
        name: Type.String({ maxLength: 200 }),
        basis: Type.Optional(Type.String({ maxLength: 300 })),
      }),
    ),
  }),
  example: {
    year: 2027,
    state: 'provisional',
    days: [{ date: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch' }],
  },
});
export type CalendarYearSetV1 = DataOf<typeof CalendarYearSetV1>;

import { shippedCalendarYears, WorkingCalendar } from '../deadlines';
import { monthAfter, scheduledDays } from './index';

const calendar = new WorkingCalendar(shippedCalendarYears());
const told = (daysOfMonth: readonly number[], from: string, to = from) =>
  scheduledDays(daysOfMonth, { from, to }, calendar).map(({ date, movedFrom }) => [date, ...movedFrom].join(' for '));

describe('the chairman’s days of reception', () => {
  it('move to the next working day, also out of one month into the next', () => {
    expect(told([5, 15], '2026-03')).toEqual(['2026-03-05', '2026-03-16 for 2026-03-15']);
    expect(told([10, 28], '2026-02')).toEqual(['2026-02-10', '2026-03-02 for 2026-02-28']);
    expect(told([28, 10], '2026-03')).toEqual(['2026-03-02 for 2026-02-28', '2026-03-10', '2026-03-30 for 2026-03-28']);
    expect(told([28], '2026-02', '2026-03')).toEqual(['2026-03-02 for 2026-02-28', '2026-03-30 for 2026-03-28']);
  });

  it('are one day where several meet, and stand as they are where no calendar tells', () => {
    expect(told([14, 15, 16], '2026-03')).toEqual(['2026-03-16 for 2026-03-14 for 2026-03-15']);
    expect(told([2], '2029-12', '2030-01')).toEqual(['2029-12-02', '2030-01-02']);
    expect(scheduledDays([15], { from: '2026-03', to: '2026-03' }, undefined)).toEqual([
      { date: '2026-03-15', movedFrom: [] },
    ]);
  });

  it('count months over the turn of a year', () => {
    expect([monthAfter('2026-01', -1), monthAfter('2025-12', 1), monthAfter('2026-03', -15)]).toEqual([
      '2025-12',
      '2026-01',
      '2024-12',
    ]);
  });
});

import * as fc from 'fast-check';
import { addDays } from '../../dates';
import { isMissingYear } from '../calendar/calendar-year';
import { shippedCalendarYears } from '../calendar/shipped-calendar';
import { WorkingCalendar } from '../calendar/working-calendar';
import { DEFAULT_THRESHOLDS, thresholds, thresholdsMissing, type ThresholdSettings } from './thresholds';

const calendar = new WorkingCalendar(shippedCalendarYears());
const open = (startsOn: string, dueOn: string | null) => ({ state: 'open' as const, startsOn, dueOn });
const told = (
  obligation: Parameters<typeof thresholds>[0],
  assigned = true,
  settings: ThresholdSettings = DEFAULT_THRESHOLDS,
): string[] => thresholds(obligation, settings, calendar, assigned).map((t) => `${t.on} ${t.kind} ${t.audience}`);

describe('thresholds of an obligation', () => {
  it('tell the responsible officer, then the leader, then the level above', () => {
    expect(told(open('2026-03-02', '2026-03-12'))).toEqual([
      '2026-03-09 due_soon responsible',
      '2026-03-12 due_today responsible',
      '2026-03-13 overdue responsible',
      '2026-03-16 escalated leader',
      '2026-03-18 escalated upper_level',
    ]);
  });

  it('go to the leader at once, and only once, when nobody is responsible', () => {
    expect(told(open('2026-03-02', '2026-03-12'), false)).toEqual([
      '2026-03-09 due_soon leader',
      '2026-03-12 due_today leader',
      '2026-03-13 overdue leader',
      '2026-03-18 escalated upper_level',
    ]);
  });

  it('count working days across holidays', () => {
    expect(told(open('2026-02-02', '2026-02-13'))).toEqual([
      '2026-02-10 due_soon responsible',
      '2026-02-13 due_today responsible',
      '2026-02-14 overdue responsible',
      '2026-02-23 escalated leader',
      '2026-02-25 escalated upper_level',
    ]);
  });

  it('do not begin before the period does, and leave out an early notice that would not be early', () => {
    expect(told(open('2026-03-10', '2026-03-12'))[0]).toBe('2026-03-10 due_soon responsible');
    expect(told(open('2026-03-02', '2026-03-12'), true, { ...DEFAULT_THRESHOLDS, dueSoonWorkingDays: 0 })[0]).toBe(
      '2026-03-12 due_today responsible',
    );
  });

  it('are none for what is paused, met, void or without a due date', () => {
    for (const state of ['paused', 'met', 'met_late', 'void', 'calendar_missing'] as const) {
      expect(told({ ...open('2026-03-02', '2026-03-12'), state })).toEqual([]);
    }
    expect(told(open('2026-03-02', null))).toEqual([]);
    expect(told({ ...open('2026-03-02', '2026-03-12'), state: 'overdue' })).toHaveLength(5);
  });

  it('leave out a day in a year without a calendar and name the year', () => {
    const last = open('2027-12-20', '2027-12-30');
    expect(told(last)).toEqual([
      '2027-12-27 due_soon responsible',
      '2027-12-30 due_today responsible',
      '2027-12-31 overdue responsible',
    ]);
    expect(thresholdsMissing(last, DEFAULT_THRESHOLDS, calendar)).toEqual([2028]);
    const first = open('2023-12-26', '2024-01-03');
    expect(told(first)[0]).toBe('2024-01-03 due_today responsible');
    expect(thresholdsMissing(first, DEFAULT_THRESHOLDS, calendar)).toEqual([2023]);
    expect(told(open('2024-01-02', '2024-01-03'))[0]).toBe('2024-01-02 due_soon responsible');
    expect(thresholdsMissing(open('2026-03-02', '2026-03-12'), DEFAULT_THRESHOLDS, calendar)).toEqual([]);
  });

  it('come in order of time, with the due date between what warns and what escalates', () => {
    const days = fc.integer({ min: 0, max: 5 });
    const settings = fc.record({ dueSoonWorkingDays: days, leaderAfterWorkingDays: days, upperAfterWorkingDays: days });
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 900 }), fc.boolean(), settings, (after, assigned, chosen) => {
        const dueOn = calendar.rollToWorkingDay(addDays('2024-01-10', after));
        if (isMissingYear(dueOn)) return;
        const list = thresholds(open('2024-01-10', dueOn), chosen, calendar, assigned);
        expect(list.map((t) => t.on)).toEqual(list.map((t) => t.on).sort());
        for (const { kind, on } of list) {
          expect([kind, kind === 'due_soon' ? on < dueOn : kind === 'due_today' ? on === dueOn : on > dueOn]).toEqual([
            kind,
            true,
          ]);
        }
      }),
    );
  });
});

import * as fc from 'fast-check';
import {
  addDays,
  compareDates,
  dateOfDay,
  dayNumber,
  daysInYear,
  diffDays,
  isRealDate,
  localDateOf,
  startOfDayInstant,
  weekday,
  writtenDate,
  yearOf,
} from './index';

const day = fc.integer({ min: -200_000, max: 200_000 });

function byDate(dayFrom1970: number): string {
  return new Date(dayFrom1970 * 86_400_000).toISOString().slice(0, 10);
}

describe('local dates', () => {
  it('agrees with the platform calendar on every day of five centuries', () => {
    for (let at = -170_000; at < 60_000; at += 1) {
      const date = byDate(at);
      if (dateOfDay(at) !== date || dayNumber(date) !== at) throw new Error(date);
      if (weekday(date) !== ((new Date(at * 86_400_000).getUTCDay() + 6) % 7) + 1) throw new Error(date);
    }
  });

  it('adds and subtracts days as inverses', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, move) => {
        const date = dateOfDay(start);
        expect(addDays(addDays(date, move), -move)).toBe(date);
        expect(diffDays(date, addDays(date, move))).toBe(move);
        expect(compareDates(date, addDays(date, move))).toBe(move === 0 ? 0 : -Math.sign(move));
      }),
    );
  });

  it.each([
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-01',
    '26-01-01',
    '',
    '2026/01/01',
    '2026-01-01T00',
    '２026-01-01',
    '0999-01-01',
  ])('refuses %p as a date', (text) => expect(isRealDate(text)).toBe(false));

  it('accepts leap days only in leap years', () => {
    expect([isRealDate('2024-02-29'), isRealDate('2000-02-29'), isRealDate('1900-02-29')]).toEqual([true, true, false]);
    expect([daysInYear(2024), daysInYear(2026), daysInYear(1900)]).toEqual([366, 365, 365]);
  });

  it('accepts exactly the days that exist', () => {
    fc.assert(fc.property(day, (at) => expect(isRealDate(dateOfDay(at))).toBe(true)));
  });

  it('writes dates as Vietnamese documents do', () => {
    expect(writtenDate('2026-03-02')).toBe('02/03/2026');
    expect(yearOf('2026-03-02')).toBe(2026);
  });
});

describe('instants in Asia/Ho_Chi_Minh', () => {
  it('begins a day at 17:00 UTC of the day before', () => {
    expect(startOfDayInstant('2026-03-01')).toBe('2026-02-28T17:00:00.000Z');
    expect(localDateOf('2026-02-28T16:59:59.999Z')).toBe('2026-02-28');
    expect(localDateOf('2026-02-28T17:00:00Z')).toBe('2026-03-01');
    expect(localDateOf(Date.parse('2026-02-28T17:00:00Z'))).toBe('2026-03-01');
  });

  it('finds every day again from its first instant', () => {
    fc.assert(fc.property(day, (at) => expect(localDateOf(startOfDayInstant(dateOfDay(at)))).toBe(dateOfDay(at))));
  });

  it('refuses what is no instant', () => {
    expect(() => localDateOf('yesterday')).toThrow(RangeError);
  });
});

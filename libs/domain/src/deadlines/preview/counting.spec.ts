import * as fc from 'fast-check';
import { addDays, weekday } from '../../dates';
import golden from '../golden/deadlines.json';
import { WorkingCalendar } from '../calendar/working-calendar';
import { shippedCalendarYears } from '../calendar/shipped-calendar';
import { shippedLaw } from '../law/shipped-law';
import { previewDeadline } from './preview-deadline';

interface ClosedPause {
  from: string;
  to: string;
}

const law = shippedLaw();
const calendar = new WorkingCalendar(shippedCalendarYears().filter((year) => year.state === 'confirmed'));

/** Reads the golden calendar directly; shares nothing with the calendar under test. */
function worked(date: string): boolean {
  const kinds = golden.calendar.filter((day) => day.date === date).map((day) => day.kind);
  if (kinds.includes('swap-work')) return true;
  return kinds.length === 0 && weekday(date) <= 5;
}

/** The law told as a clerk would: one night after the other; a night inside a pause does not bring the end nearer. */
function naiveDue(startsOn: string, amount: number, unit: string, pauses: ClosedPause[]): string {
  const stopped = (evening: string): boolean => pauses.some((pause) => pause.from <= evening && evening < pause.to);
  let date = startsOn;
  let left = amount;
  while (left > 0 || stopped(date) || !worked(date)) {
    const counts = !stopped(date) && (unit === 'calendar' || worked(addDays(date, 1)));
    date = addDays(date, 1);
    if (left > 0 && counts) left -= 1;
  }
  return date;
}

const startsOn = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-01-01', days));
const limit = fc.constantFrom(
  ...law.steps().flatMap((step) => {
    const rule = law.ruleOn(step, '2026-01-01');
    return [...(rule?.variants ?? [])].map(([variant, { amount, unit }]) => ({ step, variant, amount, unit }));
  }),
);
const offsets = fc.array(fc.tuple(fc.integer({ min: -5, max: 100 }), fc.integer({ min: 0, max: 30 })), {
  maxLength: 4,
});

describe('counting, against a naive model', () => {
  it('agrees on every step and variant, with pauses wherever they fall', () => {
    fc.assert(
      fc.property(startsOn, limit, offsets, (start, { step, variant, amount, unit }, spans) => {
        const pauses = spans.map(([after, length]) => ({
          from: addDays(start, after),
          to: addDays(start, after + length),
        }));
        const answer = previewDeadline({ step, variant, startsOn: start, pauses }, law, calendar);
        if ('calendarMissing' in answer) return expect(answer.calendarMissing).toBe(2027);
        return expect(answer).toMatchObject({ dueOn: naiveDue(start, amount, unit, pauses) });
      }),
      { numRuns: 3000 },
    );
  });

  it('always ends on a working day that is not inside a pause, and lists only days not worked', () => {
    fc.assert(
      fc.property(startsOn, limit, offsets, (start, { step, variant }, spans) => {
        const pauses = spans.map(([after, length]) => ({
          from: addDays(start, after),
          to: addDays(start, after + length),
        }));
        const answer = previewDeadline({ step, variant, startsOn: start, pauses }, law, calendar);
        if (!('dueOn' in answer)) return;
        expect(worked(answer.dueOn)).toBe(true);
        expect(pauses.some((pause) => pause.from <= answer.dueOn && answer.dueOn < pause.to)).toBe(false);
        expect(answer.derivation.excludedDays.filter((day) => worked(day.date))).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the pauses, and counts overlapping ones once', () => {
    fc.assert(
      fc.property(startsOn, limit, offsets, (start, { step, variant }, spans) => {
        const pauses = spans.map(([after, length]) => ({
          from: addDays(start, after),
          to: addDays(start, after + length),
        }));
        const ask = (list: ClosedPause[]): unknown =>
          previewDeadline({ step, variant, startsOn: start, pauses: list }, law, calendar);
        expect(ask([...pauses].reverse())).toEqual(ask(pauses));
        expect(ask([...pauses, ...pauses])).toEqual(ask(pauses));
      }),
    );
  });

  it('can be recounted by hand from its own derivation', () => {
    fc.assert(
      fc.property(startsOn, limit, (start, { step, variant }) => {
        const answer = previewDeadline({ step, variant, startsOn: start }, law, calendar);
        if (!('dueOn' in answer)) return;
        const { limit: counted, excludedDays, rolledFrom } = answer.derivation;
        const days = counted.amount + excludedDays.length;
        expect(addDays(start, days)).toBe(answer.dueOn);
        expect(rolledFrom === undefined).toBe(counted.unit === 'working' || excludedDays.length === 0);
      }),
    );
  });
});

/// <reference types="jest" />
import fc from 'fast-check';
import { byDue } from './by-due';

type Dated = Parameters<typeof byDue>[0];

const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const petition = fc.record({
  nextDueOn: fc.option(day),
  receivedOn: day,
  register: fc.integer({ min: 1, max: 200_000 }).map((number) => ({ unit: 'u', year: 2026, book: 'main', number })),
});
const NEVER = '9999-12-31';

function row(number: number, nextDueOn: string | null, receivedOn = '2026-03-02'): Dated {
  return { nextDueOn, receivedOn, register: { unit: 'u', year: 2026, book: 'main', number } };
}

function numbers(rows: readonly Dated[]): number[] {
  return [...rows].sort(byDue).map(({ register }) => register.number);
}

describe('what is due first', () => {
  it('stands first, and what has no date stands last', () => {
    expect(numbers([row(1, null), row(2, '2026-04-02'), row(3, '2026-03-31')])).toEqual([3, 2, 1]);
  });

  it('is, of one day, what came first, by number where both came on one day', () => {
    const rows = [row(10, '2026-04-02'), row(9, '2026-04-02'), row(11, '2026-04-02', '2026-02-27')];
    expect(numbers(rows)).toEqual([11, 9, 10]);
  });

  it('does not depend on the order in which petitions were found', () => {
    const several = fc.uniqueArray(petition, { selector: ({ register }) => register.number, maxLength: 12 });
    fc.assert(
      fc.property(several, (rows) => {
        const sorted = [...rows].sort(byDue);
        expect([...rows].reverse().sort(byDue)).toEqual(sorted);
        const dates = sorted.map(({ nextDueOn }) => nextDueOn ?? NEVER);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });
});

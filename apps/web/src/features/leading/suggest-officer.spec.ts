/// <reference types="jest" />
import fc from 'fast-check';
import { candidatesOf, suggestOfficer, type Candidate } from './suggest-officer';

const AWAY_SOON = { from: '2026-03-10', to: '2026-03-12' };
const NOBODY: ReadonlySet<string> = new Set();

function officer(id: string, change: Partial<Candidate> = {}): Candidate {
  return { id, displayName: id, roles: ['handler'], open: 0, overdue: 0, ...change };
}

function suggested(candidates: readonly Candidate[], inConflict = NOBODY): string | undefined {
  return suggestOfficer(candidates, inConflict)?.id;
}

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,4}$/),
    roles: fc.subarray<Candidate['roles'][number]>(['handler', 'leader', 'reception']),
    absentUntil: fc.option(fc.constant('2026-03-20'), { nil: undefined }),
    nextAbsence: fc.option(fc.constant(AWAY_SOON), { nil: undefined }),
    open: fc.nat(4),
    overdue: fc.nat(4),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

describe('the officer who is suggested', () => {
  it('has the least in hand, and of that the least overdue', () => {
    const busy = [officer('a', { open: 2 }), officer('b', { open: 1, overdue: 1 }), officer('c', { open: 1 })];
    expect(suggested(busy)).toBe('c');
  });

  it('does not go away soon where another has as little, but is taken before one who has more', () => {
    const soon = officer('a', { nextAbsence: AWAY_SOON });
    expect(suggested([soon, officer('b')])).toBe('b');
    expect(suggested([soon, officer('b', { open: 1 })])).toBe('a');
  });

  it('is, all else being equal, the first by name as Vietnamese sorts', () => {
    expect(suggested([officer('x', { displayName: 'Đào' }), officer('y', { displayName: 'Dung' })])).toBe('y');
  });

  it('is a handler, present and in no conflict, and nobody where there is none', () => {
    expect(suggested([officer('a', { roles: ['leader'] })])).toBeUndefined();
    expect(suggested([officer('a', { absentUntil: '2026-03-20' })])).toBeUndefined();
    expect(suggested([officer('a'), officer('b', { open: 3 })], new Set(['a']))).toBe('b');
  });

  it('has no more in hand than anybody who might be', () => {
    fc.assert(
      fc.property(candidates, fc.subarray(['a', 'b', 'c']), (found, conflict) => {
        const all = found.map((one): Candidate => officer(one.id, one as Partial<Candidate>));
        const may = all.filter(
          ({ id, roles, absentUntil }) => roles.includes('handler') && !absentUntil && !conflict.includes(id),
        );
        const one = suggestOfficer(all, new Set(conflict));
        expect(one === undefined).toBe(may.length === 0);
        if (one) expect(may).toContain(one);
        for (const { open } of may) expect(one?.open).toBeLessThanOrEqual(open);
      }),
    );
  });

  it('is told with what he has, nothing where no load of his is known', () => {
    type Officers = Parameters<typeof candidatesOf>[0];
    type Load = Parameters<typeof candidatesOf>[1];
    const officers = [officer('a'), officer('b')] as unknown as Officers;
    const load = [{ officer: 'b', displayName: 'b', open: 3, dueSoon: 1, overdue: 2 }] as unknown as Load;
    expect(candidatesOf(officers, load)).toMatchObject([
      { id: 'a', open: 0, overdue: 0 },
      { id: 'b', open: 3, overdue: 2 },
    ]);
  });
});

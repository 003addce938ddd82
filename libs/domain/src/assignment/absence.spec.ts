import * as fc from 'fast-check';
import { addDays } from '../dates';
import { absenceAfter, absenceOn, evolveAbsence, foldAbsence, type AbsenceState } from './absence-state';
import { decideAbsenceEnd } from './decide-absence-end';
import { decideAbsence, type AbsenceFacts, type RecordAbsenceCommand } from './decide-absence';
import type { Officer } from './officer';

const officer = (id: string, more: Partial<Officer> = {}): Officer => ({
  id,
  unit: 'u-1',
  active: true,
  roles: ['handler'],
  ...more,
});
const facts: AbsenceFacts = {
  officers: [
    officer('a'),
    officer('b'),
    officer('c', { unit: 'u-2' }),
    officer('d', { active: false }),
    officer('e', { roles: ['admin'] }),
    officer('tiepdan', { roles: ['reception'] }),
    officer('tiepdan2', { roles: ['reception'] }),
    officer('lanhdao', { roles: ['leader'] }),
  ],
};
const command: RecordAbsenceCommand = { officer: 'a', from: '2026-03-09', to: '2026-03-13', deputy: 'b' };

function refusalOf(change: Partial<RecordAbsenceCommand>, state: AbsenceState = [], more: Partial<AbsenceFacts> = {}) {
  const decision = decideAbsence(state, { ...command, ...change }, { ...facts, ...more });
  return 'refused' in decision ? (decision.refused.errors?.[0] ?? decision.refused) : undefined;
}

describe('recording an absence', () => {
  it('writes who is away, from when to when, and who stands in', () => {
    expect(decideAbsence([], command, facts)).toEqual({
      events: [{ type: 'absence.recorded.v1', data: command }],
      warnings: [],
    });
    expect(refusalOf({ officer: 'lanhdao' })).toBeUndefined();
    expect(refusalOf({ from: '2026-03-13' })).toBeUndefined();
    expect(refusalOf({ officer: 'tiepdan', deputy: 'tiepdan2' })).toBeUndefined();
  });

  it.each([
    ['VALIDATION.PERIOD_REVERSED', '/to', { to: '2026-03-08' }],
    ['ASSIGNMENT.UNKNOWN_OFFICER', '/officer', { officer: 'nobody' }],
    ['ASSIGNMENT.UNKNOWN_OFFICER', '/officer', { officer: 'd' }],
    ['ASSIGNMENT.DEPUTY_IS_OFFICER', '/deputy', { deputy: 'a' }],
    ['ASSIGNMENT.UNKNOWN_OFFICER', '/deputy', { deputy: 'c' }],
    ['ASSIGNMENT.UNKNOWN_OFFICER', '/deputy', { deputy: 'd' }],
    ['ASSIGNMENT.DEPUTY_NOT_FIT', '/deputy', { deputy: 'e' }],
    ['ASSIGNMENT.DEPUTY_NOT_FIT', '/deputy', { deputy: 'tiepdan' }],
    ['ASSIGNMENT.DEPUTY_NOT_FIT', '/deputy', { officer: 'lanhdao', deputy: 'tiepdan' }],
    ['ASSIGNMENT.DEPUTY_NOT_FIT', '/deputy', { officer: 'tiepdan', deputy: 'e' }],
  ])('refuses with %s at %s', (code, pointer, change) => {
    expect(refusalOf(change)).toMatchObject({ code, pointer });
  });

  it('refuses a deputy who is away in those days as well', () => {
    const deputyAbsences = [{ from: '2026-03-13', to: '2026-03-13', deputy: 'lanhdao' }];
    expect(refusalOf({}, [], { deputyAbsences })).toMatchObject({ code: 'ASSIGNMENT.DEPUTY_ABSENT' });
    expect(refusalOf({ to: '2026-03-12' }, [], { deputyAbsences })).toBeUndefined();
  });

  it('never lets two absences of an officer share a day, and finds the deputy of every day away', () => {
    const day = fc.nat(40).map((days) => addDays('2026-03-01', days));
    const periods = fc.array(fc.tuple(day, fc.nat(6)), { maxLength: 12 });
    fc.assert(
      fc.property(periods, day, (wanted, today) => {
        let state: AbsenceState = [];
        const kept: [string, string][] = [];
        for (const [from, length] of wanted) {
          const to = addDays(from, length);
          const decision = decideAbsence(state, { ...command, from, to }, facts);
          const free = kept.every(([first, last]) => to < first || last < from);
          expect('events' in decision).toBe(free);
          if ('refused' in decision) expect(decision.refused.code).toBe('ASSIGNMENT.ABSENCE_OVERLAPS');
          else {
            state = decision.events.reduce<AbsenceState>(evolveAbsence, state);
            kept.push([from, to]);
          }
        }
        expect(absenceOn(state, today) !== undefined).toBe(kept.some(([from, to]) => from <= today && today <= to));
        expect(absenceAfter(state, today)?.from).toBe(
          kept
            .map(([from]) => from)
            .filter((from) => from > today)
            .sort()[0],
        );
      }),
    );
  });

  it('ends today for who is back before, does not come about for who has not left, and ends once', () => {
    const recorded = foldAbsence([{ type: 'absence.recorded.v1', data: { ...command } }]);
    const endOn = (today: string) => {
      const decision = decideAbsenceEnd(recorded, { officer: 'a', from: command.from, today });
      return 'events' in decision
        ? decision.events.reduce<AbsenceState>(evolveAbsence, recorded)
        : decision.refused.code;
    };
    expect(endOn('2026-03-11')).toEqual([{ from: '2026-03-09', to: '2026-03-10', deputy: 'b' }]);
    expect(endOn('2026-03-13')).toEqual([{ from: '2026-03-09', to: '2026-03-12', deputy: 'b' }]);
    for (const today of ['2026-03-09', '2026-03-01']) expect(endOn(today)).toEqual([]);
    expect(endOn('2026-03-14')).toBe('ASSIGNMENT.ABSENCE_OVER');
    const never = decideAbsenceEnd(recorded, { officer: 'a', from: '2026-03-10', today: '2026-03-10' });
    expect(never).toMatchObject({ refused: { code: 'ASSIGNMENT.ABSENCE_OVER', pointer: '/from' } });
  });

  it('folds in the order of days, whatever the order of recording', () => {
    const late = { type: 'absence.recorded.v1', data: { ...command, from: '2026-05-01', to: '2026-05-02' } };
    const early = { type: 'absence.recorded.v1', data: { ...command } };
    expect(foldAbsence([late, { type: 'other.v1', data: {} }, early]).map(({ from }) => from)).toEqual([
      '2026-03-09',
      '2026-05-01',
    ]);
  });
});

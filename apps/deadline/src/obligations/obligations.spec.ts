import type { ObligationItem } from '@donthu/contracts';
import {
  DEFAULT_THRESHOLDS,
  shippedCalendarYears,
  shippedLaw,
  WorkingCalendar,
  type DeadlineFact,
} from '@donthu/domain';
import { alertIdOf } from './alert-id';
import { DeadlineRules } from './deadline-rules';
import { decideObligations, type Reason } from './decide-obligations';
import { evolveObligations, NO_OBLIGATIONS, type ObligationsState } from './obligations-state';
import { pendingThresholds, type PendingThreshold } from './pending-thresholds';

const rules = new DeadlineRules(shippedLaw(), DEFAULT_THRESHOLDS);
const calendar = new WorkingCalendar(shippedCalendarYears());

const logged: DeadlineFact = { type: 'logged', receivedOn: '2026-03-02', atReception: false, forwarder: false };
const signed: DeadlineFact = { type: 'outcome-signed', outcome: 'accept', kind: 'complaint', on: '2026-03-06' };
const suspended: DeadlineFact = { type: 'suspended', on: '2026-03-16' };

/** The events that follow from these facts on top of a state, and the state after them. */
function decide(state: ObligationsState, facts: readonly DeadlineFact[], changes: Partial<Reason> = {}) {
  const events = decideObligations(
    state,
    [{ facts, calendar, because: 'test', seen: { petition: facts.length, calendar: 0 }, ...changes }],
    rules,
  );
  return { events, state: events.reduce(evolveObligations, state) };
}

/** Everything that is pending by a day is told. */
function tell(state: ObligationsState, today: string, assigned = true): ObligationsState {
  return pendingThresholds(state, assigned)
    .filter(({ on }) => on <= today)
    .reduce(
      (next, due) =>
        evolveObligations(next, { type: 'alert.raised.v1', data: { ...due, alertId: alertIdOf('p', due) } }),
      state,
    );
}

const changesOf = ({ events }: ReturnType<typeof decide>) =>
  events.flatMap(({ data }) =>
    'changes' in data ? (data['changes'] as readonly { step: string; change: string }[]) : [],
  );
const withdrawnOf = ({ events }: ReturnType<typeof decide>) =>
  events.filter(({ type }) => type === 'alert.withdrawn.v1').map(({ data }) => data['because']);
const item = (state: ObligationsState, step: string): ObligationItem | undefined =>
  state.items.find((found) => found.step === step);

describe('what follows from the facts', () => {
  it('opens an obligation with its due date, why, and the days on which somebody is told', () => {
    const opened = decide(NO_OBLIGATIONS, [logged]);
    expect(changesOf(opened)).toEqual([
      { step: 'petition.handle', change: 'opened', to: '2026-03-12', because: 'test' },
    ]);
    expect(item(opened.state, 'petition.handle')).toEqual({
      step: 'petition.handle',
      variant: 'standard',
      startsOn: '2026-03-02',
      dueOn: '2026-03-12',
      provisional: false,
      state: 'open',
      nth: 1,
      tellOn: { dueSoon: '2026-03-09', leader: '2026-03-16', upperLevel: '2026-03-18' },
    });
    expect(opened.state.seen).toEqual({ petition: 1, calendar: 0 });
  });

  it('says nothing when nothing changed', () => {
    const { state } = decide(NO_OBLIGATIONS, [logged]);
    expect(decide(state, [logged]).events).toEqual([]);
  });

  it('meets and opens at the signature, and withdraws the alerts of what is done', () => {
    const before = tell(decide(NO_OBLIGATIONS, [logged]).state, '2026-03-09');
    const after = decide(before, [logged, signed]);
    expect(changesOf(after)).toEqual([
      { step: 'petition.handle', change: 'met', from: '2026-03-12', to: '2026-03-12', because: 'test' },
      { step: 'complaint.first.resolve', change: 'opened', to: '2026-04-06', because: 'test' },
    ]);
    expect(withdrawnOf(after)).toEqual(['met']);
    expect(after.state.standing).toEqual([]);
  });

  it('counts a date that came back as set anew, so that its alerts come again', () => {
    const facts = [logged, signed];
    const first = tell(decide(NO_OBLIGATIONS, facts).state, '2026-04-03');
    const moved = decide(first, [...facts, { type: 'extended', variant: 'complex', on: '2026-04-03' }]);
    expect(changesOf(moved)).toMatchObject([{ change: 'moved', from: '2026-04-06', to: '2026-04-20' }]);
    expect(withdrawnOf(moved)).toEqual(['moved']);
    const back = decide(moved.state, facts);
    expect(item(back.state, 'complaint.first.resolve')).toMatchObject({ dueOn: '2026-04-06', nth: 3 });
    const ids = [first, tell(back.state, '2026-04-03')].map(({ standing }) => standing.map(({ alertId }) => alertId));
    expect(new Set(ids.flat()).size).toBe(2);
  });

  it('withdraws alerts while the clock stands still, and tells again when it runs', () => {
    const facts = [logged, signed];
    const paused = decide(tell(decide(NO_OBLIGATIONS, facts).state, '2026-04-06'), [
      ...facts,
      { ...suspended, on: '2026-04-06' },
    ]);
    expect(changesOf(paused)).toMatchObject([{ change: 'paused' }]);
    expect(withdrawnOf(paused)).toEqual(['paused', 'paused']);
    expect(pendingThresholds(paused.state, true)).toEqual([]);
    const resumed = decide(paused.state, [
      ...facts,
      { ...suspended, on: '2026-04-06' },
      { type: 'resumed', on: '2026-04-06' },
    ]);
    expect(changesOf(resumed)).toMatchObject([{ change: 'resumed', to: '2026-04-06' }]);
    expect(item(resumed.state, 'complaint.first.resolve')).toMatchObject({ nth: 2, state: 'open' });
    expect(pendingThresholds(resumed.state, true)[0]).toMatchObject({ kind: 'due_soon', nth: 2 });
  });

  it('voids what vanishes with a correction, and remembers how often it was set', () => {
    const forwarded: DeadlineFact = { ...logged, forwarder: true };
    const first = decide(NO_OBLIGATIONS, [forwarded]);
    const without = decide(first.state, [logged]);
    expect(changesOf(without)).toMatchObject([{ step: 'denunciation.reply-to-forwarder', change: 'voided' }]);
    expect(item(decide(without.state, [forwarded]).state, 'denunciation.reply-to-forwarder')?.nth).toBe(2);
  });
});

describe('a calendar that changed', () => {
  const holiday = calendar.withYear({
    year: 2026,
    state: 'confirmed',
    days: [
      ...(calendar.years().find(({ year }) => year === 2026)?.days ?? []),
      { date: '2026-03-12', kind: 'holiday', name: 'Ngày nghỉ' },
    ],
  });

  it('moves what is open and says that it was the calendar', () => {
    const { state } = decide(NO_OBLIGATIONS, [logged]);
    const moved = decide(state, [logged], {
      calendar: holiday,
      because: 'calendar:2026',
      seen: { petition: 1, calendar: 1 },
    });
    expect(changesOf(moved)).toEqual([
      { step: 'petition.handle', change: 'moved', from: '2026-03-12', to: '2026-03-13', because: 'calendar:2026' },
    ]);
    expect(moved.state.editionOf).toEqual({ 'petition.handle': 1 });
  });

  it('leaves alone what was done, which was judged by the calendar of its time', () => {
    const late: DeadlineFact = { ...signed, on: '2026-03-13' };
    const { state } = decide(NO_OBLIGATIONS, [logged, late]);
    expect(item(state, 'petition.handle')?.state).toBe('met_late');
    const after = decide(state, [logged, late], { calendar: holiday });
    expect(item(after.state, 'petition.handle')).toMatchObject({ state: 'met_late', dueOn: '2026-03-12' });
  });

  it('has what cannot be computed stand as such until the year is there', () => {
    const far: DeadlineFact = { ...logged, receivedOn: '2027-12-28' };
    const missing = decide(NO_OBLIGATIONS, [far]);
    expect(item(missing.state, 'petition.handle')).toMatchObject({
      state: 'calendar_missing',
      dueOn: null,
      calendarMissing: 2028,
    });
    expect(changesOf(missing).map(({ change }) => change)).toEqual(['opened', 'calendar_missing']);
    const found = decide(missing.state, [far], {
      calendar: calendar.withYear({ year: 2028, state: 'provisional', days: [] }),
    });
    expect(changesOf(found)).toMatchObject([{ change: 'moved', to: '2028-01-07' }]);
    expect(item(found.state, 'petition.handle')).toMatchObject({ state: 'open', provisional: true, nth: 1 });
  });
});

describe('who is still to be told', () => {
  const open = decide(NO_OBLIGATIONS, [logged]).state;
  const brief = (found: readonly PendingThreshold[]) =>
    found.map(({ kind, audience, on }) => `${on} ${kind} ${audience}`);

  it('the responsible officer, then the leader, then the level above, oldest first', () => {
    expect(brief(pendingThresholds(open, true))).toEqual([
      '2026-03-09 due_soon responsible',
      '2026-03-12 due_today responsible',
      '2026-03-13 overdue responsible',
      '2026-03-16 escalated leader',
      '2026-03-18 escalated upper_level',
    ]);
  });

  it('the leader at once where nobody is responsible, and not a second time', () => {
    expect(brief(pendingThresholds(open, false))).toEqual([
      '2026-03-09 due_soon leader',
      '2026-03-12 due_today leader',
      '2026-03-13 overdue leader',
      '2026-03-18 escalated upper_level',
    ]);
  });

  it('nobody again when the work is assigned later', () => {
    const told = tell(open, '2026-03-13', false);
    expect(brief(pendingThresholds(told, true))).toEqual(['2026-03-18 escalated upper_level']);
    expect(brief(pendingThresholds(tell(open, '2026-03-09', false), true))[0]).toBe('2026-03-12 due_today responsible');
  });

  it('is one alert by step, threshold, due date and how often it was set', () => {
    const [first] = pendingThresholds(open, true);
    if (!first) throw new Error('nothing is pending');
    const ids = [
      first,
      { ...first, nth: 2 },
      { ...first, dueOn: '2026-03-13' },
      { ...first, kind: 'overdue' as const },
    ].map((t) => alertIdOf('p', t));
    expect(new Set(ids).size).toBe(4);
    expect(alertIdOf('p', { ...first })).toBe(ids[0]);
    expect(alertIdOf('q', first)).not.toBe(ids[0]);
  });
});

import * as fc from 'fast-check';
import type { CaseEvent } from './case-event';
import { evolveCase, type CaseState } from './case-state';
import { allowedSteps } from './decide/allowed-steps';
import { decideStep } from './decide/decide-step';
import { decideOpenCase } from './decide/open-case';
import { addDays } from '../dates';
import type { StepField } from './lifecycle/lifecycle';
import { lifecycleOf, lifecycles, stepDefinition } from './lifecycle/lifecycles';

const KINDS = ['complaint', 'denunciation', 'proposal_feedback'] as const;
const STEPS = [...new Set(lifecycles().flatMap((lifecycle) => [...lifecycle.steps.keys()]))];
const START = '2026-03-02';

/** One attempt: any step, or mostly one of those allowed; fields by a seed; so many days after the attempt before. */
const attempt = fc.record({
  step: fc.option(fc.constantFrom(...STEPS), { freq: 3, nil: undefined }),
  choice: fc.nat(1000),
  seed: fc.nat(1000),
  days: fc.nat(5),
  back: fc.nat(8),
});
interface Attempt {
  readonly step?: string;
  readonly choice: number;
  readonly seed: number;
  readonly days: number;
  readonly back: number;
}
/** Steps that end a case; tried less often, so that histories grow long. */
const ENDINGS = ['withdraw', 'terminate'];
const kind = fc.constantFrom(...KINDS);

function valueOf(field: StepField, seed: number, on: string): unknown {
  switch (field.type) {
    case 'flag':
      return seed % 2 === 0;
    case 'date':
      return on;
    case 'choice':
      return field.options?.[seed % field.options.length];
    case 'officers':
      return ['a-1', 'a-2'];
    default:
      return field.name === 'documentNumber' ? '12/QĐ-UBND' : 'lý do';
  }
}

function bodyFor(state: CaseState, step: string, seed: number, on: string): Record<string, unknown> {
  const fields = stepDefinition(state.kind, step)?.fields ?? [];
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, seed, on)]));
}

interface Played {
  readonly states: readonly CaseState[];
  readonly refusals: readonly string[];
}

function play(of: (typeof KINDS)[number], attempts: readonly Attempt[]): Played {
  const opening = decideOpenCase(undefined, { petitionId: 'p-1', kind: of, acceptedOn: START });
  const events: readonly CaseEvent[] = 'events' in opening ? opening.events : [];
  let state = events.reduce<CaseState | undefined>(evolveCase, undefined);
  if (state === undefined) throw new Error('not opened');
  const states = [state];
  const refusals: string[] = [];
  let today = START;
  for (const { step: wanted, choice, seed, days, back } of attempts) {
    today = addDays(today, days);
    const step = wanted ?? pick(state, choice);
    const fields = bodyFor(state, step, seed, addDays(today, seed % 7 === 0 ? -back : 0));
    const decision = decideStep(state, { step, fields, today, takenBy: 'a-1' });
    if ('refused' in decision) refusals.push(decision.refused.code);
    else state = decision.events.reduce<CaseState>((so, event) => evolveCase(so, event) ?? so, state);
    states.push(state);
  }
  return { states, refusals };
}

function pick(state: CaseState, choice: number): string {
  const open = allowedSteps(state).map(({ step }) => step);
  const likely = open.filter((step) => choice % 10 === 0 || !ENDINGS.includes(step));
  return likely[choice % likely.length] ?? open[0] ?? 'close';
}

const plays = fc
  .tuple(kind, fc.array(attempt, { maxLength: 30, size: 'max' }))
  .map(([of, attempts]) => play(of, attempts));

describe('no sequence of steps', () => {
  it('leaves the table', () => {
    fc.assert(
      fc.property(plays, ({ states }) => {
        for (const state of states) expect(lifecycleOf(state.kind)?.states).toContain(state.state);
        const last = states.at(-1);
        for (const taken of last?.history ?? []) {
          expect(stepDefinition(last?.kind ?? '', taken.step)?.from).toContain(taken.from);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('goes back in time', () => {
    fc.assert(
      fc.property(plays, ({ states }) => {
        const days = states.at(-1)?.history.map(({ on }) => on) ?? [];
        expect(days).toEqual([...days].sort());
        for (const day of days) expect(day >= START).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('resolves a suspended case, and every resumption goes back to where it stopped', () => {
    fc.assert(
      fc.property(plays, ({ states }) => {
        let stoppedIn: string | undefined;
        for (const { step, from, to } of states.at(-1)?.history ?? []) {
          if (from === 'suspended')
            expect(['resume', 'withdraw', 'withdraw-part', 'terminate', 'extend']).toContain(step);
          if (step === 'suspend') stoppedIn = from;
          if (step === 'resume') expect(to).toBe(stoppedIn);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('decides against a differing result without a dialogue, or decides twice', () => {
    fc.assert(
      fc.property(plays, ({ states }) => {
        const history = states.at(-1)?.history ?? [];
        const decided = history.findIndex(({ step }) => step === 'decide');
        const before = history.slice(0, Math.max(decided, 0));
        const differs = before.some(({ flags }) => flags?.['resultDiffers'] === true);
        if (differs) expect(before.map(({ step }) => step)).toContain('hold-dialogue');
        for (const step of ['decide', 'conclude', 'answer', 'close']) {
          expect(history.filter((taken) => taken.step === step).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is allowed', () => {
  it('is exactly what is not refused for the state', () => {
    fc.assert(
      fc.property(plays, fc.constantFrom(...STEPS), ({ states }, step) => {
        const state = states.at(-1);
        if (state === undefined) throw new Error('no state');
        const today = addDays(state.lastStepOn, 1);
        const offered = allowedSteps(state).find((candidate) => candidate.step === step);
        const fields = offered?.fields ?? stepDefinition(state.kind, step)?.fields ?? [];
        const body = Object.fromEntries(fields.map((field) => [field.name, valueOf(field, 0, today)]));
        const decision = decideStep(state, { step, fields: body, today, takenBy: 'a-1' });
        expect('events' in decision).toBe(offered !== undefined);
        if ('refused' in decision) expect(decision.refused.code).toBe('RESOLUTION.STEP_NOT_ALLOWED');
      }),
      { numRuns: 2000 },
    );
  });

  it('leads every case to its end: some step is open until it is closed', () => {
    fc.assert(
      fc.property(plays, ({ states }) => {
        for (const state of states) expect(allowedSteps(state).length > 0).toBe(state.state !== 'closed');
      }),
      { numRuns: 500 },
    );
  });

  it('is tried in long histories that hold every step there is', () => {
    const ends = fc.sample(plays, { numRuns: 500, seed: 1 }).flatMap(({ states }) => states.slice(-1));
    expect(Math.max(...ends.map(({ history }) => history.length))).toBeGreaterThan(12);
    const taken = new Set(ends.flatMap(({ history }) => history.map(({ step }) => step)));
    expect(STEPS.filter((step) => !taken.has(step))).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { addDays } from '../../dates';
import { shippedCalendarYears } from '../calendar/shipped-calendar';
import { WorkingCalendar } from '../calendar/working-calendar';
import { shippedLaw } from '../law/shipped-law';
import { KINDS, OUTCOMES } from '../law/vocabulary';
import type { DeadlineFact } from './fact';
import { obligations, type Obligation } from './obligations';

const law = shippedLaw();
const calendar = new WorkingCalendar(shippedCalendarYears());
const follow = (facts: readonly DeadlineFact[], today?: string): Obligation[] =>
  obligations(facts, law, calendar, today);

const on = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-05', days));
const simple = fc.constantFrom('suspended', 'resumed', 'terminated', 'closed', 'handed-over', 'withdrawn');
const fact: fc.Arbitrary<DeadlineFact> = fc.oneof(
  fc.record({ type: fc.constant('classified'), kind: fc.constantFrom(...KINDS), withinJurisdiction: fc.boolean(), on }),
  fc.record({ type: fc.constant('outcome-signed'), outcome: fc.constantFrom(...OUTCOMES), on }),
  fc.record({ type: fc.constant('notified'), to: fc.constantFrom('petitioner', 'forwarder'), on }),
  fc.record({
    type: fc.constant('case-step'),
    step: fc.constantFrom('verify', 'notify', 'decide', 'conclude', 'send', 'act', 'publish', 'answer'),
    on,
  }),
  fc.record({
    type: fc.constant('extended'),
    variant: fc.constantFrom('complex', 'remote', 'remote+complex', 'extended-once'),
    on,
  }),
  fc.record({ type: fc.constant('variant-set'), variant: fc.constantFrom('several-places', 'remote'), on }),
  simple.chain((type) => fc.record({ type: fc.constant(type), on })),
);
const history = fc
  .tuple(
    fc.record({ type: fc.constant('logged'), receivedOn: on, atReception: fc.boolean(), forwarder: fc.boolean() }),
    fc.array(fact, { maxLength: 12 }),
  )
  .map(([logged, more]): DeadlineFact[] => [logged, ...more]);
/** Steps that no table names: what a comment, an assignment or a part withdrawn would be, were it told here. */
const unrelated: fc.Arbitrary<DeadlineFact> = fc.record({
  type: fc.constant('case-step'),
  step: fc.constantFrom('comment', 'verify', 'report', 'hold-dialogue', 'withdraw-part', 'assigned'),
  on,
});

describe('any history of facts', () => {
  it('gives the same obligations each time and leaves the facts alone', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const before = structuredClone(facts);
        expect(follow(facts)).toEqual(follow(facts));
        expect(facts).toEqual(before);
      }),
    );
  });

  it('is not moved by facts that no rule names, wherever they stand', () => {
    fc.assert(
      fc.property(history, fc.array(fc.tuple(fc.nat(12), unrelated), { maxLength: 5 }), (facts, extras) => {
        const more = [...facts];
        for (const [at, extra] of extras) more.splice(Math.min(at + 1, more.length), 0, extra);
        expect(follow(more)).toEqual(follow(facts));
      }),
    );
  });

  it('keeps one obligation per step, opened by the law, and never takes one away', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const steps = follow(facts).map((o) => o.step);
        expect(new Set(steps).size).toBe(steps.length);
        const sooner = follow(facts.slice(0, -1)).map((o) => o.step);
        expect(steps).toEqual(expect.arrayContaining(sooner));
      }),
    );
  });

  it('never undoes what was met', () => {
    fc.assert(
      fc.property(history, fact, (facts, next) => {
        const met = (list: Obligation[]): string[] =>
          list.filter((o) => o.metOn !== undefined).map((o) => `${o.step} ${o.metOn} ${o.dueOn}`);
        expect(met(follow([...facts, next]))).toEqual(expect.arrayContaining(met(follow(facts))));
      }),
    );
  });

  it('tells overdue from open by the day alone', () => {
    fc.assert(
      fc.property(history, on, (facts, today) => {
        const stored = follow(facts);
        const seen = follow(facts, today);
        stored.forEach((o, index) => {
          const late = o.state === 'open' && o.dueOn !== null && o.dueOn < today;
          expect(seen[index]).toEqual(late ? { ...o, state: 'overdue' } : o);
        });
      }),
    );
  });
});

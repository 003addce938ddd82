import * as fc from 'fast-check';
import { allowedActions } from './decide/allowed-actions';
import { decidePetition } from './decide/decide-petition';
import { foldPetition } from './evolve-petition';
import { PETITION_LIFECYCLE, parsePetitionLifecycle } from './lifecycle/petition-lifecycle';
import { PETITION_ACTIONS, PETITION_STAGES } from './lifecycle/petition-stage';
import table from './lifecycle/petition-lifecycle.json';
import type { PetitionCommand, PetitionFacts } from './petition-command';
import type { PetitionEvent } from './petition-event';

const facts: PetitionFacts = { today: '2026-03-10', actor: 'a-1' };
const KINDS = ['complaint', 'denunciation', 'proposal_feedback', 'mixed', 'undetermined'] as const;
const OUTCOMES = ['accept', 'refuse', 'guide', 'transfer', 'return', 'file'] as const;

const logged = fc.boolean().map((forwarded): PetitionCommand => ({
  type: 'log',
  receivedOn: '2026-03-02',
  channel: 'post',
  declaredKind: 'undetermined',
  anonymous: true,
  petitioners: [],
  attachments: [],
  ...(forwarded && { forwarder: {} }),
  register: { unit: 'u-1', year: 2026, book: 'live', number: 1 },
  receiptCode: 'c',
}));

const command: fc.Arbitrary<PetitionCommand> = fc.oneof(
  fc
    .record({ kind: fc.constantFrom(...KINDS), eligible: fc.boolean(), within: fc.boolean() })
    .map(({ kind, eligible, within }): PetitionCommand => ({
      type: 'classify',
      petitionId: 'p-1',
      kind,
      field: 'khac',
      eligible,
      missing: eligible ? [] : ['no_date'],
      withinJurisdiction: within,
    })),
  fc.constant<PetitionCommand>({ type: 'correct', changes: {}, changedTexts: ['summary'] }),
  fc.constant<PetitionCommand>({ type: 'request-supplement', missing: ['no_date'], dueOn: '2026-03-20' }),
  fc.constant<PetitionCommand>({ type: 'supplement', attachments: [] }),
  fc.constantFrom(...OUTCOMES).map((outcome): PetitionCommand => ({ type: 'propose', outcome, recipientNamed: true })),
  fc.constantFrom<PetitionCommand>({ type: 'sign', decision: 'approve' }, { type: 'sign', decision: 'send_back' }),
  fc.constantFrom<PetitionCommand>(
    { type: 'notify', to: 'petitioner', on: '2026-03-03', by: 'phone' },
    { type: 'notify', to: 'forwarder', on: '2026-03-03', by: 'letter' },
  ),
  fc.constant<PetitionCommand>({ type: 'withdraw', on: '2026-03-03', by: 'letter' }),
);

function play(commands: readonly PetitionCommand[]): PetitionEvent[] {
  const events: PetitionEvent[] = [];
  for (const one of commands) {
    const decision = decidePetition(foldPetition(events), one, facts);
    if ('events' in decision) events.push(...decision.events);
  }
  return events;
}

const history = fc
  .tuple(logged, fc.array(command, { maxLength: 20, size: 'max' }))
  .map(([first, rest]) => play([first, ...rest]));

const STATE_CODES = [
  'INTAKE.ACTION_NOT_ALLOWED',
  'INTAKE.NOT_CLASSIFIED',
  'INTAKE.NOTHING_PROPOSED',
  'INTAKE.NO_SUPPLEMENT_REQUESTED',
  'INTAKE.OUTCOME_NOT_SIGNED',
  'INTAKE.OUTCOME_SIGNED',
  'INTAKE.WITHDRAWN',
];

describe('the life of a petition', () => {
  it('is tried in histories that reach every stage but those of an import', () => {
    const stages = new Set(fc.sample(history, { numRuns: 1500, seed: 1 }).map((events) => foldPetition(events)?.stage));
    expect(PETITION_STAGES.filter((stage) => !stages.has(stage))).toEqual(['history', 'undone']);
  });

  it('says in `allowed` exactly what is not refused for the stage', () => {
    fc.assert(
      fc.property(history, command, (events, next) => {
        const state = foldPetition(events);
        if (state === undefined) throw new Error('not logged');
        const decision = decidePetition(state, next, facts);
        const refusedForStage = 'refused' in decision && STATE_CODES.includes(decision.refused.code);
        const allowed = allowedActions(state);
        const toPetitioner = next.type === 'notify' && next.to === 'petitioner' && state.signed === undefined;
        if (!toPetitioner && !(next.type === 'notify' && !state.hasForwarder)) {
          expect(allowed.map(String).includes(next.type)).toBe(!refusedForStage);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is signed at most once, and nothing but notices follows', () => {
    fc.assert(
      fc.property(history, (events) => {
        const types = events.map(({ type }) => type);
        const signed = types.indexOf('petition.outcome-signed.v1');
        const after = signed < 0 ? [] : types.slice(signed + 1);
        expect(new Set(['petition.result-notified.v1', ...after]).size).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts only one clear kind, eligible and within jurisdiction', () => {
    fc.assert(
      fc.property(history, (events) => {
        const state = foldPetition(events);
        if (state?.stage !== 'accepted') return;
        expect(state.classification).toMatchObject({ eligible: true, withinJurisdiction: true });
        expect(['complaint', 'denunciation', 'proposal_feedback']).toContain(state.classification?.kind);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the table of a petition’s life', () => {
  it('knows every stage and action', () => {
    expect(PETITION_ACTIONS.every((action) => PETITION_LIFECYCLE.actions.has(action))).toBe(true);
    expect(new Set(PETITION_LIFECYCLE.outcomes.values()).size).toBe(OUTCOMES.length);
    expect(PETITION_STAGES).toHaveLength(table.states.length);
  });

  it.each([
    ['an unknown stage', { ...table, initial: 'begun' }, 'begun is not a stage'],
    ['a missing action', { ...table, actions: { ...table.actions, sign: undefined } }, '/actions/sign'],
    ['an unknown action', { ...table, actions: { ...table.actions, fly: ['logged'] } }, 'fly: is not an action'],
    ['a stage left out', { ...table, states: ['logged'] }, 'classified'],
    ['an outcome left out', { ...table, outcomes: {} }, '/outcomes/accept'],
  ])('does not load with %s', (_, broken, problem) => {
    expect(() => parsePetitionLifecycle(broken)).toThrow(problem);
  });
});

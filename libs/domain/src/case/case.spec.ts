import type { Kind } from '@donthu/contracts';
import type { Officer } from '../assignment/officer';
import type { Decision } from '../decision';
import type { CaseEvent } from './case-event';
import { evolveCase, foldCase, type CaseState } from './case-state';
import { allowedSteps } from './decide/allowed-steps';
import { decideStep } from './decide/decide-step';
import { decideOpenCase } from './decide/open-case';
import type { StepFacts } from './decide/step-command';

const today = '2026-03-20';
type Taken = readonly [step: string, fields?: object];

function opened(kind: Kind, acceptedOn = '2026-03-06'): CaseState {
  return after(undefined, decideOpenCase(undefined, { petitionId: 'p-1', kind, acceptedOn }));
}

function after(state: CaseState | undefined, decision: Decision<CaseEvent>): CaseState {
  if ('refused' in decision) throw new Error(`refused: ${JSON.stringify(decision.refused)}`);
  const next = decision.events.reduce<CaseState | undefined>(evolveCase, state);
  if (next === undefined) throw new Error('nothing opened');
  return next;
}

function take(state: CaseState, step: string, fields: object = {}, facts: StepFacts = {}): Decision<CaseEvent> {
  return decideStep(state, { step, fields, today, takenBy: 'a-xuly1' }, facts);
}

/** What stands after steps that must all be taken. */
function given(kind: Kind, ...steps: Taken[]): CaseState {
  return steps.reduce((state, [step, fields]) => after(state, take(state, step, fields)), opened(kind));
}

function codeOf(decision: Decision<CaseEvent>): string | undefined {
  return 'refused' in decision ? decision.refused.code : undefined;
}

const names = (state: CaseState): string[] => allowedSteps(state).map(({ step }) => step);
const decide = { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: today };
const report: Taken = ['report', { resultDiffers: false }];
const differs: Taken = ['report', { resultDiffers: true }];
const suspend = { reason: 'ốm', on: '2026-03-10' };

describe('the life of a case', () => {
  it('leads a complaint to its end with nothing but what the surface names', () => {
    const state = given(
      'complaint',
      ['verify'],
      differs,
      ['hold-dialogue'],
      ['decide', decide],
      ['send'],
      ['publish'],
      ['enforce'],
      ['close'],
    );
    expect([state.state, allowedSteps(state)]).toEqual(['closed', []]);
    expect(state.history.map(({ step, from, to }) => `${from} ${step} ${to}`)).toContain(
      'reported hold-dialogue reported',
    );
  });

  it('leads a denunciation and a proposal to their ends', () => {
    const conclude = { outcome: 'wrong', documentNumber: '9/KL-UBND', concludedOn: today };
    const verify: Taken = ['verify', { members: ['a-1', 'a-2'] }];
    const denunciation = given(
      'denunciation',
      ['notify'],
      verify,
      ['report'],
      ['conclude', conclude],
      ['send'],
      ['act'],
      ['publish'],
      ['close'],
    );
    expect(denunciation.state).toBe('closed');
    expect(given('proposal_feedback', ['answer', { answeredOn: today }], ['close']).state).toBe('closed');
    expect(given('proposal_feedback', ['verify'], ['answer', { answeredOn: today }]).state).toBe('answered');
  });

  it('opens once, and only for kinds with a lifecycle', () => {
    const opening = { petitionId: 'p-1', kind: 'complaint', acceptedOn: today } as const;
    expect(codeOf(decideOpenCase(opened('complaint'), opening))).toBe('RESOLUTION.CASE_ALREADY_OPEN');
    expect(codeOf(decideOpenCase(undefined, { ...opening, kind: 'mixed' }))).toBe('RESOLUTION.KIND_WITHOUT_LIFECYCLE');
  });

  it('writes what is public of a step and nothing else', () => {
    const decision = take(given('complaint', ['verify'], report), 'decide', { ...decide, note: 'Bà Canary' });
    expect(decision).toEqual({
      events: [
        {
          type: 'case.step-taken.v1',
          data: {
            step: 'decide',
            from: 'reported',
            to: 'decided',
            on: today,
            outcome: 'right',
            documentNumber: '45/QĐ-UBND',
            takenBy: 'a-xuly1',
          },
        },
      ],
      warnings: [],
    });
  });
});

describe('a dialogue', () => {
  it('is needed before the decision when the result differs, held or noted as not attended', () => {
    const reported = given('complaint', ['verify'], differs);
    expect(names(reported)).not.toContain('decide');
    expect(take(reported, 'decide', decide)).toMatchObject({
      refused: { code: 'RESOLUTION.STEP_NOT_ALLOWED', detail: { state: 'reported', allowed: names(reported) } },
    });
    for (const fields of [{}, { attended: true }, { attended: false }]) {
      expect(names(after(reported, take(reported, 'hold-dialogue', fields)))).toContain('decide');
    }
  });

  it('is optional when the result does not differ', () => {
    expect(names(given('complaint', ['verify'], report))).toEqual(expect.arrayContaining(['hold-dialogue', 'decide']));
  });
});

describe('refusals of a step', () => {
  it('come in the order of the surface: unknown, body, state, meaning', () => {
    const state = opened('complaint');
    expect(codeOf(take(state, 'fly', { x: 1 }))).toBe('RESOLUTION.STEP_UNKNOWN');
    expect(codeOf(take(state, 'decide', {}))).toBe('VALIDATION.FAILED');
    expect(codeOf(take(state, 'decide', { ...decide, decidedOn: '2027-01-01' }))).toBe('RESOLUTION.STEP_NOT_ALLOWED');
    expect(codeOf(take(state, 'conclude', {}))).toBe('RESOLUTION.STEP_NOT_ALLOWED');
    expect(codeOf(take(state, 'verify', { on: '2026-03-21' }))).toBe('RESOLUTION.DATE_IN_FUTURE');
  });

  it('keep the order of days: none before the acceptance or the step before it', () => {
    expect(take(opened('complaint'), 'verify', { on: '2026-03-05' })).toMatchObject({
      refused: { code: 'RESOLUTION.DATE_BEFORE_PREVIOUS_STEP', pointer: '/on', detail: { notBefore: '2026-03-06' } },
    });
    const reported = given(
      'complaint',
      ['verify', { on: '2026-03-08' }],
      ['report', { resultDiffers: false, on: '2026-03-12' }],
    );
    const early = take(reported, 'decide', { ...decide, decidedOn: '2026-03-11' });
    expect(early).toMatchObject({ refused: { code: 'RESOLUTION.DATE_BEFORE_PREVIOUS_STEP', pointer: '/decidedOn' } });
    expect(codeOf(take(reported, 'decide', { ...decide, decidedOn: '2026-03-12' }))).toBeUndefined();
  });

  it('take the day of business for a step without a day', () => {
    expect(given('complaint', ['verify']).lastStepOn).toBe(today);
  });
});

describe('officers of a verification', () => {
  const officer = (id: string, more: Partial<Officer> = {}): Officer => ({
    id,
    unit: 'u-1',
    active: true,
    roles: ['handler'],
    ...more,
  });
  const facts: StepFacts = {
    unit: 'u-1',
    officers: [
      officer('a'),
      officer('b'),
      officer('c', { unit: 'u-2' }),
      officer('d', { active: false }),
      officer('e', { reportsTo: 'f' }),
      officer('f'),
    ],
    respondentOfficerId: 'f',
  };

  it.each([
    [['a', 'a'], 'RESOLUTION.OFFICER_TWICE'],
    [['a', 'nobody'], 'RESOLUTION.UNKNOWN_OFFICER'],
    [['a', 'c'], 'RESOLUTION.UNKNOWN_OFFICER'],
    [['a', 'd'], 'RESOLUTION.UNKNOWN_OFFICER'],
    [['a', 'f'], 'RESOLUTION.OFFICER_IN_CONFLICT'],
    [['e', 'a'], 'RESOLUTION.OFFICER_IN_CONFLICT'],
    [['a', 'b'], undefined],
  ])('%p give %p', (members, code) => {
    expect(codeOf(take(given('denunciation', ['notify']), 'verify', { members }, facts))).toBe(code);
  });
});

describe('extensions', () => {
  const extend = (variant: string): Taken => ['extend', { variant, documentNumber: '7/QĐ-GH' }];
  const options = (state: CaseState) =>
    allowedSteps(state)
      .find(({ step }) => step === 'extend')
      ?.fields.find(({ name }) => name === 'variant')?.options;

  it('of a complaint count each ground once', () => {
    expect(options(opened('complaint'))).toEqual(['complex', 'remote', 'remote+complex']);
    const complex = given('complaint', extend('complex'));
    expect([complex.variant, complex.state, options(complex)]).toEqual([
      'complex',
      'accepted',
      ['remote', 'remote+complex'],
    ]);
    expect(codeOf(take(complex, ...extend('complex')))).toBe('RESOLUTION.VARIANT_NOT_ALLOWED');
    const both = given('complaint', extend('complex'), extend('remote'));
    expect([both.variant, options(both)]).toEqual(['remote+complex', undefined]);
    expect(codeOf(take(both, ...extend('remote')))).toBe('RESOLUTION.STEP_NOT_ALLOWED');
  });

  it('of a denunciation are one when complex and two when specially complex', () => {
    const once = given('denunciation', extend('complex'));
    expect([once.variant, options(once)]).toEqual(['extended-once', ['specially_complex']]);
    expect(codeOf(take(once, ...extend('complex')))).toBe('RESOLUTION.VARIANT_NOT_ALLOWED');
    const twice = given('denunciation', extend('specially_complex'), extend('specially_complex'));
    expect([twice.variant, names(twice)]).toEqual(['extended-twice', expect.not.arrayContaining(['extend'])]);
    expect(given('denunciation', extend('extended-once'), extend('extended-twice')).variant).toBe('extended-twice');
  });

  it('keep the word decided beside the variant of the time limit', () => {
    expect(given('denunciation', extend('specially_complex')).history[0]).toMatchObject({
      variant: 'extended-once',
      choices: { variant: 'specially_complex' },
      documentNumber: '7/QĐ-GH',
    });
  });
});

describe('side steps', () => {
  it('suspend everything but resuming, extending, withdrawing and terminating, then go back', () => {
    const state = given('complaint', ['verify', { on: '2026-03-08' }], ['suspend', suspend]);
    expect(names(state)).toEqual(['extend', 'resume', 'withdraw', 'withdraw-part', 'terminate']);
    expect(codeOf(take(state, 'resume', { on: '2026-03-09' }))).toBe('RESOLUTION.DATE_BEFORE_PREVIOUS_STEP');
    const resumed = after(state, take(state, 'resume', { on: '2026-03-10' }));
    expect([resumed.state, resumed.resumesTo]).toEqual(['verifying', undefined]);
  });

  it('extend and withdraw a part while suspended without ending the suspension', () => {
    const part: Taken = ['withdraw-part', { on: '2026-03-10', by: 'letter', what: 'phần 2' }];
    const state = given('complaint', ['verify', { on: '2026-03-08' }], ['suspend', suspend], part, [
      'extend',
      { variant: 'complex', documentNumber: '7/QĐ-GH', on: '2026-03-10' },
    ]);
    expect(state).toMatchObject({ state: 'suspended', resumesTo: 'verifying', variant: 'complex' });
    expect(after(state, take(state, 'resume', { on: '2026-03-10' })).state).toBe('verifying');
  });

  it('let a withdrawn denunciation go on when it must be resolved all the same', () => {
    const withdraw = (continues?: boolean): Taken => ['withdraw', { on: '2026-03-10', by: 'letter', continues }];
    expect(given('denunciation', withdraw(), ['close']).state).toBe('closed');
    expect(given('denunciation', withdraw(false)).state).toBe('withdrawn');
    expect(given('denunciation', ['notify', { on: '2026-03-08' }], withdraw(true)).state).toBe('notified');
    const stopped = given('denunciation', ['suspend', suspend], withdraw(true));
    expect([stopped.state, stopped.resumesTo]).toEqual(['suspended', 'accepted']);
  });

  it('withdraw a part without moving, and end by termination', () => {
    expect(given('complaint', ['withdraw-part', { on: '2026-03-10', by: 'minutes', what: 'phần 2' }]).state).toBe(
      'accepted',
    );
    const terminated = given('complaint', ['terminate', { reason: 'x', documentNumber: '1/QĐ' }]);
    expect(names(terminated)).toEqual(['close']);
  });

  it('are over with the decision', () => {
    expect(names(given('complaint', ['verify'], report, ['decide', decide]))).toEqual(['send']);
  });
});

describe('a stream of a case', () => {
  it('folds over events of others and survives a lost beginning', () => {
    const step = { step: 'verify', from: 'accepted', to: 'verifying', on: today, takenBy: 'a' };
    expect(foldCase([{ type: 'case.step-taken.v1', data: step }])).toBeUndefined();
    const opening = { type: 'case.opened.v1', data: { petitionId: 'p-1', kind: 'complaint', acceptedOn: today } };
    expect(foldCase([opening, { type: 'other.v1', data: {} }])?.state).toBe('accepted');
  });

  it('keeps the latest day and asks for a dialogue after the latest report, should a table ever report twice', () => {
    const taken = (step: string, on: string, flags?: Record<string, boolean>): CaseEvent => ({
      type: 'case.step-taken.v1',
      data: { step, from: 'reported', to: 'reported', on, takenBy: 'a', ...(flags && { flags }) },
    });
    const state = foldCase([
      { type: 'case.opened.v1', data: { petitionId: 'p-1', kind: 'complaint', acceptedOn: '2026-03-06' } },
      taken('report', '2026-03-12', { resultDiffers: true }),
      taken('hold-dialogue', '2026-03-10'),
    ]);
    if (state === undefined) throw new Error('not opened');
    expect([state.lastStepOn, names(state).includes('decide')]).toEqual(['2026-03-12', true]);
    const again = evolveCase(state, taken('report', '2026-03-13', { resultDiffers: true }));
    expect(again && names(again)).not.toContain('decide');
  });
});

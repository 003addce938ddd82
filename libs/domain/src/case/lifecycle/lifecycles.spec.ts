import { extensionVariants } from '../../deadlines/law/extension-variants';
import { shippedLaw } from '../../deadlines/law/shipped-law';
import { wordOf } from '../../words';
import complaint from '../data/complaint.json';
import { isKnownStep, lifecycleOf, lifecycles, stepDefinition } from './lifecycles';
import { parseLifecycle } from './parse-lifecycle';

const day = { name: 'on', type: 'date', required: false };
const optioned = { name: 'note', type: 'text', required: false, options: ['a'] };

/** `from –step→ to` of every row, to be read beside surface.md. */
function arrows(kind: string): string[] {
  return [...(lifecycleOf(kind)?.steps.values() ?? [])].flatMap((step) =>
    step.from.map((from) => `${from} –${step.step}→ ${step.to}`),
  );
}

describe('the lifecycle tables', () => {
  it('lead a complaint from acceptance to closing', () => {
    expect(arrows('complaint')).toEqual(
      expect.arrayContaining([
        'accepted –verify→ verifying',
        'verifying –report→ reported',
        'reported –hold-dialogue→ @same',
        'reported –decide→ decided',
        'decided –send→ sent',
        'sent –publish→ published',
        'published –enforce→ enforced',
        'enforced –close→ closed',
      ]),
    );
  });

  it('lead a denunciation from acceptance to closing', () => {
    expect(arrows('denunciation')).toEqual(
      expect.arrayContaining([
        'accepted –notify→ notified',
        'notified –verify→ verifying',
        'verifying –report→ reported',
        'reported –conclude→ concluded',
        'concluded –send→ sent',
        'sent –act→ acted',
        'acted –publish→ published',
        'published –close→ closed',
      ]),
    );
    expect(stepDefinition('denunciation', 'verify')?.fields[0]).toEqual({
      name: 'members',
      type: 'officers',
      required: true,
      min: 2,
    });
  });

  it('lead a proposal to its answer, with or without verification', () => {
    expect(arrows('proposal_feedback')).toEqual(
      expect.arrayContaining([
        'accepted –verify→ verifying',
        'accepted –answer→ answered',
        'verifying –answer→ answered',
        'answered –close→ closed',
      ]),
    );
  });

  it.each([
    ['complaint', ['accepted', 'verifying', 'reported']],
    ['denunciation', ['accepted', 'notified', 'verifying', 'reported']],
    ['proposal_feedback', ['accepted', 'verifying']],
  ])('open the side steps of a %s from acceptance to the decision and no longer', (kind, open) => {
    expect(stepDefinition(kind, 'suspend')?.from).toEqual(open);
    const extended = kind === 'proposal_feedback' ? [] : ['extend'];
    expect(lifecycleOf(kind)?.steps.has('extend')).toBe(extended.length > 0);
    for (const step of ['withdraw', 'withdraw-part', 'terminate', ...extended]) {
      expect(stepDefinition(kind, step)?.from).toEqual([...open, 'suspended']);
    }
    expect(arrows(kind)).toEqual(
      expect.arrayContaining(['suspended –resume→ @resumed', 'withdrawn –close→ closed', 'terminated –close→ closed']),
    );
  });

  it('open every step to the handler and the leader, and need no field to close', () => {
    for (const step of lifecycles().flatMap((lifecycle) => [...lifecycle.steps.values()])) {
      expect(step.by).toEqual(['handler', 'leader']);
      if (step.step === 'close') expect(step.fields.filter((field) => field.required)).toEqual([]);
    }
  });

  it('have a word for every state, step, field and choice', () => {
    for (const { kind, states, steps } of lifecycles()) {
      const missing = [
        ...states.filter((state) => wordOf('case-state', state, kind) === undefined),
        ...[...steps.keys()].filter((step) => wordOf('case-step', step, kind) === undefined),
        ...[...steps.values()].flatMap((step) =>
          step.fields.flatMap(({ name, options = [] }) => [
            ...(wordOf('step-field', name) === undefined ? [name] : []),
            ...options.filter((option) => wordOf('choice', option, name) === undefined),
          ]),
        ),
      ];
      expect(missing).toEqual([]);
    }
  });

  it('extend only as the law’s data knows, as long as it lets them', () => {
    const law = shippedLaw();
    for (const kind of ['complaint', 'denunciation'] as const) {
      const extensions = lifecycleOf(kind)?.extensions ?? new Map<string, ReadonlyMap<string, string>>();
      for (const moves of extensions.values()) {
        for (const [from, to] of moves) {
          expect(extensionVariants(kind, from === 'standard' ? [] : [from], law)).toContain(to);
        }
      }
    }
  });

  it('know the steps of any kind apart from those of none', () => {
    expect([isKnownStep('conclude'), isKnownStep('fly')]).toEqual([true, false]);
    expect(stepDefinition('complaint', 'conclude')).toBeUndefined();
    expect(lifecycleOf('mixed')).toBeUndefined();
  });
});

describe('a lifecycle table does not load', () => {
  const change = (step: string, by: object) => ({
    ...complaint,
    steps: complaint.steps.map((row) => (row.step === step ? { ...row, ...by } : row)),
  });

  it.each([
    ['with an unknown state', change('send', { to: 'flown' }), 'flown is not a state'],
    ['with a state nobody reaches', { ...complaint, states: [...complaint.states, 'lost'] }, 'lost cannot be reached'],
    ['with a dead end', change('close', { from: ['withdrawn', 'terminated'] }), 'enforced has no way to the end'],
    ['with a step after the end', change('send', { from: ['decided', 'closed'] }), 'closed is not final'],
    ['without its date field', change('decide', { dateField: 'day' }), 'decide has no date field day'],
    ['with a guard on an unknown step', guard({ needs: 'fly' }), 'decide needs an unknown step fly'],
    [
      'with a guard on an unknown flag',
      guard({ whenFlag: 'odd' }),
      'decide looks at a flag that report does not carry',
    ],
    ['with a role that takes no steps', change('send', { by: ['admin'] }), 'names an unknown role'],
    ['with a step twice', { ...complaint, steps: [...complaint.steps, complaint.steps[0]] }, 'a step stands twice'],
    ['that resumes what was not suspended', change('resume', { from: ['reported', 'suspended'] }), 'was not suspended'],
    ['with an unknown property', change('send', { colour: 'red' }), 'colour: is not a known field'],
    ['with options on a text', change('send', { fields: [optioned] }), 'belong to a choice'],
    ['with a field twice', change('send', { fields: [day, day] }), 'send has a field twice'],
    ['with a way round an unknown flag', change('withdraw', { unlessFlag: { flag: 'x', to: '@same' } }), 'no flag x'],
  ])('%s', (_, table, problem) => {
    expect(() => parseLifecycle(table)).toThrow(problem);
  });

  function guard(by: object) {
    return change('decide', { guard: { whenFlag: 'resultDiffers', of: 'report', needs: 'hold-dialogue', ...by } });
  }
});

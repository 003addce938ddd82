import { extensionVariants, Law, LawDataError, loadLaw, shippedLaw } from './index';

const law = shippedLaw();
const rule = {
  step: 'a',
  name: { vi: 'A', en: 'A' },
  effectiveFrom: '2020-01-01',
  unit: 'calendar',
  article: { vi: 'Điều 1', en: 'Art. 1' },
  certainty: 'unverified',
  variants: { standard: { amount: 10 } },
};
const trigger = { step: 'a', openedBy: { fact: 'logged' }, countedFrom: 'receivedOn', metBy: [], voidWhen: [] };
const problems = (rules: unknown, triggers: unknown = [trigger]): readonly string[] => {
  try {
    loadLaw({ rules: { file: rules }, triggers });
    return [];
  } catch (error) {
    return error instanceof LawDataError ? error.problems : ['another error'];
  }
};

describe('the law as data', () => {
  it('ships every step of the process', () => {
    expect(law.steps().sort()).toEqual([
      'complaint.first.accept',
      'complaint.first.resolve',
      'complaint.first.send-decision',
      'complaint.publish-decision',
      'complaint.second.accept',
      'complaint.second.resolve',
      'complaint.second.send-decision',
      'denunciation.act',
      'denunciation.check',
      'denunciation.notify-acceptance',
      'denunciation.publish-conclusion',
      'denunciation.reply-to-forwarder',
      'denunciation.resolve',
      'denunciation.send-conclusion',
      'denunciation.transfer',
      'further-denunciation.review',
      'petition.handle',
      'petition.notify-result',
      'proposal.answer',
    ]);
  });

  it('keeps old cases under the version they started under', () => {
    const before = law.ruleOn('complaint.first.resolve', '2026-06-30');
    const after = law.ruleOn('complaint.first.resolve', '2026-07-01');
    expect(before?.suspension?.certainty).toBe('unverified');
    expect(after?.suspension?.article.vi).toContain('Điều 11a');
    expect(law.ruleOn('complaint.first.resolve', '2012-06-30')).toBeUndefined();
    expect(law.ruleOn('no.such.step', '2026-07-01')).toBeUndefined();
  });

  it('marks the rule of the unit as such', () => {
    const limit = law.ruleOn('proposal.answer', '2026-07-01')?.variants.get('standard');
    expect(limit).toMatchObject({ amount: 15, unit: 'working', certainty: 'unit_rule' });
  });

  it.each([
    ['complaint', [], ['complex', 'remote', 'remote+complex']],
    ['complaint', ['complex'], ['remote', 'remote+complex']],
    ['complaint', ['remote', 'complex'], []],
    ['denunciation', [], ['complex', 'extended-once']],
    ['denunciation', ['complex'], ['complex', 'extended-twice']],
    ['denunciation', ['complex', 'complex'], []],
    ['proposal_feedback', [], []],
  ] as const)('lets a %s with extensions %j be extended by %j', (kind, already, expected) => {
    expect(extensionVariants(kind, already, law)).toEqual(expected);
  });

  it('accepts data that are whole', () => {
    expect(problems([rule])).toEqual([]);
    expect(loadLaw({ rules: { file: [rule] }, triggers: [trigger] })).toBeInstanceOf(Law);
  });

  it('lists every problem with its place', () => {
    const broken = {
      ...rule,
      unit: 'moons',
      effectiveFrom: '2020-02-30',
      certainty: 'verified',
      variants: { complex: { amount: 0, days: 3 } },
      variantMoves: { odd: { complex: 'odder' } },
      surprise: 1,
    };
    expect(problems([broken])).toEqual([
      'file/rules/0/surprise: is not a known field',
      'file/rules/0/unit: must be one of calendar, working',
      'file/rules/0/source: is needed for a verified rule',
      'file/rules/0/variants/complex/days: is not a known field',
      'file/rules/0/variants/complex/amount: must be a whole number from 1 to 366',
      'file/rules/0/variants: must have standard',
      'file/rules/0/effectiveFrom: is not a date',
      'file/rules/0/variantMoves/odd: is not a variant of this step',
      'file/rules/0/variantMoves/odd/complex: leads to odder, which is not a variant of this step',
    ]);
    expect(problems('nothing', 7)).toEqual(['file/rules: must be a list', 'triggers/triggers: must be a list']);
  });

  it('refuses versions that overlap, and a trigger without a limit or the reverse', () => {
    expect(problems([rule, { ...rule, effectiveFrom: '2021-01-01' }])).toEqual([
      'a: the versions of 2020-01-01 and 2021-01-01 overlap',
    ]);
    expect(problems([{ ...rule, effectiveTo: '2019-01-01' }])).toEqual(['a: ends before it begins']);
    expect(problems([rule], [])).toEqual(['a: must either be triggered or be marked previewOnly']);
    expect(problems([rule], [trigger, trigger])).toEqual(['a: has two triggers']);
    expect(problems([], [trigger])).toEqual(['a: is triggered but has no limit']);
  });

  it('refuses facts, outcomes and kinds that do not exist in a trigger', () => {
    const odd = {
      ...trigger,
      openedBy: { fact: 'signed', outcomes: ['win'], kinds: ['poem'], atReception: 'yes', to: 'mayor', step: '' },
    };
    expect(problems([rule], [odd])).toHaveLength(6);
  });
});

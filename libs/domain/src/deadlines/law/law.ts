import type { LocalDate } from '../../dates';
import { parseRules } from './parse-rules';
import { parseTriggers } from './parse-triggers';
import type { Rule } from './rule';
import type { Trigger } from './trigger';

export interface LawDocuments {
  /** By file name, for the messages. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly triggers: unknown;
}

/** The law data contradict themselves or are incomplete; the message lists every problem with its place. */
export class LawDataError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`law data:\n${problems.join('\n')}`);
    this.name = 'LawDataError';
  }
}

/** All limits with their versions, and what opens, meets and voids each obligation. Immutable. */
export class Law {
  private readonly versions = new Map<string, Rule[]>();

  constructor(
    readonly rules: readonly Rule[],
    readonly triggers: readonly Trigger[],
  ) {
    for (const rule of rules) this.versions.set(rule.step, [...(this.versions.get(rule.step) ?? []), rule]);
    for (const versions of this.versions.values()) {
      versions.sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? -1 : 1));
    }
  }

  /** Every step the law knows, in the order of the data. */
  steps(): string[] {
    return [...this.versions.keys()];
  }

  /**
   * The rule in force on the day the period started: a case keeps the rules it started under.
   * Undefined for an unknown step and for a day before the first version.
   */
  ruleOn(step: string, startsOn: LocalDate): Rule | undefined {
    return this.versions
      .get(step)
      ?.findLast((rule) => rule.effectiveFrom <= startsOn && startsOn <= (rule.effectiveTo ?? startsOn));
  }

  /** All versions of a step, oldest first. */
  versionsOf(step: string): readonly Rule[] {
    return this.versions.get(step) ?? [];
  }
}

/**
 * Reads the law from its data files.
 * @throws LawDataError listing every problem: bad fields, overlapping versions, a trigger without a limit or the reverse
 */
export function loadLaw(documents: LawDocuments): Law {
  const problems: string[] = [];
  const rules = Object.entries(documents.rules).flatMap(([file, document]) => parseRules(document, file, problems));
  const triggers = parseTriggers(documents.triggers, 'triggers', problems);
  const law = new Law(rules, triggers);
  problems.push(...versionProblems(law), ...triggerProblems(law));
  if (problems.length > 0) throw new LawDataError(problems);
  return law;
}

function versionProblems(law: Law): string[] {
  return law.steps().flatMap((step) => {
    const versions = law.versionsOf(step);
    return versions.flatMap((rule, index) => {
      const next = versions[index + 1];
      const found: string[] = [];
      if (rule.effectiveTo !== undefined && rule.effectiveTo < rule.effectiveFrom) {
        found.push(`${step}: ends before it begins`);
      }
      if (next !== undefined && (rule.effectiveTo === undefined || rule.effectiveTo >= next.effectiveFrom)) {
        found.push(`${step}: the versions of ${rule.effectiveFrom} and ${next.effectiveFrom} overlap`);
      }
      return found;
    });
  });
}

function triggerProblems(law: Law): string[] {
  const triggered = law.triggers.map((trigger) => trigger.step);
  const twice = triggered.filter((step, index) => triggered.indexOf(step) !== index);
  const previewOnly = new Set(law.rules.filter((rule) => rule.previewOnly).map((rule) => rule.step));
  return [
    ...twice.map((step) => `${step}: has two triggers`),
    ...triggered
      .filter((step) => law.versionsOf(step).length === 0)
      .map((step) => `${step}: is triggered but has no limit`),
    ...law
      .steps()
      .filter((step) => previewOnly.has(step) === triggered.includes(step))
      .map((step) => `${step}: must either be triggered or be marked previewOnly`),
  ];
}

import { variantAfter } from '../law/extension-variants';
import type { Law } from '../law/law';
import { STANDARD } from '../law/rule';
import type { Trigger } from '../law/trigger';
import type { PetitionKind } from '../law/vocabulary';
import { dayOf, type DeadlineFact } from './fact';
import { matches } from './matches';
import { isPending, met, resumed, suspended, varied, voided, type Tracked } from './tracked';

/** Goes through the facts of one petition in order and keeps at most one obligation per step. */
class Follower {
  private kind: PetitionKind = 'undetermined';
  private receivedOn: string | undefined;
  private signed = false;
  private readonly circumstances: string[] = [];
  readonly tracked = new Map<string, Tracked>();

  constructor(private readonly law: Law) {}

  take(fact: DeadlineFact): void {
    if (this.isWithoutEffect(fact)) return;
    this.remember(fact);
    this.settle(fact);
    this.change(fact);
    for (const trigger of this.law.triggers) {
      if (matches(trigger.openedBy, fact, this.kind)) this.open(trigger, fact);
    }
  }

  /** A withdrawn denunciation that goes on keeps its limits; a classification after the signature comes too late. */
  private isWithoutEffect(fact: DeadlineFact): boolean {
    if (fact.type === 'withdrawn') return fact.continues === true;
    return fact.type === 'classified' && this.signed;
  }

  private remember(fact: DeadlineFact): void {
    if ('kind' in fact && fact.kind !== undefined) this.kind = fact.kind;
    if (fact.type === 'logged') this.receivedOn = fact.receivedOn;
    if (fact.type === 'outcome-signed') this.signed = true;
    if (fact.type === 'variant-set') this.circumstances.push(fact.variant);
  }

  /** Meets and voids what is pending. Meeting comes first: what was done is not undone by what it leads to. */
  private settle(fact: DeadlineFact): void {
    this.eachPending((tracked) => {
      const { metBy, voidWhen } = tracked.trigger;
      if (metBy.some((pattern) => matches(pattern, fact, this.kind))) return met(tracked, dayOf(fact));
      if (voidWhen.some((pattern) => matches(pattern, fact, this.kind))) return voided(tracked, dayOf(fact));
      return this.isReclassifiedAway(tracked.trigger, fact) ? voided(tracked, dayOf(fact)) : tracked;
    });
  }

  private isReclassifiedAway(trigger: Trigger, fact: DeadlineFact): boolean {
    return (
      fact.type === 'classified' &&
      trigger.openedBy.fact === 'classified' &&
      !matches(trigger.openedBy, fact, this.kind)
    );
  }

  private change(fact: DeadlineFact): void {
    switch (fact.type) {
      case 'suspended':
        return this.eachPending((tracked) => suspended(tracked, fact.on));
      case 'resumed':
        return this.eachPending((tracked) => resumed(tracked, fact.on));
      case 'extended':
      case 'variant-set':
        return this.eachPending((tracked) => varied(tracked, fact.variant));
      default:
        return undefined;
    }
  }

  /** A step that is pending or done is not opened again; one that was void (reclassified to and fro) is. */
  private open(trigger: Trigger, fact: DeadlineFact): void {
    const before = this.tracked.get(trigger.step);
    if (before !== undefined && before.voidedOn === undefined) return;
    const startsOn = trigger.countedFrom === 'receivedOn' ? (this.receivedOn ?? dayOf(fact)) : dayOf(fact);
    const rule = this.law.ruleOn(trigger.step, startsOn);
    const variant = rule === undefined ? STANDARD : variantAfter(rule, STANDARD, this.circumstances);
    this.tracked.set(trigger.step, { trigger, startsOn, rule, variant, pauses: [] });
  }

  private eachPending(change: (tracked: Tracked) => Tracked): void {
    for (const [step, tracked] of this.tracked) {
      if (isPending(tracked)) this.tracked.set(step, change(tracked));
    }
  }
}

/** The obligations that the facts of one petition open, meet, void, extend and pause; by step, in order of opening. */
export function followFacts(facts: readonly DeadlineFact[], law: Law): Tracked[] {
  const follower = new Follower(law);
  for (const fact of facts) follower.take(fact);
  return [...follower.tracked.values()];
}

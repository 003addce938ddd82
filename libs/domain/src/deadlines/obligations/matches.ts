import type { FactPattern } from '../law/trigger';
import type { PetitionKind } from '../law/vocabulary';
import type { DeadlineFact } from './fact';

/** Whether a fact is one that the table means. `kind` is that of the petition once the fact has happened. */
export function matches(pattern: FactPattern, fact: DeadlineFact, kind: PetitionKind): boolean {
  return pattern.fact === fact.type && among(pattern.kinds, kind) && hasParts(pattern, fact);
}

function hasParts(pattern: FactPattern, fact: DeadlineFact): boolean {
  switch (fact.type) {
    case 'logged':
      return same(pattern.atReception, fact.atReception) && same(pattern.forwarder, fact.forwarder);
    case 'classified':
      return same(pattern.withinJurisdiction, fact.withinJurisdiction);
    case 'outcome-signed':
      return among(pattern.outcomes, fact.outcome);
    case 'notified':
      return same(pattern.to, fact.to);
    case 'case-step':
      return same(pattern.step, fact.step);
    default:
      return true;
  }
}

function same<T>(wanted: T | undefined, found: T): boolean {
  return wanted === undefined || wanted === found;
}

function among(wanted: readonly string[] | undefined, found: string): boolean {
  return wanted === undefined || wanted.includes(found);
}

import type { LocalDate } from '@donthu/domain';
import type { Fact, StateSince } from './fact-slices';

/** The state of lists: the petition's own until acceptance, then the case's. */
export function currentState({ petition, case: opened }: Pick<Fact, 'petition' | 'case'>): string {
  return opened.states.at(-1)?.state ?? petition.state.stage;
}

/**
 * The states in which a petition was open, each from its day to the next one's, the last until `until`. A step that is
 * dated back overtakes those it is dated before, so the days ascend and no two are the same.
 */
export function openStates({ petition, case: opened }: Fact, until: LocalDate | undefined): StateSince[] {
  const { receivedOn } = petition.state;
  const [first, ...later] = [...petition.stages, ...opened.states];
  const all = first
    ? [{ on: receivedOn, state: first.state }, ...later.map((entry) => notBefore(entry, receivedOn))]
    : [];
  const kept: StateSince[] = [];
  let overtakenFrom = until;
  for (const entry of all.reverse()) {
    if (overtakenFrom !== undefined && entry.on >= overtakenFrom) continue;
    overtakenFrom = entry.on;
    kept.push(entry);
  }
  return kept.reverse();
}

function notBefore(entry: StateSince, day: LocalDate): StateSince {
  return entry.on < day ? { ...entry, on: day } : entry;
}

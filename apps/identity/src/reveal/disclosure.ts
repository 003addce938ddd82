import type { PeopleRevealedV1 } from '@donthu/contracts';
import { lastVersionOf, type Commit } from '@donthu/eventing/store/commit';

/** What happened to the people of a petition, folded from the stream `disclosure/<petitionId>`. */
export interface Disclosure {
  /** Of the stream; 0 when nothing has happened. */
  readonly version: number;
  readonly erased: boolean;
  /** Business time of each account's last reveal. */
  readonly revealedAt: ReadonlyMap<string, Date>;
}

export function disclosureStream(petitionId: string): string {
  return `disclosure/${petitionId}`;
}

export function foldDisclosure(commits: readonly Commit[]): Disclosure {
  const revealedAt = new Map<string, Date>();
  let erased = false;
  const last = commits.at(-1);
  for (const { events, meta } of commits) {
    for (const { type, data } of events) {
      if (type === 'people.erased.v1') erased = true;
      if (type === 'people.revealed.v1') revealedAt.set((data as PeopleRevealedV1).by, new Date(meta.at));
    }
  }
  return { version: last ? lastVersionOf(last) : 0, erased, revealedAt };
}

import type { Principal } from '@donthu/auth';
import type { Commit } from '@donthu/eventing';
import { MAX_OPENED_AT_ONCE, openedObject, type Opener, type OpenResult } from '@donthu/sealing';

/** What an officer wrote with an action: why a field was corrected, a proposal made or sent back, what a supplement brought. */
export interface Remark {
  /** Wire name and version of the event it was written with. */
  readonly type: string;
  readonly version: number;
  readonly text: string;
}

/** The remarks on a petition that the caller may read, oldest first; of those behind a mask nothing is told. */
export async function remarksOf(opener: Opener, caller: Principal, commits: readonly Commit[]): Promise<Remark[]> {
  const withText = commits.flatMap(({ version, events, sealed }) =>
    sealed?.text ? [{ version, type: events[0]?.type ?? '', part: sealed.text }] : [],
  );
  const opened: OpenResult[] = [];
  for (let at = 0; at < withText.length; at += MAX_OPENED_AT_ONCE) {
    const requests = withText.slice(at, at + MAX_OPENED_AT_ONCE).map(({ part }) => ({ part }));
    opened.push(...(await opener.open(caller, requests)));
  }
  return withText.flatMap(({ version, type }, index) => {
    const texts = openedObject(opened[index]);
    const text = texts?.['reason'] ?? texts?.['note'];
    return typeof text === 'string' ? [{ type, version, text }] : [];
  });
}

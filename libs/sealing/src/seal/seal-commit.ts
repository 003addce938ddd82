import type { Sealed } from '@donthu/eventing/store/commit';
import type { SealingKeys } from '../keys/sealing-keys';
import { contextOf } from './context';
import { sealPart } from './seal-part';

/** What of a commit is personal, in the clear; left out parts are not sealed and draw no key. */
export interface Unsealed {
  readonly people?: Readonly<Record<string, unknown>>;
  readonly text?: Readonly<Record<string, unknown>>;
}

/** Seals the parts of one commit, each under a key of its own drawn now. */
export async function sealCommit(
  keys: SealingKeys,
  stream: string,
  commitId: string,
  parts: Unsealed,
): Promise<Pick<Sealed, 'people' | 'text'>> {
  const present = (['people', 'text'] as const).filter((name) => parts[name] !== undefined);
  const drawn = present.length > 0 ? await keys.take(present.length) : [];
  const sealed = present.map((name, index) => {
    const key = drawn[index];
    if (!key) throw new Error('fewer keys were drawn than asked for');
    return [name, sealPart(key.raw, key.keyId, contextOf(stream, commitId, name), parts[name])] as const;
  });
  return Object.fromEntries(sealed);
}

import type { Owner } from '@donthu/contracts';
import { InternalClient, type InternalClientOptions } from '@donthu/http';
import type { SeenMark } from '../engine';
import type { Published } from '../many-offices/seen-waiter';
import { PublishedAnswer, readAnswer } from './answers';

/** Of one question, milliseconds: the waiting request asks again by itself. */
const TIMEOUT_MS = 1_000;

/** Asks the owner of an event whether it has been published. */
export function askPublished(
  options: Pick<InternalClientOptions, 'services' | 'secret'>,
): (owner: Owner, mark: SeenMark) => Promise<Published> {
  const client = new InternalClient({ ...options, timeoutMs: TIMEOUT_MS, retryDelaysMs: [] });
  return async (owner, { stream, version }) => {
    try {
      const answer = await client.call({ service: owner, path: 'published', body: { stream, version } });
      return readAnswer(PublishedAnswer, answer, owner).published;
    } catch {
      return 'unknown';
    }
  };
}

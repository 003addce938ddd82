import { v5 as uuidv5 } from 'uuid';
import type { Commit, Mark, StoredEvent } from '../store/commit';
import type { EventStore } from '../store/event-store';
import { ConflictError } from './failure';

/** Namespace of all deterministic commit ids (RFC 9562 version 5). Never changed: "handled once" hangs on it. */
export const COMMIT_NAMESPACE = '5f0c2a34-9a65-5b8e-8a43-7f6d1c0e2b11';

/** The id of the commit by which `consumer` answers an event: the same at every delivery. */
export function reactionId(consumer: string, eventId: string): string {
  return uuidv5(`${consumer}|${eventId}`, COMMIT_NAMESPACE);
}

/**
 * Lets a consumer decide about an event once. `decide` is not called for what was decided before (also after views were
 * dropped); whatever it decides, the consumer's mark on the stream advances. `undefined` = nothing to do.
 */
export async function react(
  store: EventStore,
  consumer: string,
  event: StoredEvent,
  decide: (id: string) => Promise<Commit | NumberedReaction | undefined>,
): Promise<void> {
  if (event.version <= (await store.marked(consumer, event.stream))) return;
  const marks: Mark[] = [{ consumer, stream: event.stream, version: event.version }];
  const id = reactionId(consumer, event.id);
  const decided = event.discarded ? undefined : await decide(id);
  if (!decided) return store.mark(marks);
  const result =
    'build' in decided ? await store.appendNumbered({ ...decided, id }, marks) : await store.append(decided, marks);
  if (result.outcome === 'duplicate') return store.mark(marks);
  if (result.outcome !== 'committed') throw new ConflictError('build' in decided ? decided.series : decided.stream);
}

export interface NumberedReaction {
  readonly unit: string;
  readonly series: string;
  readonly build: (n: number) => Commit;
}

/** Meta of a commit that answers an event: same correlation and trace, caused by it, in its own right. */
export function reactionMeta(consumer: string, event: StoredEvent, at: Date): Commit['meta'] {
  return {
    actor: { id: consumer, role: 'system' },
    at: at.toISOString(),
    correlationId: event.meta.correlationId,
    causationId: event.id,
    ...(event.meta.traceparent !== undefined && { traceparent: event.meta.traceparent }),
  };
}

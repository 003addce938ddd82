import type { EachBatchPayload } from 'kafkajs';
import { classify } from '../consume/failure';
import type { Subscription } from '../consume/event-bus';
import type { StoredEvent } from '../store/commit';
import { eventOf } from './cloud-event';

/** What became of one batch. `refused` means that the process should stop reading. */
export type BatchVerdict =
  { readonly outcome: 'handled' | 'left' } | { readonly outcome: 'backed_off' | 'refused'; readonly error: unknown };

export type UndecodableObserver = (topic: string, partition: number, offset: string) => void;

const COMMIT_TRIES = 5;
const REBALANCING = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'NOT_COORDINATOR_FOR_GROUP',
  'FENCED_INSTANCE_ID',
]);

/**
 * Handles one batch of one partition and records the progress after it, and only after it. No exception of a handler gets
 * to kafkajs, which would stop every partition; only its own do, by which it joins its group again.
 */
export async function readBatch(
  payload: EachBatchPayload,
  onBatch: Subscription['onBatch'],
  undecodable: UndecodableObserver,
): Promise<BatchVerdict> {
  const { batch } = payload;
  if (!payload.isRunning() || payload.isStale()) return { outcome: 'left' };
  const events = decode(payload, undecodable);
  try {
    if (events.length > 0) await onBatch(events, () => quietly(payload.heartbeat()));
  } catch (error) {
    return { outcome: classify(error) === 'infrastructure' ? 'backed_off' : 'refused', error };
  }
  payload.resolveOffset(batch.lastOffset());
  await commit(payload);
  return { outcome: 'handled' };
}

function decode({ batch }: EachBatchPayload, undecodable: UndecodableObserver): StoredEvent[] {
  return batch.messages.flatMap((message) => {
    const event = eventOf(message);
    if (!event) undecodable(batch.topic, batch.partition, message.offset);
    return event ? [event] : [];
  });
}

/**
 * The broker takes a commit only from a member of the present generation, so progress on a partition that was taken away
 * is refused there; then kafkajs joins again and whoever has the partition now handles the batch once more.
 */
async function commit(payload: EachBatchPayload): Promise<void> {
  const { topic, partition } = payload.batch;
  const offset = (BigInt(payload.batch.lastOffset()) + 1n).toString();
  for (let tries = 1; ; tries += 1) {
    try {
      return await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
    } catch (error) {
      if (tries >= COMMIT_TRIES || REBALANCING.has(typeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * tries));
    }
  }
}

function typeOf(error: unknown): string {
  return error instanceof Error && 'type' in error ? String(error.type) : '';
}

/** A heartbeat that fails tells of a rebalance: the batch is finished first, then kafkajs meets the same answer itself. */
async function quietly(heartbeat: Promise<void>): Promise<void> {
  await heartbeat.catch(() => undefined);
}

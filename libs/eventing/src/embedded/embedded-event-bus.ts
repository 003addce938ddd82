import { ownerOfStreamType } from '@donthu/contracts';
import { EventBus, type ConsumerHealth, type Subscription } from '../consume/event-bus';
import { storedEventsOf, streamTypeOf, type StoredEvent } from '../store/commit';
import { InfrastructureError, type PositionedCommit } from '../store/event-store';
import type { RequestGate } from '../process/request-gate';
import { isFileFailure } from './database';
import type { EmbeddedEventStore } from './embedded-event.store';

export interface Checkpoint {
  /** Of the last commit read; 0 before the first. */
  readonly position: number;
  readonly commitId: string;
}

/** How far each consumer has read; kept with the views, so that both are dropped together. */
export abstract class CheckpointStore {
  abstract load(consumer: string): Checkpoint | undefined;
  abstract all(): Checkpoint[];
  /** Takes the place in any case; while the file refuses it, it is written later, never before the documents behind it. */
  abstract save(consumer: string, position: number, commitId: string): void;
  /** The file takes nothing at present, as on a full disk. */
  abstract readonly isRefused: boolean;
  /** Empties every view and every checkpoint: all consumers read from the beginning. */
  abstract reset(): void;
}

/** Commits taken at once; a small slice while requests keep coming, so that none of them waits long. */
const BATCH_COMMITS = 256;
const SLICE_COMMITS = 48;
/** Milliseconds until a batch that the files did not take is handled again. */
const RETRY_MS = 1_000;

interface Reader {
  readonly subscription: Subscription;
  readonly owners: ReadonlySet<string>;
  position: number;
  state: ConsumerHealth['state'];
  lastSeenAtMs: number;
}

/** The commit table is the log: each consumer reads it in order of position behind a checkpoint of its own. */
export class EmbeddedEventBus extends EventBus {
  private readonly readers: Reader[] = [];
  private readonly loops: Promise<void>[] = [];
  private progressWaiters: (() => void)[] = [];
  private closed = false;

  constructor(
    private readonly store: EmbeddedEventStore,
    private readonly checkpoints: CheckpointStore,
    private readonly gate: RequestGate,
  ) {
    super();
  }

  override async subscribe(subscription: Subscription): Promise<void> {
    if (this.readers.length === 0) this.forgetViewsAhead();
    const position = this.checkpoints.load(subscription.consumer)?.position ?? 0;
    const owners = new Set<string>(subscription.owners);
    const reader: Reader = { subscription, owners, position, state: 'running', lastSeenAtMs: Date.now() };
    this.readers.push(reader);
    this.loops.push(this.run(reader));
  }

  override health(): ConsumerHealth[] {
    return this.readers.map(({ subscription, position, state, lastSeenAtMs }) => ({
      consumer: subscription.consumer,
      state: state === 'running' && this.checkpoints.isRefused ? 'backing_off' : state,
      lag: this.store.tail.headPosition - position,
      lastSeenAtMs: position >= this.store.tail.headPosition ? Date.now() : lastSeenAtMs,
    }));
  }

  override async close(): Promise<void> {
    this.closed = true;
    this.store.tail.wakeAll();
    await Promise.all(this.loops);
  }

  /** True when every consumer has handled, held or parked everything up to `position`. */
  hasReached(position: number): boolean {
    return this.readers.every((reader) => reader.position >= position || reader.state === 'dead');
  }

  /** Resolves when some consumer has moved on. */
  progressed(): Promise<void> {
    return new Promise((resolve) => this.progressWaiters.push(resolve));
  }

  /**
   * A checkpoint that the log does not know (an older log was restored) means that the views are ahead of it. All are
   * looked at before the first consumer runs: one at work would save its place again after the views were emptied.
   */
  private forgetViewsAhead(): void {
    if (!this.checkpoints.all().every((checkpoint) => this.isOfThisLog(checkpoint))) this.checkpoints.reset();
  }

  private isOfThisLog({ position, commitId }: Checkpoint): boolean {
    return position === 0 || this.store.tail.read(position - 1, 1)[0]?.commit.id === commitId;
  }

  private async run(reader: Reader): Promise<void> {
    while (!this.closed) {
      await this.store.tail.changed(reader.position);
      await this.gate.yieldToRequests();
      try {
        await this.step(reader);
        reader.state = 'running';
      } catch (error) {
        if (this.closed || !isPassing(error)) {
          reader.state = this.closed ? 'stopped' : 'dead';
          return;
        }
        reader.state = 'backing_off';
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    reader.state = 'stopped';
  }

  private async step(reader: Reader): Promise<void> {
    const batch = this.store.tail.read(reader.position, this.gate.isBusy ? SLICE_COMMITS : BATCH_COMMITS);
    const last = batch.at(-1);
    if (!last) return;
    const events = eventsFor(reader.owners, batch);
    if (events.length > 0)
      await reader.subscription.onBatch(events, async () => void (reader.lastSeenAtMs = Date.now()));
    this.advance(reader, last);
  }

  private advance(reader: Reader, last: PositionedCommit): void {
    reader.position = last.position;
    reader.lastSeenAtMs = Date.now();
    this.checkpoints.save(reader.subscription.consumer, last.position, last.commit.id);
    const waiters = this.progressWaiters;
    this.progressWaiters = [];
    for (const wake of waiters) wake();
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof InfrastructureError || isFileFailure(error);
}

function eventsFor(owners: ReadonlySet<string>, batch: readonly PositionedCommit[]): StoredEvent[] {
  return batch.flatMap(({ commit }) => {
    const owner = ownerOfStreamType(streamTypeOf(commit.stream));
    return commit.unpublished || owner === undefined || !owners.has(owner) ? [] : sharedEventsOf(commit);
  });
}

/** One decoded copy per commit for all consumers of the process. */
const decoded = new WeakMap<object, StoredEvent[]>();

function sharedEventsOf(commit: PositionedCommit['commit']): StoredEvent[] {
  const known = decoded.get(commit);
  if (known) return known;
  const events = storedEventsOf(commit);
  decoded.set(commit, events);
  return events;
}

import type { StoredEvent } from '../store/commit';
import { describeFailure, classify } from './failure';
import type { HoldReason, ParkedAction, ParkingStore } from './parking.store';

type Attempt = (event: StoredEvent) => Promise<{ error: unknown } | undefined>;

/** The keys of one consumer whose events wait, and the ways out: the missing event, replay, discard. */
export class KeyHolder {
  private readonly held = new Map<string, HoldReason>();
  private readonly running = new Map<string, Promise<unknown>>();
  private discarded = new Set<string>();

  constructor(
    private readonly consumer: string,
    private readonly parking: ParkingStore,
    private readonly attempt: Attempt,
  ) {}

  /** What is held, whichever process has parked it. Keys that are being worked on are left to that work. */
  async load(): Promise<void> {
    const parked = await this.parking.list(this.consumer);
    const discarded = await this.parking.discarded(this.consumer);
    for (const key of this.held.keys()) if (!this.running.has(key)) this.held.delete(key);
    for (const { key, hold } of parked) if (!this.running.has(key)) this.held.set(key, hold);
    this.discarded = new Set([...this.discarded, ...discarded]);
  }

  /** The event as a handler may see it: one that was discarded counts as seen and is not applied. */
  seenAs(event: StoredEvent): StoredEvent {
    return this.discarded.has(event.id) ? { ...event, discarded: true } : event;
  }

  isHeld(key: string): boolean {
    return this.held.has(key);
  }

  /** Runs work of one key alone: a replay never overtakes a delivery. */
  async inOrder<T>(key: string, work: (held: boolean) => Promise<T>): Promise<T> {
    const before = this.running.get(key) ?? Promise.resolve();
    const mine = before.then(() => work(this.held.has(key)));
    const settled = mine.catch(() => undefined);
    this.running.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.running.get(key) === settled) this.running.delete(key);
    }
  }

  async hold(event: StoredEvent, reason: HoldReason, failure: string): Promise<void> {
    await this.parking.hold(this.consumer, event, reason, failure);
    this.held.set(event.key, reason);
  }

  /**
   * Inside `inOrder`. What arrives for a held key queues; the queue is tried again where only an earlier event was missing, or
   * where nothing is before this one any more: another process has let the others go.
   */
  async enqueueAndDrain(event: StoredEvent): Promise<void> {
    await this.parking.enqueue(this.consumer, event);
    const [first] = await this.parking.queue(this.consumer, event.key);
    if (this.held.get(event.key) === 'gap' || first?.id === event.id) await this.drain(event.key);
  }

  /** Carries out an operator's command on a held key. False when the key is not held here. */
  async release(key: string, action: ParkedAction): Promise<boolean> {
    return this.inOrder(key, async (held) => {
      if (!held) return false;
      await this.parking.clearRequest(this.consumer, key);
      if (action === 'replay' || (await this.discardFirst(key))) await this.drain(key);
      return true;
    });
  }

  /** False when the handler cannot even pass over it: then it stays held, and is not handled after all. */
  private async discardFirst(key: string): Promise<boolean> {
    const [first] = await this.parking.queue(this.consumer, key);
    if (!first) return true;
    this.discarded.add(first.id);
    const failure = await this.attempt(first);
    if (failure) {
      // Its version was not passed: taken out of the queue it would be a gap that nothing ever fills.
      this.discarded.delete(first.id);
      await this.holdAgain(first, failure.error);
      return false;
    }
    await this.parking.discard(this.consumer, first);
    return true;
  }

  /** Until nothing is left: another process may have queued more meanwhile. */
  private async drain(key: string): Promise<void> {
    for (;;) {
      const queue = byVersion(await this.parking.queue(this.consumer, key));
      if (queue.length === 0) break;
      for (const event of queue) {
        const failure = await this.attempt(event);
        if (failure) return this.holdAgain(event, failure.error);
        await this.parking.remove(this.consumer, key, event.id);
      }
    }
    this.held.delete(key);
  }

  private holdAgain(event: StoredEvent, error: unknown): Promise<void> {
    return this.hold(event, classify(error) === 'gap' ? 'gap' : 'poison', describeFailure(error));
  }
}

/** Arrival order, but events of one stream ascending by version: the missing one may have come last. */
function byVersion(events: readonly StoredEvent[]): StoredEvent[] {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  for (const list of streams.values()) list.sort((a, b) => a.version - b.version);
  return events.map((event) => streams.get(event.stream)?.shift() ?? event);
}

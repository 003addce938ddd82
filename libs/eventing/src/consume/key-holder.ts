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

  async load(): Promise<void> {
    for (const { key, hold } of await this.parking.list(this.consumer)) this.held.set(key, hold);
    this.discarded = new Set(await this.parking.discarded(this.consumer));
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

  /** Inside `inOrder`. What arrives for a held key queues; where only an earlier event was missing, the queue is tried again. */
  async enqueueAndDrain(event: StoredEvent): Promise<void> {
    await this.parking.enqueue(this.consumer, event);
    if (this.held.get(event.key) === 'gap') await this.drain(event.key);
  }

  /** Carries out an operator's command on a held key. False when the key is not held here. */
  async release(key: string, action: ParkedAction): Promise<boolean> {
    return this.inOrder(key, async (held) => {
      if (!held) return false;
      await this.parking.clearRequest(this.consumer, key);
      if (action === 'discard') await this.discardFirst(key);
      await this.drain(key);
      return true;
    });
  }

  private async discardFirst(key: string): Promise<void> {
    const [first] = await this.parking.queue(this.consumer, key);
    if (!first) return;
    this.discarded.add(first.id);
    await this.attempt(first);
    await this.parking.discard(this.consumer, first);
  }

  private async drain(key: string): Promise<void> {
    const queue = byVersion(await this.parking.queue(this.consumer, key));
    for (const event of queue) {
      const failure = await this.attempt(event);
      if (failure) {
        const reason = classify(failure.error) === 'gap' ? 'gap' : 'poison';
        await this.hold(event, reason, describeFailure(failure.error));
        return;
      }
      await this.parking.remove(this.consumer, key, event.id);
    }
    this.held.delete(key);
  }
}

/** Arrival order, but events of one stream ascending by version: the missing one may have come last. */
function byVersion(events: readonly StoredEvent[]): StoredEvent[] {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  for (const list of streams.values()) list.sort((a, b) => a.version - b.version);
  return events.map((event) => streams.get(event.stream)?.shift() ?? event);
}

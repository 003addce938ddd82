import type { StoredEvent } from '../store/commit';
import { classify, describeFailure, HandlerTimeoutError, type FailureClass } from './failure';
import { KeyHolder } from './key-holder';
import type { ParkingStore } from './parking.store';
import { checkSchema } from './schema-check';

export type EventHandler = (event: StoredEvent) => Promise<unknown>;

export interface ConsumerDefinition {
  readonly name: string;
  /** Handler by wire name of the event. */
  readonly handlers: ReadonlyMap<string, EventHandler>;
}

/** Bounds of one consumer; times in milliseconds of the system's clock. */
export interface DispatchLimits {
  readonly attempts: number;
  readonly handlerTimeoutMs: number;
  readonly concurrentKeys: number;
  readonly maxBackoffMs: number;
}

export const DEFAULT_LIMITS: DispatchLimits = {
  attempts: 3,
  handlerTimeoutMs: 15_000,
  concurrentKeys: 64,
  maxBackoffMs: 5_000,
};

/** A handler that did not settle once may have met an engine that was away in the middle of it; twice it is the handler. */
const MAX_TIMEOUTS = 2;

/** Milliseconds. While a batch is worked on the group must hear of its member all the same. */
const HEARTBEAT_EVERY_MS = 3_000;

/** Somebody else writing first is no fault of the event; a hundred times in a row it is. */
const MAX_CONFLICTS = 100;

export interface DispatchObserver {
  /** Wraps the handling of one event, as in a span. */
  around?<T>(consumer: string, event: StoredEvent, work: () => Promise<T>): Promise<T>;
  handled?(consumer: string, event: StoredEvent): void;
  held?(consumer: string, event: StoredEvent, error: unknown): void;
  unhandled?(consumer: string, type: string): void;
  backingOff?(consumer: string, error: unknown): void;
}

/**
 * Brings events to the handlers of one consumer: in order per key, keys beside each other, and no exception gets out.
 * Infrastructure errors back off without limit; a gap holds its key; anything else is tried again and then parked.
 */
export class Dispatcher {
  readonly holder: KeyHolder;
  private stopped = false;

  constructor(
    readonly consumer: ConsumerDefinition,
    parking: ParkingStore,
    private readonly observer: DispatchObserver = {},
    private readonly limits: DispatchLimits = DEFAULT_LIMITS,
  ) {
    this.holder = new KeyHolder(consumer.name, parking, (event) => this.attempt(event));
  }

  /** Before the first event, and whenever other processes may have held or let go keys. */
  async start(): Promise<void> {
    await this.holder.load();
  }

  stop(): void {
    this.stopped = true;
  }

  async handleBatch(events: readonly StoredEvent[], heartbeat: () => Promise<void>): Promise<void> {
    const byKey = groupByKey(events);
    const keys = [...byKey.values()];
    let next = 0;
    const worker = async () => {
      for (let mine = next++; mine < keys.length; mine = next++) await this.handleKey(keys[mine] ?? [], heartbeat);
    };
    const workers = Math.min(this.limits.concurrentKeys, keys.length);
    await beating(heartbeat, () => Promise.all(Array.from({ length: workers }, worker)));
  }

  private async handleKey(events: readonly StoredEvent[], heartbeat: () => Promise<void>): Promise<void> {
    for (const event of events) {
      await this.holder.inOrder(event.key, async (held) => {
        if (held) return this.untilAvailable(() => this.holder.enqueueAndDrain(event), heartbeat);
        const failure = await this.attempt(event, heartbeat);
        if (failure) await this.hold(event, failure.error, heartbeat);
      });
      await heartbeat();
    }
  }

  private async hold(event: StoredEvent, error: unknown, heartbeat: () => Promise<void>): Promise<void> {
    this.observer.held?.(this.consumer.name, event, error);
    const reason = classify(error) === 'gap' ? 'gap' : 'poison';
    await this.untilAvailable(() => this.holder.hold(event, reason, describeFailure(error)), heartbeat);
  }

  /** `undefined` when the event was handled (or needs no handling). Never throws but when stopped. */
  private async attempt(
    delivered: StoredEvent,
    heartbeat: () => Promise<void> = async () => undefined,
  ): Promise<{ error: unknown } | undefined> {
    const event = this.holder.seenAs(delivered);
    const handler = this.consumer.handlers.get(event.type);
    if (!handler) {
      this.observer.unhandled?.(this.consumer.name, event.type);
      return undefined;
    }
    const tries = { conflicts: 0, timeouts: 0, others: 0 };
    for (;;) {
      const failure = await this.handleOnce(event, handler, heartbeat);
      if (!failure) return undefined;
      if (this.stopped) throw failure.error;
      if (!this.mayTryAgain(classify(failure.error), tries)) return failure;
    }
  }

  private mayTryAgain(failure: FailureClass, tries: { conflicts: number; timeouts: number; others: number }): boolean {
    if (failure === 'conflict') return (tries.conflicts += 1) <= MAX_CONFLICTS;
    if (failure === 'timeout') return (tries.timeouts += 1) < MAX_TIMEOUTS;
    return failure !== 'gap' && (tries.others += 1) < this.limits.attempts;
  }

  private async handleOnce(
    event: StoredEvent,
    handler: EventHandler,
    heartbeat: () => Promise<void>,
  ): Promise<{ error: unknown } | undefined> {
    try {
      if (!event.discarded) checkSchema(event);
      const work = () => withTimeout(this.observed(event, handler), this.limits.handlerTimeoutMs);
      await this.untilAvailable(work, heartbeat);
      this.observer.handled?.(this.consumer.name, event);
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  private observed(event: StoredEvent, handler: EventHandler): Promise<unknown> {
    return this.observer.around?.(this.consumer.name, event, () => handler(event)) ?? handler(event);
  }

  /** Waits out infrastructure failures, heartbeat kept up; everything else is thrown to the caller. */
  private async untilAvailable<T>(work: () => Promise<T>, heartbeat: () => Promise<void>): Promise<T> {
    for (let delayMs = 50; ; delayMs = Math.min(delayMs * 2, this.limits.maxBackoffMs)) {
      try {
        return await work();
      } catch (error) {
        if (classify(error) !== 'infrastructure' || this.stopped) throw error;
        this.observer.backingOff?.(this.consumer.name, error);
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        await heartbeat();
      }
    }
  }
}

/** Keeps the heart beating while the work goes on. */
async function beating<T>(heartbeat: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void heartbeat().catch(() => undefined), HEARTBEAT_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

function groupByKey(events: readonly StoredEvent[]): Map<string, StoredEvent[]> {
  const byKey = new Map<string, StoredEvent[]>();
  for (const event of events) {
    const group = byKey.get(event.key);
    if (group) group.push(event);
    else byKey.set(event.key, [event]);
  }
  return byKey;
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HandlerTimeoutError(timeoutMs)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

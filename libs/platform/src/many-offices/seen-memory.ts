import type { StoredEvent } from '@donthu/eventing';

/** Streams remembered per consumer: a few hours of a busy office; what is older is asked for elsewhere. */
const REMEMBERED = 20_000;

type Place = Pick<StoredEvent, 'stream' | 'version'>;

/** How far each consumer of this process has come in each stream of late: in memory only, the oldest forgotten first. */
export class SeenMemory {
  private readonly consumers = new Map<string, Map<string, number>>();
  private waiting: (() => void)[] = [];

  constructor(private readonly remembered = REMEMBERED) {}

  /** The consumer has handled, held or parked everything of the stream up to this version. */
  note(consumer: string, { stream, version }: Place): void {
    const streams = this.consumers.get(consumer) ?? new Map<string, number>();
    this.consumers.set(consumer, streams);
    const known = streams.get(stream) ?? 0;
    streams.delete(stream);
    streams.set(stream, Math.max(known, version));
    const oldest = streams.size > this.remembered ? streams.keys().next().value : undefined;
    if (oldest !== undefined) streams.delete(oldest);
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }

  hasSeen(consumer: string, { stream, version }: Place): boolean {
    return (this.consumers.get(consumer)?.get(stream) ?? 0) >= version;
  }

  /** Resolves at the next note, or after `withinMs`. */
  async progressed(withinMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, withinMs);
      this.waiting.push(resolve);
    });
    clearTimeout(timer);
  }
}

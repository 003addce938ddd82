import type { SeenMark } from '../engine';
import type { SeenMemory } from './seen-memory';

/** Whether the event of a mark lies in its owner's topic. `unknown`: the owner could not be asked. */
export type Published = 'published' | 'pending' | 'no_such_stream' | 'unknown';

/** What cannot be told from memory. */
export interface SeenSources {
  /** Consumers of this process that read the streams of a mark. */
  readersOf(mark: SeenMark): readonly string[];
  published(mark: SeenMark): Promise<Published>;
  /** Places behind which everything lies that is in the topic of the mark's owner now; taken once, then compared. */
  ends(mark: SeenMark): Promise<Ends | undefined>;
  /** Whether the consumer has passed these places. */
  passed(consumer: string, ends: Ends): Promise<boolean>;
}

export interface Ends {
  readonly topic: string;
  readonly offsets: ReadonlyMap<number, bigint>;
}

/** Milliseconds. A mark that is not met by then is an old one, or one that another process of the service handled. */
const ASK_AFTER_MS = 150;
const ASK_EVERY_MS = 100;

/**
 * Waits for the marks that a client sends on. New ones are met in memory as their events are handled; of others the owner
 * says whether they are published, and the group's progress whether they were handled.
 */
export class SeenWaiter {
  constructor(
    private readonly memory: SeenMemory,
    private readonly sources: SeenSources,
  ) {}

  /** False when `timeoutMs` (system clock) were not enough. */
  async wait(marks: readonly SeenMark[], timeoutMs: number): Promise<boolean> {
    const seen = await Promise.all(
      marks.flatMap((mark) =>
        this.sources.readersOf(mark).map((consumer) => this.waitFor(consumer, mark, Date.now() + timeoutMs)),
      ),
    );
    return seen.every(Boolean);
  }

  private async waitFor(consumer: string, mark: SeenMark, untilMs: number): Promise<boolean> {
    let waitMs = ASK_AFTER_MS;
    for (
      let ends: Ends | undefined;
      !(await this.remembered(consumer, mark, Math.min(Date.now() + waitMs, untilMs)));
    ) {
      if (Date.now() >= untilMs) return false;
      waitMs = ASK_EVERY_MS;
      const found = ends ?? (await this.endsOf(mark));
      if (found === 'no_such_stream') return true;
      ends = found;
      if (ends && (await this.sources.passed(consumer, ends))) this.memory.note(consumer, mark);
    }
    return true;
  }

  private async endsOf(mark: SeenMark): Promise<Ends | 'no_such_stream' | undefined> {
    const published = await this.sources.published(mark);
    if (published === 'published') return this.sources.ends(mark);
    return published === 'no_such_stream' ? published : undefined;
  }

  private async remembered(consumer: string, mark: SeenMark, untilMs: number): Promise<boolean> {
    while (!this.memory.hasSeen(consumer, mark)) {
      const leftMs = untilMs - Date.now();
      if (leftMs <= 0) return false;
      await this.memory.progressed(leftMs);
    }
    return true;
  }
}

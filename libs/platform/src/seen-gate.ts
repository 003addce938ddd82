import { SeenGate, type SeenMark } from '@donthu/http';
import type { Engine } from './engine';

/** Longest time (milliseconds) a read waits, beyond its marks, for what those events set off in other services. */
const SETTLE_MS = 250;
/** Longest time (milliseconds) a refusal over one thing waits for views that may only be behind. */
const REFUSAL_SETTLE_MS = 500;
/** Longest time (milliseconds) any read waits in one office, where nothing is on its way but what is written already. */
const GLANCE_MS = 150;

export class EngineSeenGate extends SeenGate {
  constructor(private readonly engine: Engine) {
    super();
  }

  /** The marks are waited for; their consequences (a case opened, a deadline moved) are given a moment on top. */
  override async waitFor(marks: readonly SeenMark[], timeoutMs: number): Promise<boolean> {
    const seen = await this.engine.waitUntilSeen(marks, timeoutMs);
    if (seen) await this.engine.waitUntilIdle(SETTLE_MS);
    return seen;
  }

  override async settle(): Promise<void> {
    await this.engine.waitUntilIdle(REFUSAL_SETTLE_MS);
  }

  override async glance(): Promise<void> {
    await this.engine.waitUntilIdle(GLANCE_MS);
  }
}

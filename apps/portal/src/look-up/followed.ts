import { parseSeen } from '@donthu/http';
import type { EngineRef } from '@donthu/platform';

/** Longest waits, milliseconds: for what the caller says he has seen, and for events that are just being read. */
const SEEN_WAIT_MS = 3000;
const SETTLE_MS = 150;

/** Resolves when the view has followed what the caller has seen and what just happened, or has had time to. */
export async function followed(engine: EngineRef['current'], seen: string | undefined): Promise<void> {
  await engine.waitUntilSeen(parseSeen(seen), SEEN_WAIT_MS);
  await engine.waitUntilIdle(SETTLE_MS);
}

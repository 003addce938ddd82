import { parseSeen } from '@donthu/http';
import type { EngineRef } from '@donthu/platform';

/** Longest waits, milliseconds: for what the caller says he has seen, and for events that are just being read. */
const SEEN_WAIT_MS = 3000;
const SETTLE_MS = 150;

/** Streams that the look-up's view is made of: whoever holds a receipt may have seen these, and nobody is told of others. */
const OF_A_RECEIPT = /^(petition|case|obligations|rating)\//;

/** Resolves when the view has followed what the caller has seen and what just happened, or has had time to. */
export async function followed(engine: EngineRef['current'], seen: string | undefined): Promise<void> {
  const marks = parseSeen(seen).filter(({ stream }) => OF_A_RECEIPT.test(stream));
  await engine.waitUntilSeen(marks, SEEN_WAIT_MS);
  await engine.waitUntilIdle(SETTLE_MS);
}

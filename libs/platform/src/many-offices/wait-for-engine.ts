/** Longest time (milliseconds) a start waits for MongoDB and Kafka: they may be starting too. */
const WAIT_MS = 90_000;
const RETRY_MS = 1_000;

/** The engine did not answer at the start. The message is for the person who starts it. */
export class EngineAwayError extends Error {
  constructor(engine: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.name : 'unknown';
    super(`Không kết nối được ${engine} (${reason}) / ${engine} cannot be reached (${reason})`, { cause });
    this.name = 'EngineAwayError';
  }
}

/** Tries until it works. Throws `EngineAwayError` when the time is used up. */
export async function waitForEngine<T>(engine: string, connect: () => Promise<T>, waitMs = WAIT_MS): Promise<T> {
  for (const until = Date.now() + waitMs; ;) {
    try {
      return await connect();
    } catch (error) {
      if (Date.now() >= until) throw new EngineAwayError(engine, error);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

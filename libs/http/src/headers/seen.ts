/** "I have seen this stream up to here": an answer built on less would go back in time. */
export interface SeenMark {
  readonly stream: string;
  readonly version: number;
}

export const SEEN_HEADER = 'donthu-seen';
const MAX_MARKS = 50;
const MARK = /^([a-z-]{1,40}\/[^\s@,]{1,200})@(\d{1,9})$/;

/** Marks of a `Donthu-Seen` header; what is no mark is ignored, as are marks beyond fifty. */
export function parseSeen(header: string | readonly string[] | undefined): SeenMark[] {
  if (header === undefined) return [];
  const text = typeof header === 'string' ? header : header.join(',');
  return text
    .split(',', MAX_MARKS)
    .map((part) => MARK.exec(part.trim()))
    .flatMap((match) => (match?.[1] && match[2] ? [{ stream: match[1], version: Number(match[2]) }] : []));
}

export function formatSeen(marks: readonly SeenMark[]): string {
  return marks.map(({ stream, version }) => `${stream}@${version}`).join(', ');
}

/** Lets a request wait until this process's views have seen what the caller has seen. */
export abstract class SeenGate {
  /**
   * Resolves to true once every mark is seen, at once for streams this process does not read; to false after
   * `timeoutMs` (system clock).
   */
  abstract waitFor(marks: readonly SeenMark[], timeoutMs: number): Promise<boolean>;

  /** Gives this process's views a moment to follow what is written already; nothing to wait for by default. */
  async settle(): Promise<void> {
    await Promise.resolve();
  }

  /** A shorter moment, for who has said nothing of what he has seen. */
  async glance(): Promise<void> {
    await Promise.resolve();
  }
}

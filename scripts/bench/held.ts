import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Longest time (milliseconds) that one thing may take to be given back; eight services may still be starting. */
const RELEASE_MS = 100_000;

/** What the running measurement holds, the innermost last. */
const holders: Held[] = [];
let ending: Promise<void> | undefined;

/**
 * Gives `work` what it opens (processes, folders, databases, topics), and closes it again in reverse order, also when it
 * failed.
 */
export async function holding<T>(work: (held: Held) => Promise<T>): Promise<T> {
  const held = new Held();
  holders.push(held);
  try {
    return await work(held);
  } finally {
    await held.release();
    holders.splice(holders.indexOf(held), 1);
  }
}

/**
 * For a program that is told to end in the middle: closes everything, the innermost first, and lets nothing be opened any
 * more. What is still being opened is waited for, so that no process is left behind.
 */
export function endAll(): Promise<void> {
  ending ??= (async () => {
    for (const held of [...holders].reverse()) await held.release();
  })();
  return ending;
}

export function isEnding(): boolean {
  return ending !== undefined;
}

export class Held {
  private readonly opened: (() => Promise<unknown>)[] = [];
  private releasing: Promise<void> | undefined;

  async open<T>(open: () => Promise<T> | T, close: (opened: T) => unknown): Promise<T> {
    if (isEnding()) throw new Error('the program is ending');
    const opening = Promise.resolve(open());
    this.opened.push(async () => {
      const opened = await opening.catch(() => undefined);
      if (opened !== undefined) await close(opened);
    });
    return opening;
  }

  /** A folder that is removed with everything in it. */
  async folder(): Promise<string> {
    return this.open(
      () => mkdtempSync(join(tmpdir(), 'donthu-bench-')),
      (folder) => rmSync(folder, { recursive: true, force: true }),
    );
  }

  release(): Promise<void> {
    this.releasing ??= this.closeAll();
    return this.releasing;
  }

  private async closeAll(): Promise<void> {
    for (let close = this.opened.pop(); close; close = this.opened.pop()) await bounded(close());
  }
}

/** What cannot be given back is told and does not keep the rest. */
async function bounded(closing: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not closed within ${RELEASE_MS} ms`)), RELEASE_MS);
  });
  await Promise.race([closing, late]).catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  clearTimeout(timer);
}

import { fork, type ChildProcess } from 'node:child_process';

/** Milliseconds. */
const SPEAK_MS = 60_000;
const STOP_MS = 10_000;

/** What a process of a measurement does: it tells its parent how far it is, and answers how it is ended. */
export type Role = (tell: (word: unknown) => void, args: readonly string[]) => Promise<() => Promise<unknown>>;

/** First argument of this program when it is started as one side of a measurement. */
export const AS_SIDE = 'as-side';

/** One side of a measurement in a process of its own, as the office is. Node's options (`--cpu-prof`) go with it. */
export class Side {
  private constructor(
    private readonly role: string,
    private readonly child: ChildProcess,
  ) {}

  static start(role: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Side {
    return new Side(role, fork(__filename, [AS_SIDE, role, ...args], { env: { ...process.env, ...env } }));
  }

  /** What the process tells next. Rejects when it ends before, or stays silent for too long (milliseconds). */
  async hears(withinMs = SPEAK_MS): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const fail = (how: string) => () => end(() => reject(new Error(`${this.role} ${how}`)));
      const [ended, silent] = [fail('ended before it was asked to'), fail(`said nothing for ${withinMs} ms`)];
      const timer = setTimeout(silent, withinMs);
      const heard = (word: unknown) => end(() => resolve(word));
      const end = (then: () => void) => {
        clearTimeout(timer);
        this.child.off('message', heard).off('exit', ended);
        then();
      };
      this.child.once('message', heard).once('exit', ended);
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    if (this.child.connected) this.child.disconnect();
    await ended;
    clearTimeout(timer);
  }
}

/** Plays the role until the parent lets go, or is no more. */
export async function playRole(role: Role, args: readonly string[]): Promise<void> {
  const gone = new Promise((resolve) => process.once('disconnect', resolve));
  const close = await role((word) => process.send?.(word), args);
  await gone;
  await close().catch(() => undefined);
  process.exit(0);
}

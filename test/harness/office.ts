import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeClient } from './client';

const MAIN = join(process.cwd(), 'dist/apps/office/main.js');
const READY_TIMEOUT_MS = 90_000;
const MOST_TRIES = 3;
export const PASSWORD = 'Mat-khau-thu-2026';

export interface OfficeOptions {
  readonly dataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The real program in a process of its own, on a folder of its own; it can be killed and started again. */
export class Office {
  private child: ChildProcess | undefined;
  private output = '';
  private readonly seen = new Map<string, number>();

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** A demo office with accounts only, under the manual clock, unless `env` says otherwise. Resolves when it is ready. */
  static async start({ dataDir, env = {} }: OfficeOptions = {}): Promise<Office> {
    const folder = dataDir ?? join(mkdtempSync(join(tmpdir(), 'donthu-office-')), 'data');
    for (let tries = 1; ; tries += 1) {
      const office = new Office(folder, await freePort(), env);
      try {
        await office.run();
        return office;
      } catch (error) {
        // Between asking for a free port and listening on it somebody else may take it.
        if (tries === MOST_TRIES || !/^Port \d+ /m.test(office.log)) throw error;
      }
    }
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get log(): string {
    return this.output;
  }

  /** A client signed in as one of the demo accounts; all of them see what any of them has done. */
  async as(username: string): Promise<OfficeClient> {
    const client = new OfficeClient(this.url, this.seen);
    await client.signIn(username, PASSWORD);
    return client;
  }

  /** A client that has not signed in; `headers` go with every call. */
  anybody(headers: Readonly<Record<string, string>> = {}): OfficeClient {
    return new OfficeClient(this.url, new Map(), headers);
  }

  async run(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        DONTHU_DATA_DIR: this.dataDir,
        DONTHU_PORT: String(this.port),
        DONTHU_DEMO: 'accounts',
        DONTHU_DEMO_PASSWORD: PASSWORD,
        DONTHU_CLOCK: 'manual',
        DONTHU_CLOCK_START: '2026-03-02T01:00:00Z',
        DONTHU_LOG_LEVEL: 'warn',
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    child.stdout.on('data', (data: Buffer) => (this.output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (this.output += data.toString()));
    await this.ready(child);
  }

  /** As a power cut: no handler of the program runs. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As an administrator stops it: it closes what it holds and ends by itself. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
    if (this.child && this.child.exitCode !== 0)
      throw new Error(`the office did not close:\n${this.output.slice(-2000)}`);
  }

  /** While it is not running: the views, which are to be rebuilt from the log. */
  forgetViews(): void {
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(this.dataDir, `views.sqlite${suffix}`), { force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await exited;
  }

  private async ready(child: ChildProcess): Promise<void> {
    const until = Date.now() + READY_TIMEOUT_MS;
    while (Date.now() < until && child.exitCode === null) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    child.kill('SIGKILL');
    throw new Error(`the office did not become ready:\n${this.output.slice(-4000)}`);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

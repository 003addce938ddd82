import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const READY_TIMEOUT_MS = 90_000;

/** One service as the real program in a process of its own; it can be killed and started again on the same port. */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  output = '';

  constructor(
    readonly name: string,
    readonly port: number,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get running(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  start(): void {
    const child = spawn(process.execPath, [join(process.cwd(), `dist/apps/${this.name}/main.js`)], {
      env: { PATH: process.env['PATH'], DONTHU_PORT: String(this.port), ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    child.stdout.on('data', (data: Buffer) => this.keep(data));
    child.stderr.on('data', (data: Buffer) => this.keep(data));
  }

  /** Requests are answered; consumers may still be waiting for their groups, which a killed member holds up. */
  async answering(): Promise<void> {
    await this.waitFor('/livez');
  }

  async ready(): Promise<void> {
    await this.waitFor('/readyz');
  }

  private async waitFor(path: string): Promise<void> {
    for (const until = Date.now() + READY_TIMEOUT_MS; Date.now() < until && this.running;) {
      const answer = await fetch(this.url + path).catch(() => undefined);
      if (answer?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${this.name} did not become ready:\n${this.output.slice(-4000)}`);
  }

  /** `SIGKILL`: no handler of the program runs. Resolves with how it ended. */
  async end(signal: NodeJS.Signals): Promise<string> {
    const child = this.child;
    if (!child || !this.running) return 'not running';
    const ended = new Promise<string>((resolve) =>
      child.once('exit', (code, killedBy) => resolve(killedBy ?? String(code))),
    );
    child.kill(signal);
    return ended;
  }

  private keep(data: Buffer): void {
    this.output = (this.output + data.toString()).slice(-200_000);
  }
}

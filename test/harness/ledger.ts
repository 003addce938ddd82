import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { FORM, type Logged } from './ward';

export interface Accepted extends Logged {
  readonly key: string;
}

/** Milliseconds. A little thought between two forms leaves the processes room to be killed in every state. */
const BETWEEN_MS = 120;
const RETRY_MS = 150;
const PATIENCE_MS = 8_000;

/** Clients that log petitions without pause and write down what they were promised: each 201, with its key. */
export class Ledger {
  readonly accepted: Accepted[] = [];
  /** Answers and broken connections that made a client send the same again. */
  retries = 0;
  private stopping = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly bearer: string,
  ) {}

  start(clients: number): void {
    this.running = Promise.all(Array.from({ length: clients }, (_, client) => this.work(client)));
  }

  /** Every client brings what it has begun to an end first. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async work(client: number): Promise<void> {
    for (let number = 1; !this.stopping; number += 1) {
      const key = randomUUID();
      const body = JSON.stringify({ ...FORM, summary: `Đơn số ${number} của máy ${client}` });
      this.accepted.push({ ...(await this.logOnce(key, body)), key });
      await sleep(BETWEEN_MS);
    }
  }

  /** The same again until it is promised: as an officer's browser would. */
  private async logOnce(key: string, body: string): Promise<Logged> {
    for (;;) {
      const response = await fetch(`${this.url}/api/intake/petitions`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${this.bearer}`, 'content-type': 'application/json', 'idempotency-key': key },
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => undefined);
      const answer: unknown = await response?.json().catch(() => undefined);
      if (response?.status === 201) return answer as Logged;
      if (response && response.status < 500) throw new Error(`refused: ${response.status} ${JSON.stringify(answer)}`);
      this.retries += 1;
      await sleep(RETRY_MS);
    }
  }
}

import { Agent, request } from 'node:http';

export interface LoadResult {
  readonly accepted: number;
  readonly refused: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** A door on this machine. */
export interface Target {
  readonly port: number;
  readonly path: string;
  readonly token?: string;
  readonly bodyOf: (n: number) => string;
}

/** Milliseconds after which an answer is given up, and with it the measurement. */
const ANSWER_MS = 30_000;

/** Keeps `clients` requests in flight for `seconds`; loopback only. */
export async function load(target: Target, clients: number, seconds: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  let [next, refused] = [0, 0];
  const began = performance.now();
  const until = began + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      const status = await post(agent, target, target.bodyOf(next++));
      if (status === 201) latencies.push(performance.now() - sent);
      else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client)).finally(() => agent.destroy());
  const elapsed = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { accepted: latencies.length, refused, seconds: elapsed, p50: at(0.5), p99: at(0.99) };
}

function post(agent: Agent, { port, path, token }: Target, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const sent = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.setTimeout(ANSWER_MS, () => sent.destroy(new Error(`no answer within ${ANSWER_MS} ms`)));
    sent.once('error', reject);
    sent.end(body);
  });
}

import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OfficeClient } from '../../test/harness/client';
import { freePort, PASSWORD } from '../../test/harness/office';
import { atMost, median, table, tell } from './figures';
import { holding, type Held } from './held';
import { load } from './intake/load';
import type { Effort } from './options';
import { petitionForm } from './petition-form';

const GOAL = { readySeconds: 3, residentMb: 300 };
const READY_SECONDS = 60;
const STOP_MS = 15_000;
const LOOK_EVERY_MS = 10;
const CLIENTS = 16;
const MB = 1_000_000;

interface Started {
  /** From the spawn to the first 200 of `/readyz`. */
  readonly readySeconds: number;
  readonly residentMb: number;
}

interface Measured {
  /** In an empty folder: the demo office is made. */
  readonly first: Started;
  /** The next start in the same folder. */
  readonly again: Started;
  readonly loadedMb: number;
}

/** What `npm start` runs, from the spawn to ready, and what it then keeps in memory. */
export async function starting({ rounds, seconds }: Effort): Promise<string> {
  // Builds where that is needed; no goal speaks of it.
  await holding(measure);
  const measured: Measured[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const one = await holding((held) => measure(held, seconds));
    measured.push(one);
    tell(`round ${round}: ${lineOf(one)}`);
  }
  return `\`node scripts/start.mjs\`, which is what \`npm start\` runs, built before; from its spawn to the first 200 of \`/readyz\`, and its
resident memory (RSS) then and after ${seconds} s of petitions from ${CLIENTS} clients. ${rounds} rounds.

${reportOf(measured)}`;
}

async function measure(held: Held, seconds = 1): Promise<Measured> {
  const folder = await held.folder();
  const first = await holding(async (briefly) => (await start(briefly, folder)).started);
  const { started: again, url } = await start(held, folder);
  const client = new OfficeClient(url);
  await client.signIn('tiepdan', PASSWORD);
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  const bodyOf = (n: number) => petitionForm(n, today);
  const target = { port: Number(new URL(url).port), path: '/api/intake/petitions', bodyOf, token: client.bearer ?? '' };
  const { accepted } = await load(target, CLIENTS, seconds);
  if (accepted === 0) throw new Error('the office accepted no petition');
  return { first, again, loadedMb: await residentMb(url) };
}

async function start(held: Held, folder: string): Promise<{ started: Started; url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = await held.open(() => spawnOffice(folder, port), end);
  await untilReady(child, url);
  const readySeconds = (performance.now() - began) / 1000;
  return { started: { readySeconds, residentMb: await residentMb(url) }, url };
}

function spawnOffice(folder: string, port: number): ChildProcess {
  return spawn(process.execPath, [join(process.cwd(), 'scripts/start.mjs')], {
    env: {
      PATH: process.env['PATH'],
      DONTHU_DATA_DIR: join(folder, 'data'),
      DONTHU_PORT: String(port),
      DONTHU_DEMO_PASSWORD: PASSWORD,
      DONTHU_LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (const until = Date.now() + READY_SECONDS * 1000; ; await sleep(LOOK_EVERY_MS)) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    if (child.exitCode !== null) throw new Error(`the office ended with ${child.exitCode} before it was ready`);
    if (Date.now() > until) throw new Error(`the office was not ready within ${READY_SECONDS} s`);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}

/** As the process itself says it. */
async function residentMb(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes(?:\{[^}]*\})? (\S+)/m.exec(text)?.[1];
  if (bytes === undefined) throw new Error('the office does not say how much memory it holds');
  return Number(bytes) / MB;
}

function lineOf({ first, again, loadedMb }: Measured): string {
  const told = ({ readySeconds, residentMb: mb }: Started) => `ready ${readySeconds.toFixed(2)} s, ${mb.toFixed(0)} MB`;
  return `first start ${told(first)}; next start ${told(again)}; after load ${loadedMb.toFixed(0)} MB`;
}

function reportOf(measured: readonly Measured[]): string {
  const ready = (what: string, figure: number) => [
    what,
    `${figure.toFixed(2)} s`,
    atMost(GOAL.readySeconds, figure, ' s'),
  ];
  const memory = (what: string, figure: number) => [
    what,
    `${figure.toFixed(0)} MB`,
    atMost(GOAL.residentMb, figure, ' MB'),
  ];
  const of = (figure: (each: Measured) => number) => median(measured.map(figure));
  return table(
    ['', 'median', 'goal'],
    [
      ready(
        'ready, first start (makes the demo office)',
        of(({ first }) => first.readySeconds),
      ),
      ready(
        'ready, next start',
        of(({ again }) => again.readySeconds),
      ),
      memory(
        'resident, first start',
        of(({ first }) => first.residentMb),
      ),
      memory(
        'resident, next start',
        of(({ again }) => again.residentMb),
      ),
      memory(
        'resident, after load',
        of(({ loadedMb }) => loadedMb),
      ),
    ],
  );
}

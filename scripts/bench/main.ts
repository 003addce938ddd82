import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, Office } from '../../test/harness/office';
import { measureScan } from '../../test/bench/scan';
import { startBare } from './bare';
import { load, type LoadResult } from './load';

const CLIENTS = [1, 16, 64];
const ROUNDS = 3;
const SECONDS = 4;
/** Share of the bare figure that durable intake must reach, by clients. */
const GOAL: Readonly<Record<number, number>> = { 1: 0.6, 16: 0.8, 64: 1 };
const SETTLE_GOAL = 3;

const bodyOf = (n: number): string =>
  JSON.stringify({
    receivedOn: '2026-03-02',
    channel: 'in_person',
    declaredKind: 'complaint',
    peopleCount: 1,
    petitioners: [
      {
        role: 'petitioner',
        fullName: `Nguyễn Văn ${n}`,
        address: `Số ${n} phố Gia Quất`,
        idNumber: String(1_090_000_000 + n).padStart(12, '0'),
      },
    ],
    summary: `Khiếu nại Quyết định xử phạt vi phạm hành chính số ${n}/QĐ-UBND về đất đai, đề nghị xem xét lại`,
  });

interface Round {
  readonly clients: number;
  readonly bare: LoadResult;
  readonly office: LoadResult;
  /** Seconds from the last acceptance until everything stood in the register with its obligations. */
  readonly settleSeconds: number;
}

async function main(): Promise<void> {
  if (mode === 'scan') return scan();
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) for (const clients of CLIENTS) rounds.push(await measure(clients));
  const report = reportOf(rounds);
  process.stdout.write(report);
  writeFileSync(join(process.cwd(), 'docs/benchmarks.md'), report);
}

/** `npm run bench -- scan`: takes minutes to prepare, so it is asked for by name. */
async function scan(): Promise<void> {
  const { open, due, raised, seconds } = await measureScan();
  process.stdout.write(
    `scan: ${due} due among ${open} open, ${raised} alerts readable after ${seconds.toFixed(1)} s (goal: 10 s)\n`,
  );
}

async function measure(clients: number): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-bench-'));
  try {
    const bare = await measureBare(folder, clients);
    const { result, settleSeconds } = await measureOffice(folder, clients);
    process.stdout.write(
      `${clients} clients: bare ${rate(bare)}/s, office ${rate(result)}/s, settled after ${settleSeconds.toFixed(1)} s\n`,
    );
    return { clients, bare, office: result, settleSeconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, as the office is. */
async function measureBare(folder: string, clients: number): Promise<LoadResult> {
  const port = await freePort();
  const child = fork(__filename, ['bare', join(folder, 'bare.sqlite'), String(port)]);
  await new Promise((resolve) => child.once('message', resolve));
  try {
    return await load({ port, path: '/petitions', bodyOf }, clients, SECONDS);
  } finally {
    child.kill();
  }
}

async function measureOffice(folder: string, clients: number): Promise<{ result: LoadResult; settleSeconds: number }> {
  const office = await Office.start({ dataDir: join(folder, 'data') });
  try {
    const desk = await office.as('tiepdan');
    const result = await load(
      {
        port: office.port,
        path: '/api/intake/petitions',
        bodyOf,
        ...(desk.bearer !== undefined && { token: desk.bearer }),
      },
      clients,
      SECONDS,
    );
    const began = performance.now();
    await untilNoLag(office.url);
    return { result, settleSeconds: (performance.now() - began) / 1000 };
  } finally {
    await office.stop();
  }
}

/** No consumer lags, seen twice in a row: what a consumer's own events set off is behind it too. */
async function untilNoLag(url: string): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    const text = await (await fetch(`${url}/metrics`)).text();
    const lags = [...text.matchAll(/^donthu_consumer_lag\{[^}]*\} (\d+)/gm)].map((match) => Number(match[1]));
    quiet = lags.length > 0 && lags.every((lag) => lag === 0) ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function reportOf(rounds: readonly Round[]): string {
  const lines = CLIENTS.map((clients) => {
    const mine = rounds.filter((round) => round.clients === clients);
    const ratio = median(mine.map(({ bare, office }) => rateOf(office) / rateOf(bare)));
    const settle = median(mine.map(({ office, settleSeconds }) => (office.seconds + settleSeconds) / office.seconds));
    const bare = median(mine.map((round) => rateOf(round.bare)));
    const office = median(mine.map((round) => rateOf(round.office)));
    const verdict = (met: boolean) => (met ? 'met' : 'missed');
    return `| ${clients} | ${bare.toFixed(0)} | ${office.toFixed(0)} | ${ratio.toFixed(2)} | ≥ ${GOAL[clients]} ${verdict(ratio >= (GOAL[clients] ?? 1))} | ${settle.toFixed(1)} × | ≤ ${SETTLE_GOAL} × ${verdict(settle <= SETTLE_GOAL)} | ${median(mine.map((r) => r.office.p99)).toFixed(0)} ms |`;
  });
  return `# Benchmarks

Medians of ${ROUNDS} rounds of ${SECONDS} s each, both sides in the same run on the same machine, the client beside them (\`npm run bench\`).
Bare: Nest + Fastify, the same DTO validated, one durable SQLite insert of the same size (\`synchronous=FULL\`).
Office: the whole system on the embedded engine, every consumer running.

| clients | bare/s | office/s | ratio | goal | all in the register with obligations | goal | office p99 |
|---|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}

function rateOf({ accepted, seconds }: LoadResult): number {
  return accepted / seconds;
}

function rate(result: LoadResult): string {
  return rateOf(result).toFixed(0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const [mode, path = '', port = '0'] = process.argv.slice(2);
if (mode === 'bare') void startBare(path, Number(port)).then(() => process.send?.('ready'));
else
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });

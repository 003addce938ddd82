import { atLeast, atMost, median, table, tell } from '../figures';
import { holding, type Held } from '../held';
import type { Effort } from '../options';
import { petitionForm } from '../petition-form';
import { Side } from '../side';
import { load, type LoadResult, type Target } from './load';

const CLIENTS = [1, 16, 64];
/** Share of the bare figure that durable intake must reach, by clients. */
const GOAL: Readonly<Record<number, number>> = { 1: 0.6, 16: 0.8, 64: 1 };
const SETTLE_GOAL = 3;
/** So long (seconds, clients) a side runs before it is measured: both have code to compile. */
const WARM_UP = { seconds: 2, clients: 8 };
/** Seconds that consumers may take to catch up before the measurement is given up. */
const SETTLE_SECONDS = 180;

/** The office on one engine, and what it is held against. */
export interface Contest {
  /** Arguments of `bareRole`. */
  readonly bare: (held: Held) => Promise<readonly string[]>;
  readonly office: (held: Held) => Promise<Accepting>;
}

export interface Accepting {
  readonly target: Target;
  /** Whether everything accepted so far (their number) stands in the register with its obligations. */
  readonly settled: (accepted: number) => Promise<boolean>;
}

interface Measured {
  readonly clients: number;
  readonly bare: LoadResult;
  readonly office: LoadResult;
  /** Seconds from the last acceptance until everything stood in the register with its obligations. */
  readonly settleSeconds: number;
}

/** Both sides in turn, each on a fresh installation per round; answers the table. */
export async function compareIntake(contest: Contest, { rounds, seconds }: Effort): Promise<string> {
  const measured: Measured[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const bare = await holding((held) => measureBare(held, contest, seconds));
    const office = await holding((held) => measureOffice(held, contest, seconds));
    for (const [index, clients] of CLIENTS.entries()) {
      const sides = { bare: bare[index], office: office[index] };
      if (sides.bare && sides.office) measured.push({ clients, bare: sides.bare, ...sides.office });
    }
    for (const each of measured.slice(-CLIENTS.length)) tell(`round ${round}: ${lineOf(each)}`);
  }
  return reportOf(measured);
}

async function measureBare(held: Held, contest: Contest, seconds: number): Promise<LoadResult[]> {
  const args = await contest.bare(held);
  const side = await held.open(
    () => Side.start('bare', args),
    (started) => started.stop(),
  );
  const target = { port: Number(await side.hears()), path: '/petitions', bodyOf: petitionForm };
  await load(target, WARM_UP.clients, WARM_UP.seconds);
  const results: LoadResult[] = [];
  for (const clients of CLIENTS) results.push(await load(target, clients, seconds));
  return results;
}

async function measureOffice(
  held: Held,
  contest: Contest,
  seconds: number,
): Promise<Pick<Measured, 'office' | 'settleSeconds'>[]> {
  const { target, settled } = await contest.office(held);
  let accepted = (await load(target, WARM_UP.clients, WARM_UP.seconds)).accepted;
  await untilTrue(() => settled(accepted));
  const results = [];
  for (const clients of CLIENTS) {
    const office = await load(target, clients, seconds);
    accepted += office.accepted;
    const began = performance.now();
    await untilTrue(() => settled(accepted));
    results.push({ office, settleSeconds: (performance.now() - began) / 1000 });
  }
  return results;
}

async function untilTrue(reached: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + SETTLE_SECONDS * 1000; !(await reached());) {
    if (performance.now() > end) throw new Error(`the consumers did not catch up within ${SETTLE_SECONDS} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function lineOf({ clients, bare, office, settleSeconds }: Measured): string {
  const refused = bare.refused + office.refused;
  return (
    `${clients} clients: bare ${rateOf(bare).toFixed(0)}/s, office ${rateOf(office).toFixed(0)}/s, ` +
    `settled after ${settleSeconds.toFixed(1)} s${refused === 0 ? '' : `, ${refused} REFUSED`}`
  );
}

function reportOf(measured: readonly Measured[]): string {
  const head = ['clients', 'bare/s', 'office/s', 'ratio', 'goal', 'in the register with obligations', 'goal'];
  const refused = measured.reduce((sum, { bare, office }) => sum + bare.refused + office.refused, 0);
  return [
    table(
      [...head, 'office p50', 'office p99'],
      CLIENTS.map((clients) => rowOf(clients, measured)),
    ),
    ...(refused === 0 ? [] : [`\n${refused} requests were refused: these figures say nothing.`]),
  ].join('\n');
}

function rowOf(clients: number, measured: readonly Measured[]): string[] {
  const mine = measured.filter((each) => each.clients === clients);
  const of = (figure: (each: Measured) => number) => median(mine.map(figure));
  const ratio = of(({ bare, office }) => rateOf(office) / rateOf(bare));
  const settle = of(({ office, settleSeconds }) => (office.seconds + settleSeconds) / office.seconds);
  return [
    String(clients),
    of(({ bare }) => rateOf(bare)).toFixed(0),
    of(({ office }) => rateOf(office)).toFixed(0),
    ratio.toFixed(2),
    atLeast(GOAL[clients] ?? 1, ratio),
    `${settle.toFixed(1)} × the time of accepting`,
    atMost(SETTLE_GOAL, settle, ' ×'),
    `${of(({ office }) => office.p50).toFixed(0)} ms`,
    `${of(({ office }) => office.p99).toFixed(0)} ms`,
  ];
}

function rateOf({ accepted, seconds }: LoadResult): number {
  return accepted / seconds;
}

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadConfig } from '@donthu/config';
import { startOffice } from '../../apps/office/src/office';
import { COMMON_NAME, COMMON_WORD, fillRegister, RARE_WORD } from '../../test/bench/filled-register';
import { OfficeClient } from '../../test/harness/client';
import { freePort, PASSWORD } from '../../test/harness/office';
import { openBrowser, openScreen, signIn } from '../../test/web/browser';
import { atMost, median, table, tell } from './figures';
import { holding } from './held';
import { petitionForm } from './petition-form';
import { Side, type Role } from './side';

const ROWS = 1_000_000;
const TODAY = '2026-06-01';
const GOAL_MS = 200;
const TIMES = 15;
const OPENED = 9;
/** First paint of the register on a warm server, milliseconds. */
const PAINT_GOAL_MS = 1_000;
const LONGEST_MS = 40 * 60_000;

/** What is asked of the register: how it is told, and the query. */
const ASKED: readonly (readonly [what: string, query: Readonly<Record<string, string>>])[] = [
  ['newest page', {}],
  ['a page five years back', { to: '2021-06-01' }],
  ['one kind', { kind: 'complaint' }],
  ['one state that is rare', { state: 'verifying' }],
  ['one officer', { responsible: 'a-xuly1' }],
  ['one officer, one state that is rare', { responsible: 'a-xuly1', state: 'verifying' }],
  ['overdue, oldest first', { overdue: 'true' }],
  [`search, rare: ${RARE_WORD}`, { q: RARE_WORD }],
  [`search, every third row: ${COMMON_WORD}`, { q: COMMON_WORD }],
  [`search, name of every eightieth: ${COMMON_NAME}`, { q: COMMON_NAME }],
  ['search, common words that never meet', { q: 'karaoke rác thải' }],
  ['search, found nowhere', { q: 'xyzzy' }],
];

/** Starts an office, fills its register with as many rows as its argument says, and tells where it listens. */
export const registerRole: Role = async (report, [folder = '', rows = '']) => {
  const port = await freePort();
  const office = await startOffice(
    loadConfig({
      DONTHU_DATA_DIR: join(folder, 'data'),
      DONTHU_PORT: String(port),
      DONTHU_DEMO: 'accounts',
      DONTHU_DEMO_PASSWORD: PASSWORD,
      DONTHU_CLOCK: 'manual',
      DONTHU_CLOCK_START: `${TODAY}T01:00:00Z`,
      DONTHU_LOG_LEVEL: 'error',
    }),
  );
  await fillRegister(office.app, Number(rows), TODAY);
  report(`http://127.0.0.1:${port}`);
  return () => office.close();
};

/** Takes minutes to prepare, so the register is filled once; every question is asked several times. */
export async function readingRegister(): Promise<string> {
  tell(`writing a register of ${ROWS} rows …`);
  await prepareBrowser();
  const { figures, paints } = await holding(async (held) => {
    const folder = await held.folder();
    const side = await held.open(
      () => Side.start('register', [folder, String(ROWS)]),
      (started) => started.stop(),
    );
    const url = String(await side.hears(LONGEST_MS));
    return { figures: await measure(url), paints: await painted(url) };
  });
  return `Embedded engine, one unit with ${ROWS} petitions of ten years; pages of 50 over HTTP, names and texts opened, each
asked ${TIMES} times.

${table(['question', 'rows', 'median', 'slowest', 'goal of the median'], figures)}

The page of the register in Chromium, opened ${OPENED} times on the warm server, from the request of the page on:

${table(['seen', 'median', 'slowest', 'goal of the median'], paints)}`;
}

/** A Chromium, and the web app as it is delivered. */
async function prepareBrowser(): Promise<void> {
  const steps = pathToFileURL(join(process.cwd(), 'scripts/steps/jest-browser.cjs')).href;
  const { default: prepare } = (await import(/* webpackIgnore: true */ steps)) as { default: () => Promise<void> };
  await prepare();
  // The office of a bench runs from the bench's own bundle, and looks for the web app beside it.
  cpSync('dist/apps/web', 'dist/scripts/web', { recursive: true });
}

/** Milliseconds from the request of the page to its first paint, and to now. */
const PAINTED = `[performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.now()]`;

async function painted(url: string): Promise<(readonly (string | number)[])[]> {
  const browser = await openBrowser();
  try {
    const { page } = await openScreen(browser, url);
    await signIn(page, 'lanhdao');
    const tries: [paint: number, rows: number][] = [];
    for (let time = 0; time < OPENED; time += 1) {
      await page.goto('/lam-viec/so-don');
      await page.locator('.ledger tbody a').first().waitFor();
      tries.push(await page.evaluate(PAINTED));
    }
    return [
      ['first paint', tries.map(([paint]) => paint), PAINT_GOAL_MS] as const,
      ['first rows', tries.map(([, rows]) => rows), undefined] as const,
    ].map(([what, took, goal]) => {
      const [middle, slowest] = [median([...took]), Math.max(...took)];
      tell(`${what}: ${middle.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`);
      const met = goal === undefined ? '–' : atMost(goal, middle, ' ms');
      return [what, `${middle.toFixed(0)} ms`, `${slowest.toFixed(0)} ms`, met];
    });
  } finally {
    await browser.close();
  }
}

async function measure(url: string): Promise<(readonly (string | number)[])[]> {
  const client = new OfficeClient(url);
  await client.signIn('tiepdan', PASSWORD);
  const figures: (readonly (string | number)[])[] = [];
  for (const [what, query] of ASKED) {
    const path = `/api/intake/petitions?${new URLSearchParams({ limit: '50', ...query }).toString()}`;
    figures.push(await timed(what, async () => ((await client.get(path)).body as { items: unknown[] }).items.length));
  }
  let n = 0;
  const log = () => client.post('/api/intake/petitions', JSON.parse(petitionForm((n += 1), TODAY)) as object);
  figures.push(await timed('a petition logged', async () => ((await log()).status === 201 ? 1 : 0)));
  return figures;
}

async function timed(what: string, ask: () => Promise<number>): Promise<readonly (string | number)[]> {
  const took: number[] = [];
  let rows = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    rows = await ask();
    took.push(performance.now() - began);
  }
  const [middle, slowest] = [median(took), Math.max(...took)];
  tell(`${what}: ${rows} rows, ${middle.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`);
  return [what, rows, `${middle.toFixed(1)} ms`, `${slowest.toFixed(1)} ms`, atMost(GOAL_MS, middle, ' ms')];
}

import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { classify, InfrastructureError } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { countRows, type CheckedRow } from './file';
import { ImportFiles } from './import-files';
import { ImportProgress } from './import-progress';
import { ImportRepeats } from './import-repeats';
import { ImportRows } from './import-rows';
import type { ImportState } from './import-state';
import { IMPORTS_VIEW } from './imports.view';

/** Rows stored beside each other: enough for group commit to pay off, few enough to leave room for the desk. */
const ROWS_AT_ONCE = 32;
const MAX_RESUMED = 100;
/** Milliseconds (system clock) before work that met an outage is tried again: doubled each time, up to a minute. */
const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 60_000;
/** What takes no longer is no outage: `identity` has not heard of the file yet. */
const SILENT_UP_TO_MS = 1_000;
const UNFINISHED = ['checking', 'committing'] as const;

export function isUnfinished(state: ImportState['progress']['state']): boolean {
  return UNFINISHED.some((unfinished) => unfinished === state);
}

/**
 * The work behind an import: checking and committing, in the background, taken up again after an outage and after a restart.
 * An import fails over its file or over a defect only.
 */
@Injectable()
export class ImportJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('import');
  /** The last work asked for of each import; one follows the other. */
  private readonly running = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly progress: ImportProgress,
    private readonly files: ImportFiles,
    private readonly rows: ImportRows,
    private readonly views: ViewStore,
    private readonly repeats: ImportRepeats,
  ) {}

  /** What the view knows already; of what it does not, the import's events tell once they come. */
  async onApplicationBootstrap(): Promise<void> {
    for (const unfinished of UNFINISHED) {
      const imports = await this.views.find(IMPORTS_VIEW, {
        index: 'byState',
        equal: { state: unfinished },
        limit: MAX_RESUMED,
      });
      for (const { key } of imports) this.run(key);
    }
  }

  /** Returns at once; the outcome is a state of the import. Asked for more often than needed, it finds nothing to do. */
  run(importId: string): void {
    const before = this.running.get(importId) ?? Promise.resolve();
    const mine = before.then(() => this.settle(importId));
    this.running.set(importId, mine);
    void mine.then(() => {
      if (this.running.get(importId) === mine) this.running.delete(importId);
    });
  }

  /** The next start finds what was left undone. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  private async settle(importId: string): Promise<void> {
    const { signal } = this.stopping;
    for (let waitMs = FIRST_WAIT_MS; !(await this.settled(importId)); waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
      if (waitMs > SILENT_UP_TO_MS) this.logger.warn(`import ${importId}: waits ${waitMs} ms for what it needs`);
      await setTimeout(waitMs, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
    }
  }

  /** False when an outage was in the way: the same again later is right. */
  private async settled(importId: string): Promise<boolean> {
    try {
      await this.work(importId);
      return true;
    } catch (error) {
      if (this.stopping.signal.aborted) return true;
      if (classify(error) === 'infrastructure') return false;
      this.logger.error(`import ${importId}: ${error instanceof Error ? error.name : 'failed'}`);
      return this.fail(importId, 'IMPORT.INTERRUPTED').then(
        () => true,
        () => false,
      );
    }
  }

  private async work(importId: string): Promise<void> {
    const found = await this.progress.state(importId);
    if (!found || !isUnfinished(found.progress.state)) return;
    const repeats = await this.repeats.before(importId, found);
    const state = { ...found, progress: { ...found.progress, ...(repeats.length > 0 && { repeats }) } };
    const read = await this.files.read(importId, state);
    if (!read.ok) return this.fail(importId, read.errors[0]?.code ?? 'IMPORT.NOT_A_TABLE');
    if (state.progress.state === 'checking') await this.checked(importId, state, read.rows);
    if (state.progress.state === 'committing') await this.commit(importId, state, read.rows);
  }

  private async checked(importId: string, state: ImportState, rows: readonly CheckedRow[]): Promise<void> {
    const good = rows.filter(({ status }) => status !== 'error');
    const { repeats = [] } = state.progress;
    const repeated = (await this.repeats.standing(repeats, good)).size;
    const lastLine = good.at(-1)?.line ?? 0;
    await this.progress.advance(importId, state, { state: 'ready', rows: countRows(rows), lastLine, repeated });
  }

  /** Rows that came in the same way before are left out: they stand in the register. */
  private async commit(importId: string, state: ImportState, rows: readonly CheckedRow[]): Promise<void> {
    const { repeats = [] } = state.progress;
    const good = rows.flatMap((row) => (row.status === 'error' ? [] : [row]));
    const entered = await this.repeats.standing(await this.repeats.alike(repeats, state), good);
    const missing = good.filter(({ key }) => !entered.has(key));
    for (let at = 0; at < missing.length; at += ROWS_AT_ONCE) {
      if (this.stopping.signal.aborted) throw new InfrastructureError('the process stops');
      const some = missing.slice(at, at + ROWS_AT_ONCE);
      await Promise.all(some.map(({ row }) => this.rows.keep(importId, state, row)));
      this.progress.report(importId, entered.size + at + some.length);
    }
    await this.progress.advance(importId, state, { state: 'committed', repeated: entered.size });
  }

  private async fail(importId: string, failure: string): Promise<void> {
    const state = await this.progress.state(importId);
    if (state && isUnfinished(state.progress.state))
      await this.progress.advance(importId, state, { state: 'failed', failure });
  }
}

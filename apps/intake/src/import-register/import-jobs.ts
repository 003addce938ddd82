import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ViewStore } from '@donthu/views';
import { countRows, type CheckedRow, type ReadResult } from './file';
import { ImportFiles } from './import-files';
import { ImportProgress } from './import-progress';
import { ImportRows } from './import-rows';
import type { ImportState } from './import-state';
import { IMPORTS_VIEW } from './imports.view';

/** Rows stored beside each other: enough for group commit to pay off, few enough to leave room for the desk. */
const ROWS_AT_ONCE = 32;
const MAX_RESUMED = 100;
const UNFINISHED = ['checking', 'committing'] as const;

export function isUnfinished(state: ImportState['progress']['state']): boolean {
  return UNFINISHED.some((unfinished) => unfinished === state);
}

/** The work behind an import: checking and committing, in the background, taken up again after a restart. */
@Injectable()
export class ImportJobs implements OnApplicationBootstrap {
  private readonly logger = new Logger('import');
  /** The last work asked for of each import; one follows the other. */
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly progress: ImportProgress,
    private readonly files: ImportFiles,
    private readonly rows: ImportRows,
    private readonly views: ViewStore,
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

  private async settle(importId: string): Promise<void> {
    try {
      await this.work(importId);
    } catch (error) {
      this.logger.error(`import ${importId}: ${error instanceof Error ? error.name : 'failed'}`);
      await this.fail(importId, 'IMPORT.INTERRUPTED').catch(() => undefined);
    }
  }

  private async work(importId: string): Promise<void> {
    const state = await this.progress.state(importId);
    if (!state || !isUnfinished(state.progress.state)) return;
    const read = await this.files.read(importId, state);
    if (!read.ok) return this.fail(importId, read.errors[0]?.code ?? 'IMPORT.NOT_A_TABLE');
    if (state.progress.state === 'checking') await this.checked(importId, state, read);
    if (state.progress.state === 'committing') await this.commit(importId, state, read.rows);
  }

  private async checked(importId: string, state: ImportState, read: Extract<ReadResult, { ok: true }>): Promise<void> {
    await this.progress.advance(importId, state, { state: 'ready', rows: countRows(read.rows) });
  }

  private async commit(importId: string, state: ImportState, rows: readonly CheckedRow[]): Promise<void> {
    const good = rows.flatMap((row) => (row.status === 'error' ? [] : [row.row]));
    for (let at = 0; at < good.length; at += ROWS_AT_ONCE) {
      await Promise.all(good.slice(at, at + ROWS_AT_ONCE).map((row) => this.rows.keep(importId, state, row)));
      this.progress.report(importId, Math.min(at + ROWS_AT_ONCE, good.length));
    }
    await this.progress.advance(importId, state, { state: 'committed' });
  }

  private async fail(importId: string, failure: string): Promise<void> {
    const state = await this.progress.state(importId);
    if (state && isUnfinished(state.progress.state))
      await this.progress.advance(importId, state, { state: 'failed', failure });
  }
}

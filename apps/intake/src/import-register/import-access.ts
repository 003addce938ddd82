import { Injectable } from '@nestjs/common';
import { ObjectAccess } from '@donthu/auth';
import type { Language } from '@donthu/domain';
import { pageOfRows, pageRequest, problem } from '@donthu/http';
import { fileProblem, isFileProblem, remarkOf, remarksOf, tellingOf, writeReport, type ReadResult } from './file';
import { ImportFiles } from './import-files';
import { ImportJobs } from './import-jobs';
import { ImportProgress } from './import-progress';
import type { ImportState } from './import-state';
import type { ListImportRowsDto } from './list-import-rows.dto';

/** What may be seen of an import and done with it, by whom. */
@Injectable()
export class ImportAccess {
  constructor(
    private readonly progress: ImportProgress,
    private readonly files: ImportFiles,
    private readonly jobs: ImportJobs,
    access: ObjectAccess,
  ) {
    access.addScope('import', async (importId) => (await progress.state(importId))?.unit);
    access.addRule(
      'import-uploader',
      async ({ accountId }, importId) => (await progress.state(importId))?.progress.by === accountId,
    );
  }

  async state(importId: string): Promise<ImportState> {
    const state = await this.progress.state(importId);
    if (!state) throw problem('NOT_FOUND');
    return state;
  }

  /** Rows done of rows to do; a finished import shows all of them. */
  progressOf(importId: string, { progress }: ImportState): { readonly done: number; readonly total: number } {
    const total = progress.rows.ok + progress.rows.warnings;
    const done = this.progress.done(importId) ?? (progress.state === 'committed' ? total : 0);
    return { done, total };
  }

  /** Whether the uploader may still read what stands in his file. */
  fileOpens(state: ImportState): boolean {
    return this.files.opens(state);
  }

  /** What is to be said of the import as a whole, in the caller's language. */
  noticesOf({ progress: { failure, repeated = 0, rows } }: ImportState, language: Language): string[] {
    const again = repeated > 0 && repeated === rows.ok + rows.warnings;
    const codes = [failure ?? '', again ? 'IMPORT.FILE_ALREADY_ENTERED' : ''].filter(isFileProblem);
    return codes.map((code) => fileProblem(code)[language]);
  }

  /** Again = the same answer: what is being committed or was, is left alone. */
  async commit(importId: string): Promise<ImportState> {
    const state = await this.state(importId);
    const { state: now } = state.progress;
    if (now === 'committing' || now === 'committed') return state;
    if (now !== 'ready') throw problem('IMPORT.NOT_READY', { extras: { state: now } });
    try {
      const next = await this.progress.advance(importId, state, { state: 'committing' });
      this.jobs.run(importId);
      return next;
    } catch (error) {
      const moved = await this.state(importId);
      if (moved.version === state.version) throw error;
      return this.commit(importId); // somebody asked for the same a moment before
    }
  }

  async report(importId: string): Promise<Buffer> {
    const state = await this.state(importId);
    if (!this.fileOpens(state)) throw problem('IMPORT.REPORT_EXPIRED');
    const read = await this.read(importId, state);
    return writeReport(read.table, read.rows);
  }

  /** Rows with something to say about them, in the order of the file. */
  async findings(importId: string, asked: ListImportRowsDto, language: Language) {
    const { limit, after } = pageRequest(asked);
    const { rows } = await this.read(importId, await this.state(importId));
    const items = rows
      .filter(({ status }) => (asked.result === undefined ? status !== 'ok' : status === asked.result))
      .filter((row) => asked.remark === undefined || tellingOf(row).some((each) => remarkOf(each) === asked.remark))
      .filter(({ line }) => line > Number(after?.order ?? 0))
      .slice(0, limit + 1)
      .map(({ line, status, findings }) => ({ line, result: status, remarks: findings.map((each) => each[language]) }));
    return pageOfRows(items, limit, ({ line }) => ({ order: line, key: String(line) }));
  }

  /** What is said of the rows, each thing once. */
  async remarks(importId: string, language: Language) {
    const { rows } = await this.read(importId, await this.state(importId));
    const items = remarksOf(rows).map(({ vi, en, ...remark }) => ({ ...remark, text: { vi, en }[language] }));
    return { items, nextCursor: null };
  }

  private async read(importId: string, state: ImportState): Promise<Extract<ReadResult, { ok: true }>> {
    const read = await this.files.read(importId, state);
    if (read.ok) return read;
    const [first] = read.errors;
    throw problem('IMPORT.NOT_READY', {
      ...(first && { detail: first }),
      extras: { state: state.progress.state, findings: read.errors },
    });
  }
}

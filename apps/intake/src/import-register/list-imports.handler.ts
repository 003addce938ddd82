import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { encodeCursor, page, pageRequest, type Page, type PageDto } from '@donthu/http';
import { findInUnits } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { ImportFiles } from './import-files';
import { IMPORTS_VIEW, type ImportSlice } from './imports.view';

export interface ImportItem extends Pick<ImportSlice, 'state' | 'by' | 'openRows' | 'rows' | 'skipped' | 'startedAt'> {
  readonly importId: string;
  /** For its uploader alone, as long as the file opens. */
  readonly fileName: string | null;
}

/** The imports of the caller's units, newest first; nothing of what stands in their files. */
@Injectable()
export class ListImportsHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly files: ImportFiles,
  ) {}

  async execute(caller: Principal, request: PageDto): Promise<Page<ImportItem>> {
    const bounds = { units: caller.scope, descending: true, ...pageRequest(request) };
    const { rows, next } = await findInUnits(this.views, IMPORTS_VIEW, bounds, (unit) => ({
      index: 'byTime' as const,
      equal: { unit },
    }));
    const imports = rows.flatMap(({ key, slices }) => (slices.import.data ? [{ key, ...slices.import.data }] : []));
    const names = await this.files.namesFor(caller, imports);
    const items = imports.map(({ key, state, by, openRows, rows: counts, skipped, startedAt }) => ({
      importId: key,
      fileName: names.get(key) ?? null,
      state,
      rows: counts,
      skipped,
      openRows,
      by,
      startedAt,
    }));
    return page(items, next ? encodeCursor(next) : null);
  }
}

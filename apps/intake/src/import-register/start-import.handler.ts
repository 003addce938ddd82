import { Injectable } from '@nestjs/common';
import { ImportProgressedV1 } from '@donthu/contracts';
import { COMMIT_NAMESPACE, CommandRunner, RefusedError } from '@donthu/eventing';
import { SealedFiles } from '@donthu/files';
import { problem } from '@donthu/http';
import type { CommandCall } from '@donthu/platform';
import { sealCommit, SealingKeys, searchTokens, SubKeys } from '@donthu/sealing';
import { createHash } from 'node:crypto';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { REGISTER_FIELDS } from './file';
import { ImportJobs } from './import-jobs';
import { importStream } from './import-state';

/** Bytes; the reader's own bound on rows comes on top. */
export const MAX_REGISTER_BYTES = 5 * 1024 * 1024;

export interface RegisterUpload {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly mapping: string | undefined;
  readonly openRows: 'history' | 'take_over';
}

@Injectable()
export class StartImportHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly files: SealedFiles,
    private readonly keys: SealingKeys,
    private readonly jobs: ImportJobs,
    private readonly subKeys: SubKeys,
  ) {}

  /** Durable when it resolves; checking goes on in the background. */
  async execute({ context, caller }: CommandCall, upload: RegisterUpload): Promise<{ importId: string }> {
    const mapping = parseMapping(upload.mapping);
    const { idempotency } = context;
    const importId = idempotency
      ? uuidv5(`import|${idempotency.account}|${idempotency.key}`, COMMIT_NAMESPACE)
      : uuidv7();
    const stream = importStream(importId);
    const kept = await this.files.keep({
      uploadId: importId,
      name: upload.fileName,
      by: caller.accountId,
      unit: caller.unit,
      content: pieces(upload.bytes),
      maxBytes: MAX_REGISTER_BYTES,
      mediaType: 'text/csv',
    });
    const body = {
      sha256: createHash('sha256').update(upload.bytes).digest('hex'),
      mapping,
      openRows: upload.openRows,
    };
    await this.runner.change(
      { ...context, ...(idempotency && { idempotency: { ...idempotency, body } }) },
      {
        unit: caller.unit,
        stream,
        precondition: 'none',
        fold: (commits) => commits.length,
        decide: async (known, commitId) => {
          if (known > 0) throw new RefusedError('IMPORT.NOT_READY');
          const [content] = searchTokens([kept.sha256], this.subKeys.searchTokens);
          const data = begun(importId, caller.accountId, upload.openRows, { fileId: kept.fileId, content });
          const text = Object.keys(mapping).length > 0 ? { text: mapping } : {};
          const sealed = await sealCommit(this.keys, stream, commitId, text);
          return { events: [{ type: ImportProgressedV1.type, data }], ...(sealed.text && { sealed }) };
        },
      },
    );
    this.jobs.run(importId);
    return { importId };
  }
}

function begun(
  importId: string,
  by: string,
  openRows: RegisterUpload['openRows'],
  { fileId, content }: { readonly fileId: string; readonly content: string | undefined },
): ImportProgressedV1 {
  const rows = { total: 0, ok: 0, warnings: 0, errors: 0 };
  return { importId, state: 'checking', by, openRows, fileId, ...(content !== undefined && { content }), rows };
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** Our field → the column's title. Throws 400. */
function parseMapping(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined || text === '') return {};
  const fields: readonly string[] = REGISTER_FIELDS;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const entries = Object.entries(value as Record<string, unknown>);
      const good = entries.filter(
        (entry): entry is [string, string] =>
          fields.includes(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= 300,
      );
      if (good.length === entries.length)
        return Object.fromEntries(good.map(([field, title]) => [field, title.normalize('NFC').trim()]));
    }
  } catch {
    // Told below.
  }
  throw problem('IMPORT.BAD_MAPPING', { errors: [{ pointer: '/mapping', code: 'IMPORT.BAD_MAPPING' }] });
}

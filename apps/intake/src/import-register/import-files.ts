import { Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock, InfrastructureError } from '@donthu/eventing';
import { DamagedFileError, SealedFiles, type FileHeader } from '@donthu/files';
import { problem } from '@donthu/http';
import { openedObject, Opener } from '@donthu/sealing';
import { DEFAULT_FIELD_TERMS, markRepeated, readRegister, type ReadResult } from './file';
import { ImportRepeats } from './import-repeats';
import { importStream, type ImportState } from './import-state';

/** How long (business time) after the upload the file opens, for its uploader only. */
const OPENS_MS = 30 * 86_400_000;

interface Uploaded {
  readonly key: string;
  readonly by: string;
  readonly startedAt: string;
  readonly fileId: string | null;
}

/** The officer's own file, opened in the uploader's name and checked as of the day of the upload. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly files: SealedFiles,
    private readonly opener: Opener,
    private readonly directory: Directory,
    private readonly repeats: ImportRepeats,
    private readonly clock: Clock,
  ) {}

  /** Whether the file may still be opened at all. */
  opens({ uploadedAt }: Pick<ImportState, 'uploadedAt'>): boolean {
    return this.clock.now().getTime() - Date.parse(uploadedAt) <= OPENS_MS;
  }

  /** Throws `IMPORT.FILE_GONE` for good, `InfrastructureError` while it does not open yet. */
  async read(importId: string, state: ImportState): Promise<ReadResult> {
    const reader = this.uploader(state);
    const bytes = await this.bytes(reader, importId, state);
    const read = readRegister(bytes, {
      today: localDateOf(state.uploadedAt),
      fields: DEFAULT_FIELD_TERMS,
      mapping: await this.mapping(reader, importId, state),
      knownHandlers: this.directory
        .accountsOf([state.unit])
        .flatMap(({ displayName, username }) => [displayName, username]),
    });
    const { repeats = [] } = state.progress;
    if (!read.ok || repeats.length === 0) return read;
    return { ...read, rows: markRepeated(read.rows, await this.repeats.standing(repeats, read.rows)) };
  }

  /** File names of those imports that the reader uploaded himself, by import; what does not open has none. */
  async namesFor(reader: Principal, imports: readonly Uploaded[]): Promise<ReadonlyMap<string, string>> {
    const own = imports.filter(({ by, startedAt }) => by === reader.accountId && this.opens({ uploadedAt: startedAt }));
    const sealed = await Promise.all(
      own.map(async ({ key, fileId }) => ({ key, header: await this.readable(fileId ?? '') })),
    );
    const asked = sealed.flatMap(({ key, header }) => (header ? [{ key, part: header.name }] : []));
    if (asked.length === 0) return new Map();
    const opened = await this.opener.open(
      reader,
      asked.map(({ key, part }) => ({ part, namedBy: importStream(key) })),
    );
    const names = asked.map(({ key }, index) => [key, openedObject(opened[index])?.['name']] as const);
    return new Map(names.filter((named): named is [string, string] => typeof named[1] === 'string'));
  }

  /** One damaged file leaves its own name unsaid, not the whole list. */
  private async readable(fileId: string): Promise<FileHeader | undefined> {
    try {
      return await this.files.header(fileId);
    } catch (error) {
      if (error instanceof DamagedFileError) return undefined;
      throw error;
    }
  }

  private async bytes(reader: Principal, importId: string, state: ImportState): Promise<Buffer> {
    const opened = await this.files.open(reader, state.progress.fileId ?? '', importStream(importId));
    // It is the uploader's own: `identity` does not know the import yet, or not again after its views were lost.
    if (opened.outcome === 'masked' && this.opens(state)) throw notYet(importId);
    if (opened.outcome !== 'opened') throw problem('IMPORT.FILE_GONE');
    const pieces: Buffer[] = [];
    for await (const piece of opened.content) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  private async mapping(
    reader: Principal,
    importId: string,
    { sealedMapping }: ImportState,
  ): Promise<Readonly<Record<string, string>>> {
    if (!sealedMapping) return {};
    const [result] = await this.opener.open(reader, [{ part: sealedMapping }]);
    if (result && 'masked' in result) throw notYet(importId);
    const entries = Object.entries(openedObject(result) ?? {});
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  }

  /** A job has no session: it acts for the account that uploaded the file. */
  private uploader({ progress, unit }: ImportState): Principal {
    const account = this.directory.account(progress.by);
    const { username = '', displayName = '', roles = [] } = account ?? {};
    return { accountId: progress.by, username, displayName, unit, roles, sessionId: 'import', scope: [unit] };
  }
}

function notYet(importId: string): InfrastructureError {
  return new InfrastructureError(`the file of import ${importId} does not open yet`);
}

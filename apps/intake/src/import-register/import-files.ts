import { Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { SealedFiles } from '@donthu/files';
import { problem } from '@donthu/http';
import { openedObject, Opener } from '@donthu/sealing';
import { DEFAULT_FIELD_TERMS, readRegister, type ReadResult } from './file';
import { importStream, type ImportState } from './import-state';

/** The officer's own file, opened in the uploader's name and checked as of the day of the upload. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly files: SealedFiles,
    private readonly opener: Opener,
    private readonly directory: Directory,
  ) {}

  async read(importId: string, state: ImportState): Promise<ReadResult> {
    const reader = this.uploader(state);
    const bytes = await this.bytes(reader, importId, state);
    return readRegister(bytes, {
      today: localDateOf(state.uploadedAt),
      fields: DEFAULT_FIELD_TERMS,
      mapping: await this.mapping(reader, state),
      knownHandlers: this.directory
        .accountsOf([state.unit])
        .flatMap(({ displayName, username }) => [displayName, username]),
    });
  }

  private async bytes(reader: Principal, importId: string, { progress }: ImportState): Promise<Buffer> {
    const opened = await this.files.open(reader, progress.fileId ?? '', importStream(importId));
    if (opened.outcome !== 'opened') throw problem('IMPORT.FILE_GONE');
    const pieces: Buffer[] = [];
    for await (const piece of opened.content) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  private async mapping(reader: Principal, { sealedMapping }: ImportState): Promise<Readonly<Record<string, string>>> {
    if (!sealedMapping) return {};
    const [result] = await this.opener.open(reader, [{ part: sealedMapping }]);
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

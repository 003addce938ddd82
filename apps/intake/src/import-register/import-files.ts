import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { SealedFiles, type OpenedFile } from '@donthu/files';
import { problem } from '@donthu/http';
import { openedObject, Opener } from '@donthu/sealing';
import { DEFAULT_FIELD_TERMS, readRegister, type ReadResult } from './file';
import { importStream, type ImportState } from './import-state';

/** Doubled from 20 ms up to this: about ten seconds in all (system clock). */
const LONGEST_WAIT_MS = 5_000;

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
    const opened = await this.openedInTime(reader, progress.fileId ?? '', importStream(importId));
    if (opened.outcome !== 'opened') throw problem('IMPORT.FILE_GONE');
    const pieces: Buffer[] = [];
    for await (const piece of opened.content) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** `identity` may not have heard yet whose import this is: until then the file is masked for everybody. */
  private async openedInTime(reader: Principal, fileId: string, stream: string): Promise<OpenedFile> {
    for (let waitMs = 20; ; waitMs *= 2) {
      const opened = await this.files.open(reader, fileId, stream);
      if (opened.outcome !== 'masked' || waitMs > LONGEST_WAIT_MS) return opened;
      await setTimeout(waitMs);
    }
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

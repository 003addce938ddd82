import { Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { answer, invalidFields, languageOf, PageDto, readUpload } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportAccess } from './import-access';
import { importStream, skippedOf, type ImportState } from './import-state';
import { ListImportsHandler } from './list-imports.handler';
import { MAX_REGISTER_BYTES, StartImportHandler } from './start-import.handler';
import { UndoImportHandler } from './undo-import.handler';

@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly starting: StartImportHandler,
    private readonly undoing: UndoImportHandler,
    private readonly work: ImportAccess,
    private readonly listing: ListImportsHandler,
  ) {}

  @Get()
  list(@Caller() caller: Principal, @Query() request: PageDto) {
    return this.listing.execute(caller, request);
  }

  @Post()
  @HttpCode(202)
  async start(@InCommand() call: CommandCall, @Req() request: FastifyRequest) {
    const { fileName, bytes, fields } = await readUpload(request, {
      maxFileBytes: MAX_REGISTER_BYTES,
      fields: ['mapping', 'openRows'],
    });
    const openRows = fields['openRows'] === undefined || fields['openRows'] === '' ? 'history' : fields['openRows'];
    if (openRows !== 'history' && openRows !== 'take_over')
      throw invalidFields([
        { pointer: '/openRows', code: 'VALIDATION.NOT_ALLOWED', params: { values: 'history, take_over' } },
      ]);
    const { importId } = await this.starting.execute(call, { fileName, bytes, mapping: fields['mapping'], openRows });
    return answer({ importId }, { version: 1, seen: [{ stream: importStream(importId), version: 1 }] });
  }

  @Get(':importId')
  async get(@Param('importId') importId: string, @Headers('accept-language') accepted?: string) {
    return this.shown(importId, await this.work.state(importId), accepted);
  }

  @Post(':importId/commit')
  @HttpCode(200)
  async commit(@Param('importId') importId: string, @Headers('accept-language') accepted?: string) {
    return this.shown(importId, await this.work.commit(importId), accepted);
  }

  @Delete(':importId')
  @HttpCode(200)
  async undo(
    @Caller() caller: Principal,
    @Param('importId') importId: string,
    @Headers('accept-language') accepted?: string,
  ) {
    return this.shown(importId, await this.undoing.execute(importId, caller.accountId), accepted);
  }

  /** The officer's own file with two columns more; to its uploader only, until 30 days later. */
  @Get(':importId/report')
  async report(@Param('importId') importId: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const bytes = await this.work.report(importId);
    void reply
      .header('content-type', 'text/csv')
      .header('content-disposition', `attachment; filename="bao-cao-nhap-so-${importId}.csv"`)
      .header('cache-control', 'no-store');
    return bytes;
  }

  private shown(importId: string, state: ImportState, accepted: string | undefined) {
    const { version, progress } = state;
    const { rows, openRows, failure } = progress;
    const body = {
      importId,
      state: progress.state,
      progress: this.work.progressOf(importId, state),
      rows,
      skipped: skippedOf(progress),
      openRows,
      by: progress.by,
      fileOpens: this.work.fileOpens(state),
      notices: this.work.noticesOf(state, languageOf(accepted)),
      version,
      ...(failure !== undefined && { failure }),
    };
    return answer(body, { version, seen: [{ stream: importStream(importId), version }] });
  }
}

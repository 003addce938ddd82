import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { languageOf, problem, readUpload } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import { readTitles } from './file';
import { ImportAccess } from './import-access';
import { ListImportRowsDto } from './list-import-rows.dto';
import { MAX_REGISTER_BYTES } from './start-import.handler';

/** What an officer needs to see of a file before it is imported: its columns, and what is wrong with its rows. */
@Controller('api/imports')
export class ImportColumnsController {
  constructor(private readonly work: ImportAccess) {}

  /** Keeps nothing. */
  @Post('columns')
  @HttpCode(200)
  async columns(@Req() request: FastifyRequest) {
    const { bytes } = await readUpload(request, { maxFileBytes: MAX_REGISTER_BYTES });
    const read = readTitles(bytes);
    if (read.ok) return { columns: read.columns, mapping: read.mapping };
    const [first] = read.errors;
    throw problem('IMPORT.UNREADABLE', { ...(first && { detail: first }) });
  }

  @Get(':importId/rows')
  async rows(
    @Param('importId') importId: string,
    @Query() asked: ListImportRowsDto,
    @Headers('accept-language') accepted: string | undefined,
  ) {
    return this.work.findings(importId, asked, languageOf(accepted));
  }

  @Get(':importId/remarks')
  async remarks(@Param('importId') importId: string, @Headers('accept-language') accepted: string | undefined) {
    return this.work.remarks(importId, languageOf(accepted));
  }
}

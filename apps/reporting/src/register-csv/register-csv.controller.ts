import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { Caller, Directory, type Principal } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { languageOf } from '@donthu/http';
import { periodOf } from '../units/report.dto';
import { unitsAsked } from '../units/units-asked';
import { RegisterCsvDto } from './register-csv.dto';
import { RegisterCsvHandler } from './register-csv.handler';

@Controller('api/reporting/register.csv')
export class RegisterCsvController {
  constructor(
    private readonly handler: RegisterCsvHandler,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  @Get()
  register(
    @Caller() caller: Principal,
    @Query() asked: RegisterCsvDto,
    @Headers('accept-language') languages?: string,
  ): StreamableFile {
    const units = unitsAsked(this.directory, caller, asked.unit);
    const period = periodOf(asked, localDateOf(this.clock.now().getTime()));
    const lines = this.handler.lines({ units, period, only: asked, language: languageOf(languages) });
    const name = `so-don-thu_${asked.unit ?? caller.unit}_${period.from}_${period.to}.csv`;
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }
}

import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { languageOf } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import { periodOf } from '../units/report.dto';
import { unitsAsked } from '../units/units-asked';
import { RecordExportHandler } from './record-export.handler';
import { RegisterCsvDto } from './register-csv.dto';
import { RegisterCsvHandler } from './register-csv.handler';

@Controller('api/reporting/register.csv')
export class RegisterCsvController {
  constructor(
    private readonly handler: RegisterCsvHandler,
    private readonly records: RecordExportHandler,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  @Get()
  async register(
    @InCommand() call: CommandCall,
    @Query() asked: RegisterCsvDto,
    @Headers('accept-language') languages?: string,
  ): Promise<StreamableFile> {
    const { caller } = call;
    const units = unitsAsked(this.directory, caller, asked.unit);
    const period = periodOf(asked, localDateOf(this.clock.now().getTime()));
    await this.records.execute(call, asked, period);
    const lines = this.handler.lines({ units, period, only: asked, language: languageOf(languages) });
    const name = `so-don-thu_${asked.unit ?? caller.unit}_${period.from}_${period.to}.csv`;
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }
}

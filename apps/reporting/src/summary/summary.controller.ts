import { Controller, Get, Query } from '@nestjs/common';
import { Caller, Directory, type Principal } from '@donthu/auth';
import { periodOf, ReportDto } from '../units/report.dto';
import { unitsAsked } from '../units/units-asked';
import type { Summary } from './add-up';
import { SummaryHandler } from './summary.handler';

@Controller('api/reporting/summary')
export class SummaryController {
  constructor(
    private readonly handler: SummaryHandler,
    private readonly directory: Directory,
  ) {}

  @Get()
  async summary(@Caller() caller: Principal, @Query() asked: ReportDto): Promise<Summary & { readonly unit: string }> {
    const units = unitsAsked(this.directory, caller, asked.unit);
    return {
      unit: asked.unit ?? caller.unit,
      ...(await this.handler.summarise(units, periodOf(asked, this.handler.today()))),
    };
  }
}

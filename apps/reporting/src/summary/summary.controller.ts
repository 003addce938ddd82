import { Controller, Get, Query } from '@nestjs/common';
import { Caller, Directory, type Principal } from '@donthu/auth';
import { periodOf, ReportDto } from '../units/report.dto';
import { unitsAsked } from '../units/units-asked';
import type { Summary } from './add-up';
import { SummaryHandler } from './summary.handler';

/** Figures of a unit with those below it. */
type UnitSummary = Summary & { readonly unit: string };

@Controller('api/reporting/summary')
export class SummaryController {
  constructor(
    private readonly handler: SummaryHandler,
    private readonly directory: Directory,
  ) {}

  @Get()
  async summary(@Caller() caller: Principal, @Query() asked: ReportDto): Promise<UnitSummary> {
    const units = unitsAsked(this.directory, caller, asked.unit);
    return {
      unit: asked.unit ?? caller.unit,
      ...(await this.handler.summarise(units, periodOf(asked, this.handler.today()))),
    };
  }

  /** Every unit asked about, each with those below it, so that a board of units is one answer. */
  @Get('units')
  async byUnit(@Caller() caller: Principal, @Query() asked: ReportDto): Promise<{ readonly items: UnitSummary[] }> {
    const units = unitsAsked(this.directory, caller, asked.unit);
    const groups = units.map((unit) => unitsAsked(this.directory, caller, unit));
    const summaries = await this.handler.summariseEach(groups, periodOf(asked, this.handler.today()));
    return { items: units.flatMap((unit, index) => (summaries[index] ? [{ unit, ...summaries[index] }] : [])) };
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { Caller, Directory, type Principal } from '@donthu/auth';
import { pageRequest, type Page } from '@donthu/http';
import { periodOf } from '../units/report.dto';
import { unitsAsked } from '../units/units-asked';
import type { CaseItem } from './case-item';
import { ListCasesDto } from './list-cases.dto';
import { ListCasesHandler } from './list-cases.handler';

@Controller('api/reporting/cases')
export class ListCasesController {
  constructor(
    private readonly handler: ListCasesHandler,
    private readonly directory: Directory,
  ) {}

  @Get()
  list(@Caller() caller: Principal, @Query() query: ListCasesDto): Promise<Page<CaseItem>> {
    const { figure, kind, outcome, state } = query;
    const asked = { figure, ...(kind && { kind }), ...(outcome && { outcome }), ...(state && { state }) };
    const units = unitsAsked(this.directory, caller, query.unit);
    return this.handler.list({ units, period: periodOf(query, this.handler.today()), asked }, pageRequest(query));
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import type { Page } from '@donthu/http';
import { ReadVisitsDto } from './read-visits.dto';
import { ReadVisitsHandler } from './read-visits.handler';
import type { VisitLine } from './visit-line';

@Controller('api/reception/visits')
export class ReadVisitsController {
  constructor(private readonly handler: ReadVisitsHandler) {}

  @Get()
  visits(@Caller() caller: Principal, @Query() asked: ReadVisitsDto): Promise<Page<VisitLine>> {
    return this.handler.execute(caller, asked);
  }
}

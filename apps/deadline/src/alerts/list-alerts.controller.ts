import { Controller, Get, Query } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { ListAlertsDto } from './list-alerts.dto';
import { ListAlertsHandler } from './list-alerts.handler';

@Controller('api/deadline/alerts')
export class ListAlertsController {
  constructor(private readonly handler: ListAlertsHandler) {}

  @Get()
  list(@Caller() caller: Principal, @Query() filter: ListAlertsDto) {
    return this.handler.execute(caller, filter);
  }
}

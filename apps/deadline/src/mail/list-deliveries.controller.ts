import { Controller, Get, Query } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { PeriodPageDto } from '@donthu/http';
import { ListDeliveriesHandler } from './list-deliveries.handler';

@Controller('api/deadline/deliveries')
export class ListDeliveriesController {
  constructor(private readonly handler: ListDeliveriesHandler) {}

  /** `from` and `to`: the days on which mails were queued, both included. */
  @Get()
  list(@Caller() caller: Principal, @Query() filter: PeriodPageDto) {
    return this.handler.execute(caller, filter);
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { ReadVisitHandler } from './read-visit.handler';

@Controller('api/reception/visits')
export class ReadVisitController {
  constructor(private readonly handler: ReadVisitHandler) {}

  @Get(':visitId')
  visit(@Caller() caller: Principal, @Param('visitId') visitId: string) {
    return this.handler.execute(caller, visitId);
  }
}

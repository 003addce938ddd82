import { Controller, Get, Query } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { ReadDaysDto } from './read-days.dto';
import { ReadDaysHandler, type ReceptionMonth } from './read-days.handler';

@Controller('api/reception/days')
export class ReadDaysController {
  constructor(private readonly handler: ReadDaysHandler) {}

  @Get()
  days(@Caller() caller: Principal, @Query() asked: ReadDaysDto): Promise<ReceptionMonth> {
    return this.handler.execute(caller, asked);
  }
}

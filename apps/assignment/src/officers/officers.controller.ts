import { Controller, Get, Query } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { AbsencesHandler } from './absences.handler';
import { LoadHandler } from './load.handler';
import { OfficersDto } from './officers.dto';
import { OfficersHandler } from './officers.handler';

/** A unit outside the caller's scope was refused by the guard. */
@Controller('api/assignment')
export class OfficersController {
  constructor(
    private readonly officersOf: OfficersHandler,
    private readonly loadOf: LoadHandler,
    private readonly absencesOf: AbsencesHandler,
  ) {}

  @Get('officers')
  officers(@Caller() caller: Principal, @Query() { unit }: OfficersDto) {
    return this.officersOf.execute(unit ?? caller.unit);
  }

  @Get('load')
  load(@Caller() caller: Principal, @Query() { unit }: OfficersDto) {
    return this.loadOf.execute(unit ?? caller.unit);
  }

  @Get('absences')
  absences(@Caller() caller: Principal, @Query() { unit }: OfficersDto) {
    return this.absencesOf.execute(unit ?? caller.unit);
  }
}

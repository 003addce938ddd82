import { Controller, Get, Param } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { ReadCaseHandler } from './read-case.handler';

@Controller('api/resolution/cases')
export class ReadCaseController {
  constructor(private readonly handler: ReadCaseHandler) {}

  @Get(':petitionId')
  read(@Caller() caller: Principal, @Param('petitionId') petitionId: string) {
    return this.handler.execute(caller, petitionId);
  }
}

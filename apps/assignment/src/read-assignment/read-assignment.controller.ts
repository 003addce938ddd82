import { Controller, Get, Param } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { ReadAssignmentHandler } from './read-assignment.handler';

@Controller('api/assignment/petitions')
export class ReadAssignmentController {
  constructor(private readonly handler: ReadAssignmentHandler) {}

  @Get(':id')
  assignment(@Caller() caller: Principal, @Param('id') id: string) {
    return this.handler.execute(caller, id);
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { ReadObligationsHandler } from './read-obligations.handler';

@Controller('api/deadline/petitions')
export class ReadObligationsController {
  constructor(private readonly handler: ReadObligationsHandler) {}

  @Get(':id')
  get(@Param('id') id: string) {
    return this.handler.execute(id);
  }
}

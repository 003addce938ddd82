import { Body, Controller, Post } from '@nestjs/common';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { RecordVisitDto } from './record-visit.dto';
import { RecordVisitHandler } from './record-visit.handler';

@Controller('api/reception/visits')
export class RecordVisitController {
  constructor(private readonly handler: RecordVisitHandler) {}

  @Post()
  async record(@InCommand() { context, caller }: CommandCall, @Body() form: RecordVisitDto) {
    const { recorded, result } = await this.handler.execute(context, caller, form);
    return commandAnswer(result, recorded);
  }
}

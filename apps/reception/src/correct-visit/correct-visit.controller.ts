import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { CorrectVisitDto } from './correct-visit.dto';
import { CorrectVisitHandler } from './correct-visit.handler';

@Controller('api/reception/visits/:visitId')
export class CorrectVisitController {
  constructor(private readonly handler: CorrectVisitHandler) {}

  @Post('correct')
  @HttpCode(200)
  async correct(@InCommand() call: CommandCall, @Param('visitId') visitId: string, @Body() form: CorrectVisitDto) {
    return commandAnswer(await this.handler.execute(call, visitId, form));
  }
}

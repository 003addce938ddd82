import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { EndAbsenceDto } from './end-absence.dto';
import { EndAbsenceHandler } from './end-absence.handler';

@Controller('api/assignment/absences/end')
export class EndAbsenceController {
  constructor(private readonly handler: EndAbsenceHandler) {}

  @Post()
  @HttpCode(200)
  async end(@InCommand() call: CommandCall, @Body() body: EndAbsenceDto) {
    return commandAnswer(await this.handler.execute(call, body));
  }
}

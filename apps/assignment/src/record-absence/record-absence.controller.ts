import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { RecordAbsenceDto } from './record-absence.dto';
import { RecordAbsenceHandler } from './record-absence.handler';

@Controller('api/assignment/absences')
export class RecordAbsenceController {
  constructor(private readonly handler: RecordAbsenceHandler) {}

  @Post()
  @HttpCode(200)
  async record(@InCommand() call: CommandCall, @Body() body: RecordAbsenceDto) {
    return commandAnswer(await this.handler.execute(call, body));
  }
}

import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { AssignPetitionDto } from './assign-petition.dto';
import { AssignPetitionHandler } from './assign-petition.handler';

@Controller('api/assignment/petitions')
export class AssignPetitionController {
  constructor(private readonly handler: AssignPetitionHandler) {}

  @Post(':id/assign')
  @HttpCode(200)
  async assign(@InCommand() call: CommandCall, @Param('id') id: string, @Body() body: AssignPetitionDto) {
    return commandAnswer(await this.handler.execute(call, id, body));
  }
}

import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { TakeStepHandler } from './take-step.handler';

@Controller('api/resolution/cases')
export class TakeStepController {
  constructor(private readonly handler: TakeStepHandler) {}

  @Post(':petitionId/:step')
  @HttpCode(200)
  async take(
    @InCommand() call: CommandCall,
    @Param('petitionId') petitionId: string,
    @Param('step') step: string,
    @Body() body: Record<string, unknown>,
  ) {
    return commandAnswer(await this.handler.execute(call, { petitionId, step, body }));
  }
}

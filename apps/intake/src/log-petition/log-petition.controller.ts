import { Body, Controller, Post } from '@nestjs/common';
import { answer, type Answer } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import { LogPetitionDto } from './log-petition.dto';
import { LogPetitionHandler, type LoggedPetition } from './log-petition.handler';

@Controller('api/intake/petitions')
export class LogPetitionController {
  constructor(private readonly handler: LogPetitionHandler) {}

  @Post()
  async log(
    @InCommand() { context, caller }: CommandCall,
    @Body() form: LogPetitionDto,
  ): Promise<Answer<LoggedPetition>> {
    const { answer: logged, result } = await this.handler.execute(context, caller, form);
    return answer(logged, {
      version: logged.version,
      seen: [{ stream: result.commit.stream, version: logged.version }],
    });
  }
}

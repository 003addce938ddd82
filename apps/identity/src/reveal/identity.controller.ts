import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { encodeCursor, languageOf, page, pageRequest } from '@donthu/http';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { EraseHandler } from '../erase/erase.handler';
import { ListRevealsHandler } from './list-reveals.handler';
import { ReasonDto, RevealsQueryDto } from './reveal.dto';
import { RevealHandler } from './reveal.handler';
import { RevealVisitHandler } from './reveal-visit.handler';

@Controller('api/identity')
export class IdentityController {
  constructor(
    private readonly revealing: RevealHandler,
    private readonly revealingVisit: RevealVisitHandler,
    private readonly erasing: EraseHandler,
    private readonly reveals: ListRevealsHandler,
  ) {}

  @Post('petitions/:id/reveal')
  @HttpCode(200)
  async reveal(@InCommand() { caller, context }: CommandCall, @Param('id') id: string, @Body() { reason }: ReasonDto) {
    const { result, people } = await this.revealing.execute(caller, context, id, reason);
    return commandAnswer(result, people);
  }

  @Post('visits/:id/reveal')
  @HttpCode(200)
  async revealVisit(
    @InCommand() { caller, context }: CommandCall,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ) {
    const { result, visitors } = await this.revealingVisit.execute(caller, context, id, reason);
    return commandAnswer(result, visitors);
  }

  @Get('reveals')
  async list(
    @Caller() caller: Principal,
    @Query() query: RevealsQueryDto,
    @Headers('accept-language') languages?: string,
  ) {
    const { from, to } = query;
    const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    const { items, next } = await this.reveals.execute(caller, {
      ...pageRequest(query),
      ...bounds,
      language: languageOf(languages),
    });
    return page(items, next ? encodeCursor(next) : null);
  }

  @Post('petitions/:id/erase')
  @HttpCode(200)
  async erase(@InCommand() call: CommandCall, @Param('id') id: string, @Body() { reason }: ReasonDto) {
    return commandAnswer(await this.erasing.execute(call, id, reason));
  }
}

import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import type { ParkedAction } from '@donthu/eventing';
import { languageOf, PageDto } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import { RememberedAnswers } from '../remembered-answers';
import { KnownParkedKey } from './known-parked-key';
import { ParkedReasonDto } from './parked.dto';
import { ParkedHandler } from './parked.handler';

@Controller('api/operations/parked')
export class ParkedController {
  constructor(
    private readonly handler: ParkedHandler,
    private readonly answers: RememberedAnswers,
  ) {}

  @Get()
  list(@Query() request: PageDto, @Headers('accept-language') accepted: string | undefined) {
    return this.handler.list(request, languageOf(accepted));
  }

  @Post(':key/replay')
  @UseGuards(KnownParkedKey)
  @HttpCode(200)
  replay(@InCommand() call: CommandCall, @Param('key') key: string, @Body() { reason }: ParkedReasonDto) {
    return this.decide(call, 'replay', key, reason);
  }

  @Post(':key/discard')
  @UseGuards(KnownParkedKey)
  @HttpCode(200)
  discard(@InCommand() call: CommandCall, @Param('key') key: string, @Body() { reason }: ParkedReasonDto) {
    return this.decide(call, 'discard', key, reason);
  }

  private decide({ context, caller }: CommandCall, action: ParkedAction, key: string, reason: string) {
    const decision = { key, action, reason, by: caller.accountId };
    return this.answers.once(context, () => this.handler.decide(context, decision));
  }
}

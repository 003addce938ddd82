import { Body, Controller, Get, HttpCode, Post, UseGuards } from '@nestjs/common';
import { InCommand, type CommandCall } from '@donthu/platform';
import { RememberedAnswers } from '../remembered-answers';
import { ClockDto } from './clock.dto';
import { ManualClockOnly } from './manual-clock-only';
import { MoveClockHandler } from './move-clock.handler';

/** The manual clock of a demo office; where time goes by itself these calls do not exist. */
@Controller('api/operations/clock')
@UseGuards(ManualClockOnly)
export class ClockController {
  constructor(
    private readonly handler: MoveClockHandler,
    private readonly answers: RememberedAnswers,
  ) {}

  @Get()
  now() {
    return { now: this.handler.now().toISOString() };
  }

  @Post()
  @HttpCode(200)
  move(@InCommand() { context }: CommandCall, @Body() { now }: ClockDto) {
    return this.answers.once(context, async () => ({ now: (await this.handler.execute(new Date(now))).toISOString() }));
  }
}

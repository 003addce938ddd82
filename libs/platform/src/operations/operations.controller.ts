import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { DiscardedEvent, ParkedKey } from '@donthu/eventing';
import { ClockMover, type ClockMove } from './clock-mover';
import { LocalParkedDesk, type ParkedOutcome } from './local-parked-desk';
import { MoveClockDto, ParkedCommandDto } from './operations.dto';

/** What `portal` asks every other process on behalf of an operator. */
@Controller('internal/operations')
export class OperationsController {
  constructor(
    private readonly desk: LocalParkedDesk,
    private readonly mover: ClockMover,
  ) {}

  @Get('parked')
  async parked(): Promise<{ items: ParkedKey[] }> {
    return { items: await this.desk.list() };
  }

  @Get('discarded')
  async discarded(): Promise<{ items: DiscardedEvent[] }> {
    return { items: await this.desk.discards() };
  }

  @Post('parked')
  @HttpCode(200)
  async carryOut(@Body() command: ParkedCommandDto): Promise<{ outcome: ParkedOutcome }> {
    return { outcome: await this.desk.carryOut(command) };
  }

  @Post('clock')
  @HttpCode(200)
  async moveClock(@Body() { now }: MoveClockDto): Promise<{ outcome: ClockMove }> {
    return { outcome: await this.mover.move(new Date(now)) };
  }
}

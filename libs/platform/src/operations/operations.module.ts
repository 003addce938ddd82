import { Module } from '@nestjs/common';
import { ClockFollowers } from './clock-followers';
import { ClockMover } from './clock-mover';
import { LocalParkedDesk } from './local-parked-desk';
import { OperationsController } from './operations.controller';

/** What operators may ask of any process; the public calls are `portal`'s. */
@Module({
  controllers: [OperationsController],
  providers: [ClockFollowers, ClockMover, LocalParkedDesk],
  exports: [ClockFollowers, ClockMover, LocalParkedDesk],
})
export class OperationsModule {}

import { Injectable, type CanActivate } from '@nestjs/common';
import { MoveClockHandler } from './move-clock.handler';

/** Where time goes by itself these calls do not exist, whatever their body. */
@Injectable()
export class ManualClockOnly implements CanActivate {
  constructor(private readonly handler: MoveClockHandler) {}

  canActivate(): boolean {
    this.handler.now();
    return true;
  }
}

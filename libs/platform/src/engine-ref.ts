import { Injectable } from '@nestjs/common';
import type { Engine } from './engine';

/** The engine of this process, for the few who wait on all of its consumers. */
@Injectable()
export class EngineRef {
  constructor(readonly current: Engine) {}
}

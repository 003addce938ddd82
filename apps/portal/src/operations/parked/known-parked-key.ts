import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { principalOf } from '@donthu/auth';
import { problem } from '@donthu/http';
import { commandCallOf } from '@donthu/platform';
import type { FastifyRequest } from 'fastify';
import { RememberedAnswers } from '../remembered-answers';
import { ParkedDesk } from './parked-desk';
import { decodeParkedKey } from './parked-item';

/** 404 for what is not held comes before any word about the body; a second try of what was decided has its answer. */
@Injectable()
export class KnownParkedKey implements CanActivate {
  constructor(
    private readonly desk: ParkedDesk,
    private readonly answers: RememberedAnswers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { key: string } }>>();
    const place = decodeParkedKey(request.params.key);
    if (place && (await this.desk.find(place))) return true;
    const caller = principalOf(request);
    if (place && caller && this.answers.knows(commandCallOf(request, caller).context)) return true;
    throw problem('PARKED.UNKNOWN');
  }
}

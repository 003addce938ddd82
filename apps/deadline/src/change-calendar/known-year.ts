import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { problem } from '@donthu/http';
import type { FastifyRequest } from 'fastify';

/** Years that a calendar may be of. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2200;

/** 404 for what is no year of ours comes before any word about the body or the precondition. */
@Injectable()
export class KnownYear implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { year: string } }>>();
    const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) throw problem('CALENDAR.NOT_FOUND');
    return true;
  }
}

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { problem } from '@donthu/http';
import type { FastifyRequest } from 'fastify';

/** A code stands on receipts and in every register number for ever. */
const CODE = /^[a-z0-9-]{2,64}$/;

/** 404 for what can be no unit's code comes before any word about the body. */
@Injectable()
export class KnownCode implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { code: string } }>>();
    if (!CODE.test(params.code)) throw problem('NOT_FOUND');
    return true;
  }
}

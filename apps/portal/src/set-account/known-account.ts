import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { problem } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import { Accounts } from '../account/accounts';

/** 404 for an account that does not exist comes before any word about the body or the precondition. */
@Injectable()
export class KnownAccount implements CanActivate {
  constructor(private readonly accounts: Accounts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    if (!/^[\w.-]{1,64}$/.test(params.id) || !(await this.accounts.byId(params.id))) throw problem('ACCOUNT.UNKNOWN');
    return true;
  }
}

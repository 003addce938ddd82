import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { principalOf } from '@donthu/auth';
import { problem } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import { Accounts } from '../account/accounts';

/**
 * Who still has a one-time password sets one of his own before he sees a page. The API only says so at sign-in
 * (`mustChangePassword`): a client has no form to be led to, and the surface opens its calls by role alone.
 */
@Injectable()
export class OwnPassword implements CanActivate {
  constructor(private readonly accounts: Accounts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const caller = principalOf(context.switchToHttp().getRequest<FastifyRequest>());
    const account = caller && (await this.accounts.byId(caller.accountId));
    if (account?.mustChange) throw problem('AUTH.ONE_TIME_PASSWORD');
    return true;
  }
}

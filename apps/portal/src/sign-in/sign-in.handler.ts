import { Injectable } from '@nestjs/common';
import { SessionTokens, type IssuedSession } from '@donthu/auth';
import type { RunAfterReply } from '@donthu/http';
import type { AccountState } from '../account/account-state';
import { InEffect } from '../account/in-effect';
import { Credentials, type Given } from './credentials';

export interface SignedIn {
  readonly account: AccountState;
  readonly session: IssuedSession;
}

@Injectable()
export class SignInHandler {
  constructor(
    private readonly credentials: Credentials,
    private readonly tokens: SessionTokens,
    private readonly inEffect: InEffect,
  ) {}

  /** Throws what `Credentials` throws. */
  async execute(given: Given, afterReply: RunAfterReply): Promise<SignedIn> {
    const account = await this.credentials.check(given, afterReply);
    await this.inEffect.account(account);
    return { account, session: await this.tokens.issue(account.accountId) };
  }
}

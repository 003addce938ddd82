import { Injectable } from '@nestjs/common';
import { SessionTokens, SignInThrottle, type IssuedSession } from '@donthu/auth';
import { problem } from '@donthu/http';
import { foldUsername } from '../account/account-streams';
import { Accounts } from '../account/accounts';
import type { AccountState } from '../account/account-state';
import { InEffect } from '../account/in-effect';
import { Passwords } from '../account/passwords';

export interface SignedIn {
  readonly account: AccountState;
  readonly session: IssuedSession;
}

@Injectable()
export class SignInHandler {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly tokens: SessionTokens,
    private readonly inEffect: InEffect,
  ) {}

  /**
   * Throws 401 for an unknown user, a wrong password and an account that is switched off, after the same work and with the
   * same words; 429 when guessed too often from this address.
   */
  async execute(username: string, password: string, address: string): Promise<SignedIn> {
    const name = foldUsername(username);
    this.throttle.attempt(name, address);
    const account = await this.accounts.byUsername(username);
    const right = await this.passwords.matches(password, account?.credential);
    if (!account || !right || !account.active) throw problem('AUTH.WRONG_CREDENTIALS');
    this.throttle.succeeded(name, address);
    await this.inEffect.account(account);
    return { account, session: await this.tokens.issue(account.accountId) };
  }
}

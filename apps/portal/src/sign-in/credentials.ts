import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '@donthu/auth';
import { problem, type RunAfterReply } from '@donthu/http';
import { foldUsername } from '../account/account-streams';
import type { AccountState } from '../account/account-state';
import { Accounts } from '../account/accounts';
import { Passwords } from '../account/passwords';
import { RecordLockHandler } from './record-lock.handler';

/** What somebody says to be let in, and from where. */
export interface Given {
  readonly username: string;
  readonly password: string;
  readonly address: string;
}

/** A name and a password against the accounts, as often as guessing is allowed. */
@Injectable()
export class Credentials {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly locks: RecordLockHandler,
  ) {}

  /**
   * Throws 401 for an unknown user, a wrong password and an account that is switched off, after the same work and with the
   * same words; 429 when guessed too often from this address. A lock goes on record after the reply: for whom there is none
   * to lock nothing is written, and the reply must not tell.
   */
  async check({ username, password, address }: Given, afterReply: RunAfterReply): Promise<AccountState> {
    const name = foldUsername(username);
    this.throttle.attempt(name, address);
    const account = await this.accounts.byUsername(username);
    const right = await this.passwords.matches(password, account?.credential);
    if (!account || !right || !account.active) {
      if (account && this.throttle.isLocked(name, address)) afterReply(() => this.locks.execute(account));
      throw problem('AUTH.WRONG_CREDENTIALS');
    }
    this.throttle.succeeded(name, address);
    return account;
  }
}

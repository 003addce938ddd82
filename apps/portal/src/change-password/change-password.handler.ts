import { Injectable } from '@nestjs/common';
import { INSTALLATION } from '@donthu/contracts';
import { SignInThrottle, type Principal } from '@donthu/auth';
import { CommandRunner, RefusedError, type CommandContext, type CommandResult } from '@donthu/eventing';
import { foldAccount, type AccountState } from '../account/account-state';
import { accountStream } from '../account/account-streams';
import { decideOwnPassword } from '../account/decide-account';
import { refuseWeakPassword } from '../account/password-rules';
import { Passwords } from '../account/passwords';
import type { ChangePasswordDto } from './change-password.dto';

/** The officer's own password. A session left open on a desk is no password: the present one is asked for, and throttled. */
@Injectable()
export class ChangePasswordHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  async execute(context: CommandContext, caller: Principal, passwords: ChangePasswordDto): Promise<CommandResult> {
    const { accountId, sessionId } = caller;
    return this.runner.change<AccountState | undefined>(context, {
      unit: INSTALLATION,
      stream: accountStream(accountId),
      precondition: 'none',
      fold: foldAccount,
      decide: async (account) => {
        if (!account) throw new RefusedError('ACCOUNT.UNKNOWN');
        await this.refuseWrongCurrent(account, passwords.current);
        refuseWeakPassword(passwords.next, { username: account.username, current: passwords.current });
        const credential = await this.passwords.hash(passwords.next);
        return decideOwnPassword(account, credential, { now: new Date().toISOString(), keep: sessionId });
      },
    });
  }

  private async refuseWrongCurrent({ accountId, credential }: AccountState, current: string): Promise<void> {
    const [who, where] = [`own-password:${accountId}`, accountId];
    this.throttle.attempt(who, where);
    if (!(await this.passwords.matches(current, credential)))
      throw new RefusedError('PASSWORD.WRONG_CURRENT', { pointer: '/current' });
    this.throttle.succeeded(who, where);
  }
}

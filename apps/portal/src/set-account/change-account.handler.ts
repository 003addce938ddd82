import { Injectable } from '@nestjs/common';
import { INSTALLATION } from '@donthu/contracts';
import { CommandRunner, type CommandResult } from '@donthu/eventing';
import type { CommandCall } from '@donthu/platform';
import { SubKeys } from '@donthu/sealing';
import { foldAccount, type AccountState } from '../account/account-state';
import { accountStream } from '../account/account-streams';
import { decideChange, type AccountChange } from '../account/decide-account';
import { oneTimePassword } from '../account/one-time-password';
import { Accounts } from '../account/accounts';
import { Passwords } from '../account/passwords';
import { AccountReferences } from './account-references';

export interface AccountChangeRequest {
  readonly change: AccountChange;
  readonly resetPassword: boolean;
}

export interface ChangedAccount {
  readonly account: AccountState;
  readonly oneTimePassword?: string;
  readonly result: CommandResult;
}

@Injectable()
export class ChangeAccountHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly accounts: Accounts,
    private readonly references: AccountReferences,
    private readonly passwords: Passwords,
    private readonly subKeys: SubKeys,
  ) {}

  /** Throws 404, 428, 412, 409 when the administrator would shut himself out, 422 for references that do not exist. */
  async execute(
    { context, caller, ifMatch }: CommandCall,
    accountId: string,
    { change, resetPassword }: AccountChangeRequest,
  ): Promise<ChangedAccount> {
    const result = await this.runner.change<AccountState | undefined>(context, {
      unit: INSTALLATION,
      stream: accountStream(accountId),
      precondition: { ifMatch },
      fold: foldAccount,
      decide: async (state, commitId) => {
        const credential = resetPassword
          ? { credential: await this.passwords.hash(this.passwordOf(commitId)), mustChange: true }
          : undefined;
        const facts = { actor: caller.accountId, now: new Date().toISOString() };
        const decided = decideChange(state, change, facts, credential);
        await this.references.check(accountId, { unit: change.unit, reportsTo: change.reportsTo ?? undefined });
        return decided;
      },
    });
    const account = await this.accounts.byId(accountId, result.version);
    if (!account) throw new Error(`account ${accountId} does not fold`);
    return { account, result, ...(resetPassword && { oneTimePassword: this.passwordOf(result.commit.id) }) };
  }

  private passwordOf(commitId: string): string {
    return oneTimePassword(this.subKeys.receiptSecret, commitId);
  }
}

import { Injectable } from '@nestjs/common';
import { INSTALLATION } from '@donthu/contracts';
import { CommandRunner, RefusedError, type CommandResult } from '@donthu/eventing';
import type { CommandCall } from '@donthu/platform';
import { SubKeys } from '@donthu/sealing';
import { v7 as uuidv7 } from 'uuid';
import { foldAccount } from '../account/account-state';
import { accountStream } from '../account/account-streams';
import { decideCreate } from '../account/decide-account';
import { oneTimePassword } from '../account/one-time-password';
import { Passwords } from '../account/passwords';
import { AccountReferences } from './account-references';
import { accountItem, type AccountItem } from './account-answer';
import type { CreateAccountDto } from './set-account.dto';

export interface CreatedAccount extends AccountItem {
  /** Shown once, never stored; the officer replaces it. */
  readonly oneTimePassword: string;
}

@Injectable()
export class CreateAccountHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly references: AccountReferences,
    private readonly passwords: Passwords,
    private readonly subKeys: SubKeys,
  ) {}

  /** Throws 409 `ACCOUNT.USERNAME_TAKEN`, 422 for a unit or superior that does not exist. */
  async execute(
    { context }: CommandCall,
    { active = true, ...form }: CreateAccountDto,
  ): Promise<{ body: CreatedAccount; result: CommandResult }> {
    const accountId = uuidv7();
    const result = await asUsernameTaken(
      this.runner.change(context, {
        unit: INSTALLATION,
        stream: accountStream(accountId),
        precondition: 'none',
        fold: foldAccount,
        decide: async (_, commitId) => {
          await this.references.check(accountId, form);
          const credential = await this.passwords.hash(this.passwordOf(commitId));
          return decideCreate({ accountId, ...form, active }, { credential, mustChange: true });
        },
      }),
    );
    return { body: this.answerOf(result), result };
  }

  /** Computed from the commit alone: a repeated request hears the same password. */
  private answerOf({ commit }: CommandResult): CreatedAccount {
    const account = foldAccount([commit]);
    if (!account) throw new Error(`commit ${commit.id} sets no account`);
    const { credential: _, mustChange: __, version, ...data } = account;
    return { ...accountItem(data, version), oneTimePassword: this.passwordOf(commit.id) };
  }

  private passwordOf(commitId: string): string {
    return oneTimePassword(this.subKeys.receiptSecret, commitId);
  }
}

/** The only claim of an account is its user name. */
async function asUsernameTaken(result: Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await result;
  } catch (error) {
    const taken = error instanceof RefusedError && error.code === 'COMMAND.CLAIM_TAKEN';
    throw taken ? new RefusedError('ACCOUNT.USERNAME_TAKEN', { pointer: '/username' }) : error;
  }
}

import { Injectable } from '@nestjs/common';
import { INSTALLATION } from '@donthu/contracts';
import { Directory, type Principal } from '@donthu/auth';
import { CommandRunner, type CommandContext, type CommandResult } from '@donthu/eventing';
import { foldAccount } from '../account/account-state';
import { accountStream } from '../account/account-streams';
import { decideSignOut } from '../account/decide-account';

/** Ends a session for good: here at once, in other processes as soon as they hear of it. */
@Injectable()
export class SignOutHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
  ) {}

  async execute(context: CommandContext, { accountId, sessionId }: Principal): Promise<CommandResult> {
    const result = await this.runner.change(context, {
      unit: INSTALLATION,
      stream: accountStream(accountId),
      precondition: 'none',
      fold: foldAccount,
      decide: async () => decideSignOut(accountId, sessionId),
    });
    this.directory.endSession(sessionId);
    return result;
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { GUESSES_PER_ACCOUNT, SIGN_IN_WINDOW_MS, SlidingWindow } from '@donthu/auth';
import { INSTALLATION, type SignInLockedV1 } from '@donthu/contracts';
import { CommandRunner } from '@donthu/eventing';
import { v7 as uuidv7 } from 'uuid';
import type { AccountState } from '../account/account-state';

const LOCKED: Pick<SignInLockedV1, 'guesses' | 'minutes'> = {
  guesses: GUESSES_PER_ACCOUNT,
  minutes: SIGN_IN_WINDOW_MS / 60_000,
};

/** Puts on record that somebody guesses at an account: once a window and account, as the throttle counts, in memory. */
@Injectable()
export class RecordLockHandler {
  private readonly logger = new Logger('portal.sign-in');
  private readonly told = new SlidingWindow({ limit: 1, windowMs: SIGN_IN_WINDOW_MS });

  constructor(private readonly runner: CommandRunner) {}

  /** Never throws: whoever guessed has his answer. What could not be written is tried again with the next lock. */
  async execute({ accountId, username, unit }: Pick<AccountState, 'accountId' | 'username' | 'unit'>): Promise<void> {
    if (this.told.waitMs(accountId) > 0) return;
    this.told.hit(accountId);
    const data: SignInLockedV1 = { accountId, username, unit, ...LOCKED };
    const context = { actor: { id: 'portal.sign-in', role: 'system' }, correlationId: uuidv7() };
    try {
      const event = { type: 'sign-in.locked.v1', data };
      await this.runner.record(context, { unit: INSTALLATION, stream: `sign-in/${accountId}`, event });
    } catch (error) {
      this.told.forget(accountId);
      this.logger.error(`a locked sign-in was not recorded: ${error instanceof Error ? error.name : 'failed'}`);
    }
  }
}

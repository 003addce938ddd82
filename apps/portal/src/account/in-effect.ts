import { Injectable } from '@nestjs/common';
import type { CommandResult } from '@donthu/eventing';
import { EngineRef } from '@donthu/platform';
import { accountStream } from './account-streams';

/** Longest wait, milliseconds; other processes follow in their own time. */
const MAX_WAIT_MS = 3000;

/** Waits until rights and sessions in this process follow an account's stream: a right taken away is gone when we say so. */
@Injectable()
export class InEffect {
  constructor(private readonly engine: EngineRef) {}

  async account({ accountId, version }: { readonly accountId: string; readonly version: number }): Promise<void> {
    await this.engine.current.waitUntilSeen([{ stream: accountStream(accountId), version }], MAX_WAIT_MS);
  }

  async commit({ commit, version }: Pick<CommandResult, 'commit' | 'version'>): Promise<void> {
    await this.engine.current.waitUntilSeen([{ stream: commit.stream, version }], MAX_WAIT_MS);
  }
}

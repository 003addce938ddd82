import { Injectable } from '@nestjs/common';
import { INSTALLATION } from '@donthu/contracts';
import { EventStore } from '@donthu/eventing';
import { foldAccount, type AccountState } from './account-state';
import { accountStream, unitStream, usernameClaim } from './account-streams';

/** Accounts and units as the log has them this moment: a changed password or a switched-off account counts at once. */
@Injectable()
export class Accounts {
  constructor(private readonly store: EventStore) {}

  /** `upTo`: as it was right after that version. */
  async byId(accountId: string, upTo = Infinity): Promise<AccountState | undefined> {
    const commits = await this.store.readStream(accountStream(accountId));
    return foldAccount(commits.filter(({ version }) => version <= upTo));
  }

  /** Reads as much for a name that nobody has as for one that somebody has. */
  async byUsername(username: string): Promise<AccountState | undefined> {
    const created = await this.store.findByClaim(INSTALLATION, usernameClaim(username));
    return foldAccount(await this.store.readStream(created?.stream ?? accountStream('nobody')));
  }

  async unitExists(code: string): Promise<boolean> {
    return (await this.store.readStream(unitStream(code))).length > 0;
  }
}

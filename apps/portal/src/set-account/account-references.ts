import { Injectable } from '@nestjs/common';
import { RefusedError } from '@donthu/eventing';
import { Accounts } from '../account/accounts';

/** Longest chain of superiors that is followed; no office has more. */
const MAX_CHAIN = 20;

/** What an account points to must exist, and reporting lines must end somewhere: conflicts of interest are read from them. */
@Injectable()
export class AccountReferences {
  constructor(private readonly accounts: Accounts) {}

  async check(
    accountId: string,
    { unit, reportsTo }: { readonly unit?: string; readonly reportsTo?: string },
  ): Promise<void> {
    if (unit !== undefined && !(await this.accounts.unitExists(unit)))
      throw new RefusedError('ACCOUNT.UNKNOWN_UNIT', { pointer: '/unit' });
    if (reportsTo === undefined) return;
    const superior = await this.accounts.byId(reportsTo);
    if (!superior) throw new RefusedError('ACCOUNT.UNKNOWN_SUPERIOR', { pointer: '/reportsTo' });
    if (await this.leadsTo(reportsTo, accountId))
      throw new RefusedError('ACCOUNT.REPORTS_IN_CIRCLE', { pointer: '/reportsTo' });
  }

  private async leadsTo(from: string, accountId: string): Promise<boolean> {
    let at: string | undefined = from;
    for (let steps = 0; at !== undefined && steps < MAX_CHAIN; steps += 1) {
      if (at === accountId) return true;
      at = (await this.accounts.byId(at))?.reportsTo;
    }
    return at !== undefined;
  }
}

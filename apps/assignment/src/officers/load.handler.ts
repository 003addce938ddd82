import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { addDays, canBeGivenWork, localDateOf, officerOf, type LocalDate } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { PETITIONS_VIEW } from '../views/petitions.view';

/** How many open petitions each officer of a unit is responsible for, by what the indexes count. */
@Injectable()
export class LoadHandler {
  constructor(
    private readonly directory: Directory,
    private readonly views: ViewStore,
    private readonly clock: Clock,
  ) {}

  /** Officers who cannot be given work (any more) are listed as long as they still have some. */
  async execute(unit: string) {
    const today = localDateOf(this.clock.now().getTime());
    const accounts = this.directory.accountsOf([unit]);
    const loads = await Promise.all(
      accounts.map(async (account) => {
        const { accountId, displayName } = account;
        const load = { officer: accountId, displayName, ...(await this.loadOf(unit, accountId, today)) };
        return load.open > 0 || canBeGivenWork(officerOf(account)) ? [load] : [];
      }),
    );
    return { items: loads.flat(), nextCursor: null };
  }

  /** What is due soon was said by `deadline`, with the calendar in force: the day stands in its events and moves with them. */
  private async loadOf(unit: string, responsible: string, today: LocalDate) {
    const equal = { unit, responsible, open: true };
    const [open, soon, overdue] = await Promise.all([
      this.views.count(PETITIONS_VIEW, { index: 'byWork', equal }),
      this.views.count(PETITIONS_VIEW, { index: 'bySoon', equal, to: today }),
      this.views.count(PETITIONS_VIEW, { index: 'byWork', equal, to: addDays(today, -1) }),
    ]);
    return { open, dueSoon: Math.max(0, soon - overdue), overdue };
  }
}

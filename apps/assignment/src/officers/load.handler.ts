import { Inject, Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { CONFIG, type Config } from '@donthu/config';
import {
  addDays,
  canBeGivenWork,
  isMissingYear,
  localDateOf,
  officerOf,
  shippedCalendarYears,
  WorkingCalendar,
  type LocalDate,
} from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { PETITIONS_VIEW } from '../views/petitions.view';

/** How many open petitions each officer of a unit is responsible for, by what the index counts. */
@Injectable()
export class LoadHandler {
  private readonly calendar = new WorkingCalendar(shippedCalendarYears());

  constructor(
    private readonly directory: Directory,
    private readonly views: ViewStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
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

  private async loadOf(unit: string, responsible: string, today: LocalDate) {
    const count = (period: { readonly from?: LocalDate; readonly to?: LocalDate }) =>
      this.views.count(PETITIONS_VIEW, { index: 'byWork', equal: { unit, responsible, open: true }, ...period });
    const [open, dueSoon, overdue] = await Promise.all([
      count({}),
      count({ from: today, to: this.soonUntil(today) }),
      count({ to: addDays(today, -1) }),
    ]);
    return { open, dueSoon, overdue };
  }

  /** Last day that counts as soon. Where no calendar reaches, calendar days are the least that it can be. */
  private soonUntil(today: LocalDate): LocalDate {
    const until = this.calendar.addWorkingDays(today, this.config.dueSoonDays);
    return isMissingYear(until) ? addDays(today, this.config.dueSoonDays) : until;
  }
}

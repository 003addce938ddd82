import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import type { Counts } from '../days/days.view';
import { addUp, type Period, type Summary } from './add-up';
import { readDays } from './read-days';

@Injectable()
export class SummaryHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly clock: Clock,
  ) {}

  /** The figures of several units together. */
  async summarise(units: readonly string[], period: Period): Promise<Summary> {
    const [summary] = await this.summariseEach([units], period);
    return summary as Summary;
  }

  /** The figures of each group of units, in their order; a unit's days are read once, in however many groups it is. */
  async summariseEach(groups: readonly (readonly string[])[], period: Period): Promise<Summary[]> {
    const daysOf = new Map<string, Counts[]>();
    for (const unit of new Set(groups.flat()))
      daysOf.set(unit, [...(await readDays(this.views, unit, period.from)).values()]);
    const today = this.today();
    return groups.map((units) =>
      addUp(
        units.flatMap((unit) => daysOf.get(unit) ?? []),
        period,
        today,
      ),
    );
  }

  today(): LocalDate {
    return localDateOf(this.clock.now().getTime());
  }
}

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
    const days: Counts[] = [];
    for (const unit of units) days.push(...(await readDays(this.views, unit, period.from)).values());
    return addUp(days, period, this.today());
  }

  today(): LocalDate {
    return localDateOf(this.clock.now().getTime());
  }
}

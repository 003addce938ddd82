import { Injectable, type OnModuleInit } from '@nestjs/common';
import { diffDays, localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { meter } from '@donthu/telemetry';
import { ViewStore } from '@donthu/views';
import { FACTS_VIEW } from '../views/facts.view';

/** What an operator watches: how old the oldest threshold is that nobody was told of, and what cannot be computed. */
@Injectable()
export class ScanMetrics implements OnModuleInit {
  constructor(
    private readonly views: ViewStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    meter
      .createObservableGauge('donthu_scanner_lag_days', {
        description: 'Days since the oldest threshold that was not alerted yet',
      })
      .addCallback(async (result) => result.observe(await this.lagDays()));
    meter
      .createObservableGauge('donthu_calendar_missing_petitions', {
        description: 'Petitions with a time limit that needs a missing calendar year',
      })
      .addCallback(async (result) =>
        result.observe(await this.views.count(FACTS_VIEW, { index: 'byMissingYear', equal: {}, from: 0 })),
      );
  }

  private async lagDays(): Promise<number> {
    const today = localDateOf(this.clock.now().getTime());
    const [oldest] = await this.views.find(FACTS_VIEW, {
      index: 'byThreshold',
      equal: {},
      from: '',
      to: today,
      limit: 1,
    });
    return oldest?.fields ? diffDays(oldest.fields.nextThresholdOn ?? today, today) : 0;
  }
}

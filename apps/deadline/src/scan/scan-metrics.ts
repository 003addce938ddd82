import { Injectable, type OnModuleInit } from '@nestjs/common';
import { localDateOf, startOfDayInstant } from '@donthu/domain';
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
      .createObservableGauge('donthu_scanner_lag_seconds', {
        description: 'Business time since the oldest threshold that was not alerted yet',
        unit: 's',
      })
      .addCallback(async (result) => result.observe(await this.lagSeconds()));
    meter
      .createObservableGauge('donthu_calendar_missing_petitions', {
        description: 'Petitions with a time limit that needs a missing calendar year',
      })
      .addCallback(async (result) =>
        result.observe(await this.views.count(FACTS_VIEW, { index: 'byMissingYear', equal: {}, from: 0 })),
      );
  }

  /** A threshold is reached when its day begins in Hà Nội. */
  private async lagSeconds(): Promise<number> {
    const now = this.clock.now().getTime();
    const [oldest] = await this.views.find(FACTS_VIEW, {
      index: 'byThreshold',
      equal: {},
      from: '',
      to: localDateOf(now),
      limit: 1,
    });
    const reachedOn = oldest?.fields?.nextThresholdOn ?? undefined;
    return reachedOn === undefined ? 0 : (now - Date.parse(startOfDayInstant(reachedOn))) / 1000;
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { meter } from '@donthu/telemetry';
import { ViewStore } from '@donthu/views';
import { FACTS_VIEW } from '../facts/facts.view';

/** What each unit has in hand and how much of it is overdue today: an index is counted, over what is open alone. */
@Injectable()
export class OpenMetrics implements OnModuleInit {
  constructor(
    private readonly views: ViewStore,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const open = meter.createObservableGauge('donthu_petitions_open', {
      description: 'Petitions that are not settled, by unit',
    });
    const overdue = meter.createObservableGauge('donthu_petitions_overdue', {
      description: 'Open petitions with a time limit that has passed, by unit',
    });
    meter.addBatchObservableCallback(
      async (result) => {
        for (const unit of this.directory.unitCodes()) {
          const [inHand, late] = await this.count(unit);
          result.observe(open, inHand, { unit });
          result.observe(overdue, late, { unit });
        }
      },
      [open, overdue],
    );
  }

  private count(unit: string): Promise<[number, number]> {
    const today = localDateOf(this.clock.now().getTime());
    const query = { index: 'byOpen' as const, equal: { unit, open: true } };
    return Promise.all([
      this.views.count(FACTS_VIEW, query),
      this.views.count(FACTS_VIEW, { ...query, from: '', to: today }),
    ]);
  }
}

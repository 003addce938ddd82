import { Module, type DynamicModule } from '@nestjs/common';
import { registerViews } from '@donthu/platform';
import { AuditConsumer } from './audit/audit.consumer';
import { AuditController } from './audit/audit.controller';
import { AUDIT_VIEW } from './audit/audit.view';
import { ListCasesController } from './cases/list-cases.controller';
import { ListCasesHandler } from './cases/list-cases.handler';
import { DAYS_VIEW } from './days/days.view';
import { FactsConsumer } from './facts/facts.consumer';
import { FACTS_VIEW } from './facts/facts.view';
import { Feed } from './feed/feed';
import { FeedConsumer } from './feed/feed.consumer';
import { FeedController } from './feed/feed.controller';
import { LoggedFeed } from './feed/logged-feed';
import { NumberedFeed } from './feed/numbered-feed';
import { LiveController } from './live/live.controller';
import { LiveHub } from './live/live-hub';
import { LIVE_LIMITS, MANY_OFFICES_LIMITS, ONE_LOG_LIMITS } from './live/live-limits';
import { RatingsConsumer } from './ratings/ratings.consumer';
import { RATINGS_VIEW } from './ratings/ratings.view';
import { RecordExportHandler } from './register-csv/record-export.handler';
import { RegisterCsvController } from './register-csv/register-csv.controller';
import { RegisterCsvHandler } from './register-csv/register-csv.handler';
import { OpenMetrics } from './summary/open-metrics';
import { SummaryController } from './summary/summary.controller';
import { SummaryHandler } from './summary/summary.handler';
import { TimelineConsumer } from './timeline/timeline.consumer';
import { TimelineController } from './timeline/timeline.controller';
import { TIMELINE_VIEW } from './timeline/timeline.view';
import { PetitionScope } from './units/petition-scope';
import { VisitsConsumer } from './visits/visits.consumer';
import { VISITS_VIEW } from './visits/visits.view';

/**
 * Everything built only from events: facts, figures, the register as a file, timelines, the feed. Where the feed takes its
 * order from is bound by `oneLog` or `manyOffices`.
 */
@Module({
  imports: [registerViews(FACTS_VIEW, VISITS_VIEW, RATINGS_VIEW, DAYS_VIEW, TIMELINE_VIEW, AUDIT_VIEW)],
  controllers: [
    SummaryController,
    ListCasesController,
    RegisterCsvController,
    TimelineController,
    AuditController,
    FeedController,
    LiveController,
    FactsConsumer,
    VisitsConsumer,
    RatingsConsumer,
    TimelineConsumer,
    AuditConsumer,
  ],
  providers: [
    LiveHub,
    SummaryHandler,
    ListCasesHandler,
    OpenMetrics,
    RegisterCsvHandler,
    RecordExportHandler,
    PetitionScope,
  ],
  exports: [SummaryHandler],
})
export class ReportingModule {
  /** One office: all events stand in one log. */
  static oneLog(): DynamicModule {
    return {
      module: ReportingModule,
      providers: [
        { provide: Feed, useClass: LoggedFeed },
        { provide: LIVE_LIMITS, useValue: ONE_LOG_LIMITS },
      ],
    };
  }

  /** Events arrive over topics: the feed gives them an order of its own. */
  static manyOffices(): DynamicModule {
    return {
      module: ReportingModule,
      controllers: [FeedConsumer],
      providers: [
        { provide: Feed, useClass: NumberedFeed },
        { provide: LIVE_LIMITS, useValue: MANY_OFFICES_LIMITS },
      ],
    };
  }
}

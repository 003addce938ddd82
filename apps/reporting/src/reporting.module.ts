import { Module } from '@nestjs/common';
import { registerViews } from '@donthu/platform';
import { DAYS_VIEW } from './days/days.view';
import { FactsConsumer } from './facts/facts.consumer';
import { FACTS_VIEW } from './facts/facts.view';
import { FeedConsumer } from './feed/feed.consumer';
import { FeedController } from './feed/feed.controller';
import { ReadFeedHandler } from './feed/read-feed.handler';
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

/** Everything built only from events: facts, figures, the register as a file, timelines, the feed. */
@Module({
  imports: [registerViews(FACTS_VIEW, VISITS_VIEW, DAYS_VIEW, TIMELINE_VIEW)],
  controllers: [
    SummaryController,
    RegisterCsvController,
    TimelineController,
    FeedController,
    FactsConsumer,
    VisitsConsumer,
    TimelineConsumer,
    FeedConsumer,
  ],
  providers: [SummaryHandler, OpenMetrics, RegisterCsvHandler, ReadFeedHandler, PetitionScope],
  exports: [SummaryHandler],
})
export class ReportingModule {}

import { Module } from '@nestjs/common';
import { registerViews } from '@donthu/platform';
import { CorrectVisitController } from './correct-visit/correct-visit.controller';
import { CorrectVisitHandler } from './correct-visit/correct-visit.handler';
import { ReadDaysController } from './read-days/read-days.controller';
import { ReadDaysHandler } from './read-days/read-days.handler';
import { ReadVisitController } from './read-visit/read-visit.controller';
import { ReadVisitHandler } from './read-visit/read-visit.handler';
import { ReadVisitsController } from './read-visits/read-visits.controller';
import { ReadVisitsHandler } from './read-visits/read-visits.handler';
import { RegisterLines } from './read-visits/register-lines';
import { RecordVisitController } from './record-visit/record-visit.controller';
import { RecordVisitHandler } from './record-visit/record-visit.handler';
import { LinksConsumer } from './views/links.consumer';
import { LINKS_VIEW } from './views/links.view';
import { VisitScope } from './views/visit-scope';
import { VisitsConsumer } from './views/visits.consumer';
import { VISITS_VIEW } from './views/visits.view';

/** Citizens are received: the visit register and the reception days. */
@Module({
  imports: [registerViews(VISITS_VIEW, LINKS_VIEW)],
  controllers: [
    RecordVisitController,
    CorrectVisitController,
    ReadVisitsController,
    ReadVisitController,
    ReadDaysController,
    VisitsConsumer,
    LinksConsumer,
  ],
  providers: [
    RecordVisitHandler,
    CorrectVisitHandler,
    ReadVisitsHandler,
    ReadVisitHandler,
    RegisterLines,
    ReadDaysHandler,
    VisitScope,
  ],
})
export class ReceptionModule {}

import { Module } from '@nestjs/common';
import { registerViews, SealedNotes } from '@donthu/platform';
import { CaseStreams } from './case/case-streams';
import { OpeningConsumer } from './open-case/opening.consumer';
import { ReadCaseController } from './read-case/read-case.controller';
import { ReadCaseHandler } from './read-case/read-case.handler';
import { StepCircumstances } from './take-step/step-circumstances';
import { TakeStepController } from './take-step/take-step.controller';
import { TakeStepHandler } from './take-step/take-step.handler';
import { AbsencesConsumer } from './views/absences.consumer';
import { ABSENCES_VIEW } from './views/absences.view';
import { CaseWorkers } from './views/case-workers';
import { PetitionsConsumer } from './views/petitions.consumer';
import { PETITIONS_VIEW } from './views/petitions.view';

/** The accepted case, from thụ lý to closing. */
@Module({
  imports: [registerViews(PETITIONS_VIEW, ABSENCES_VIEW)],
  controllers: [ReadCaseController, TakeStepController, OpeningConsumer, PetitionsConsumer, AbsencesConsumer],
  providers: [CaseStreams, CaseWorkers, ReadCaseHandler, StepCircumstances, TakeStepHandler, SealedNotes],
})
export class ResolutionModule {}

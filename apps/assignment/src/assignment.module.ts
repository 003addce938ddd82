import { Module } from '@nestjs/common';
import { registerViews, SealedNotes } from '@donthu/platform';
import { AssignPetitionController } from './assign-petition/assign-petition.controller';
import { AssignPetitionHandler } from './assign-petition/assign-petition.handler';
import { EndAbsenceController } from './end-absence/end-absence.controller';
import { EndAbsenceHandler } from './end-absence/end-absence.handler';
import { AbsencesHandler } from './officers/absences.handler';
import { LoadHandler } from './officers/load.handler';
import { OfficersController } from './officers/officers.controller';
import { OfficersHandler } from './officers/officers.handler';
import { ReadAssignmentController } from './read-assignment/read-assignment.controller';
import { ReadAssignmentHandler } from './read-assignment/read-assignment.handler';
import { RecordAbsenceController } from './record-absence/record-absence.controller';
import { RecordAbsenceHandler } from './record-absence/record-absence.handler';
import { AbsencesConsumer } from './views/absences.consumer';
import { ABSENCES_VIEW } from './views/absences.view';
import { PetitionScope } from './views/petition-scope';
import { PetitionsConsumer } from './views/petitions.consumer';
import { PETITIONS_VIEW } from './views/petitions.view';

/** Who is responsible, who coordinates, which leader; the load of each, and who stands in for whom. */
@Module({
  imports: [registerViews(PETITIONS_VIEW, ABSENCES_VIEW)],
  controllers: [
    AssignPetitionController,
    ReadAssignmentController,
    OfficersController,
    RecordAbsenceController,
    EndAbsenceController,
    PetitionsConsumer,
    AbsencesConsumer,
  ],
  providers: [
    AssignPetitionHandler,
    ReadAssignmentHandler,
    OfficersHandler,
    LoadHandler,
    AbsencesHandler,
    RecordAbsenceHandler,
    EndAbsenceHandler,
    PetitionScope,
    SealedNotes,
  ],
})
export class AssignmentModule {}

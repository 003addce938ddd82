import { Module } from '@nestjs/common';
import { registerViews } from '@donthu/platform';
import { AttachmentOwners } from './attachments/attachment-owners';
import { AttachmentsController } from './attachments/attachments.controller';
import { ChangePetitionController } from './change-petition/change-petition.controller';
import { ChangePetitionHandler } from './change-petition/change-petition.handler';
import { ClassifyHandler } from './change-petition/classify.handler';
import { CorrectHandler } from './change-petition/correct.handler';
import { LogPetitionController } from './log-petition/log-petition.controller';
import { LogPetitionHandler } from './log-petition/log-petition.handler';
import { PetitionReferences } from './petition/petition-references';
import { PetitionScope } from './petition/petition-scope';
import { DuplicatesHandler } from './read-petitions/duplicates.handler';
import { GetPetitionHandler } from './read-petitions/get-petition.handler';
import { ListPetitionsHandler } from './read-petitions/list-petitions.handler';
import { ReadPetitionsController } from './read-petitions/read-petitions.controller';
import { RegisterConsumer } from './views/register.consumer';
import { REGISTER_VIEW } from './views/register.view';
import { VisitsConsumer } from './views/visits.consumer';
import { VISITS_VIEW } from './views/visits.view';

@Module({
  imports: [registerViews(REGISTER_VIEW, VISITS_VIEW)],
  controllers: [LogPetitionController, ChangePetitionController, ReadPetitionsController, AttachmentsController, RegisterConsumer, VisitsConsumer],
  providers: [
    AttachmentOwners,
    ChangePetitionHandler,
    ClassifyHandler,
    CorrectHandler,
    DuplicatesHandler,
    GetPetitionHandler,
    ListPetitionsHandler,
    LogPetitionHandler,
    PetitionReferences,
    PetitionScope,
  ],
})
export class IntakeModule {}

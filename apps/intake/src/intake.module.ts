import { Module } from '@nestjs/common';
import { registerViews } from '@donthu/platform';
import { AddDocumentsController } from './add-documents/add-documents.controller';
import { DocumentRule } from './add-documents/document-rule';
import { AtTheDeskController } from './at-the-desk/at-the-desk.controller';
import { DuplicateCandidatesHandler } from './at-the-desk/duplicate-candidates.handler';
import { PeopleKnownHandler } from './at-the-desk/people-known.handler';
import { AttachmentOwners } from './attachments/attachment-owners';
import { AttachmentsController } from './attachments/attachments.controller';
import { ChangePetitionController } from './change-petition/change-petition.controller';
import { ChangePetitionHandler } from './change-petition/change-petition.handler';
import { ClassifyHandler } from './change-petition/classify.handler';
import { CorrectHandler } from './change-petition/correct.handler';
import { ImportAccess } from './import-register/import-access';
import { ImportColumnsController } from './import-register/import-columns.controller';
import { ImportFiles } from './import-register/import-files';
import { ImportJobs } from './import-register/import-jobs';
import { ImportRepeats } from './import-register/import-repeats';
import { ImportProgress } from './import-register/import-progress';
import { ImportRows } from './import-register/import-rows';
import { ImportsConsumer } from './import-register/imports.consumer';
import { ImportsController } from './import-register/imports.controller';
import { IMPORTS_VIEW } from './import-register/imports.view';
import { ListImportsHandler } from './import-register/list-imports.handler';
import { StartImportHandler } from './import-register/start-import.handler';
import { UndoImportHandler } from './import-register/undo-import.handler';
import { LogPetitionController } from './log-petition/log-petition.controller';
import { LogPetitionHandler } from './log-petition/log-petition.handler';
import { PetitionReferences } from './petition/petition-references';
import { PetitionScope } from './petition/petition-scope';
import { DuplicatesHandler } from './read-petitions/duplicates.handler';
import { GetPetitionHandler } from './read-petitions/get-petition.handler';
import { ListPetitionsHandler } from './read-petitions/list-petitions.handler';
import { PetitionMatcher } from './read-petitions/petition-matcher';
import { ReadPetitionsController } from './read-petitions/read-petitions.controller';
import { RegisterConsumer } from './views/register.consumer';
import { REGISTER_VIEW } from './views/register.view';
import { VisitsConsumer } from './views/visits.consumer';
import { VISITS_VIEW } from './views/visits.view';

@Module({
  imports: [registerViews(REGISTER_VIEW, VISITS_VIEW, IMPORTS_VIEW)],
  controllers: [
    LogPetitionController,
    ChangePetitionController,
    AddDocumentsController,
    ReadPetitionsController,
    AttachmentsController,
    AtTheDeskController,
    ImportsController,
    ImportColumnsController,
    RegisterConsumer,
    VisitsConsumer,
    ImportsConsumer,
  ],
  providers: [
    AttachmentOwners,
    ChangePetitionHandler,
    ClassifyHandler,
    CorrectHandler,
    DocumentRule,
    DuplicateCandidatesHandler,
    DuplicatesHandler,
    GetPetitionHandler,
    ImportAccess,
    ImportFiles,
    ImportJobs,
    ImportProgress,
    ImportRepeats,
    ImportRows,
    ListImportsHandler,
    ListPetitionsHandler,
    LogPetitionHandler,
    PeopleKnownHandler,
    PetitionMatcher,
    PetitionReferences,
    PetitionScope,
    StartImportHandler,
    UndoImportHandler,
  ],
})
export class IntakeModule {}

import { Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import type { AttachmentRef } from '@donthu/contracts';
import type { PetitionFacts } from '@donthu/domain';
import { SealedFiles } from '@donthu/files';
import { EngineRef, standsInConflict } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { REGISTER_VIEW } from '../views/register.view';
import { VISITS_VIEW } from '../views/visits.view';

/** Longest wait (milliseconds) for a visit that was recorded a moment ago by a client that sent no mark. */
const VISIT_WAIT_MS = 1_000;

interface NamedFiles {
  readonly attachments: readonly AttachmentRef[];
  readonly facts: Pick<PetitionFacts, 'unknownAttachment'>;
}

interface Named {
  readonly visitId?: string;
  readonly respondent?: { readonly officerId?: string };
}

/** What a form points to: files, officers, visits. Nothing that another desk brought may be named. */
@Injectable()
export class PetitionReferences {
  constructor(
    private readonly files: SealedFiles,
    private readonly directory: Directory,
    private readonly views: ViewStore,
    private readonly engine: EngineRef,
  ) {}

  /** The files named. Whether one was not uploaded by the caller's unit is for the decider to refuse, in its turn. */
  async attachments(caller: Principal, fileIds: readonly string[]): Promise<NamedFiles> {
    const headers = await Promise.all(fileIds.map((fileId) => this.files.header(fileId)));
    const own = headers.map((header) => (header?.unit === caller.unit ? header : undefined));
    const unknownAttachment = own.indexOf(undefined);
    return {
      attachments: own.flatMap((header) => (header ? [refOf(header)] : [])),
      facts: unknownAttachment < 0 ? {} : { unknownAttachment },
    };
  }

  /** Only what is named is looked up; unset knowledge refuses nothing. */
  async facts(
    caller: Principal,
    { visitId, respondent }: Named,
  ): Promise<Pick<PetitionFacts, 'visitKnown' | 'respondentKnown'>> {
    const officerId = respondent?.officerId;
    return {
      ...(visitId !== undefined && { visitKnown: (await this.unitOfVisit(visitId)) === caller.unit }),
      ...(officerId !== undefined && { respondentKnown: this.directory.account(officerId) !== undefined }),
    };
  }

  /** Whether somebody who has the petition now is this officer, named as its respondent, or reports to him. */
  async hasPetition(petitionId: string, respondentOfficerId: string | undefined): Promise<boolean> {
    if (respondentOfficerId === undefined) return false;
    const assignment = (await this.views.get(REGISTER_VIEW, petitionId))?.slices.assignment.data;
    if (!assignment) return false;
    const { responsible, coordinating, leader } = assignment;
    return [responsible, ...coordinating, leader].some(
      (officer) => officer !== null && standsInConflict(this.directory, officer, respondentOfficerId),
    );
  }

  private async unitOfVisit(visitId: string): Promise<string | undefined> {
    const known = await this.views.get(VISITS_VIEW, visitId);
    if (known) return known.fields?.unit;
    await this.engine.current.waitUntilIdle(VISIT_WAIT_MS);
    return (await this.views.get(VISITS_VIEW, visitId))?.fields?.unit;
  }
}

function refOf({ fileId, size, mediaType }: AttachmentRef): AttachmentRef {
  return { fileId, size, mediaType };
}

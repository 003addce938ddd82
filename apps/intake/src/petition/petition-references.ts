import { Injectable } from '@nestjs/common';
import { Directory, type Principal } from '@donthu/auth';
import type { AttachmentRef } from '@donthu/contracts';
import type { PetitionFacts } from '@donthu/domain';
import { RefusedError } from '@donthu/eventing';
import { SealedFiles } from '@donthu/files';
import { EngineRef } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { VISITS_VIEW } from '../views/visits.view';

/** Longest wait (milliseconds) for a visit that was recorded a moment ago by a client that sent no mark. */
const VISIT_WAIT_MS = 1_000;

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

  /** Throws 422 `INTAKE.UNKNOWN_FILE` with a pointer for a file that was not uploaded by the caller's unit. */
  async attachments(caller: Principal, fileIds: readonly string[]): Promise<AttachmentRef[]> {
    const headers = await Promise.all(fileIds.map((fileId) => this.files.header(fileId)));
    return headers.map((header, index) => {
      if (!header || header.unit !== caller.unit)
        throw new RefusedError('INTAKE.UNKNOWN_FILE', { pointer: `/attachments/${index}` });
      const { fileId, size, mediaType } = header;
      return { fileId, size, mediaType };
    });
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

  private async unitOfVisit(visitId: string): Promise<string | undefined> {
    const known = await this.views.get(VISITS_VIEW, visitId);
    if (known) return known.fields?.unit;
    await this.engine.current.waitUntilIdle(VISIT_WAIT_MS);
    return (await this.views.get(VISITS_VIEW, visitId))?.fields?.unit;
  }
}

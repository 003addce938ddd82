import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { problem } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import { REGISTER_VIEW } from '../views/register.view';
import { comparedOf, PetitionMatcher, type Candidate } from './petition-matcher';

/** Petitions that may be the same one as a petition of the register. */
@Injectable()
export class DuplicatesHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly matcher: PetitionMatcher,
  ) {}

  async execute(caller: Principal, petitionId: string): Promise<{ items: Candidate[] }> {
    const row = await this.views.get(REGISTER_VIEW, petitionId);
    const petition = row?.slices.petition.data;
    if (!petition) throw problem('NOT_FOUND');
    return { items: await this.matcher.candidates(caller, comparedOf(row, petition), petitionId) };
  }
}

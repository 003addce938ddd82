import { Injectable } from '@nestjs/common';
import { Directory, ObjectAccess, type Principal } from '@donthu/auth';
import type { Role } from '@donthu/contracts';
import { absenceOn, hidesPeople, localDateOf, MAX_DEPUTIES } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { problem } from '@donthu/http';
import { standsInConflict } from '@donthu/platform';
import { ViewStore, type ViewDocument } from '@donthu/views';
import { ABSENCES_VIEW } from './absences.view';
import { PETITIONS_VIEW, type AssignmentSlice, type PetitionSlice } from './petitions.view';

type Row = ViewDocument<(typeof PETITIONS_VIEW)['slices'], unknown>;

/** How somebody stands to a case. */
export interface CaseStanding {
  /** The roles in which he may take its steps. */
  readonly roles: readonly Role[];
  /** He has a part in it, and may do nothing of it: he is the respondent, or reports to the respondent. */
  readonly inConflict: boolean;
}

/** What somebody has to do with a case, by himself or as a deputy. */
interface Parts {
  /** As a leader of the unit. */
  readonly leads: boolean;
  readonly handles: boolean;
  /** Is, or stands in for, the leader in charge. */
  readonly standsInForLeader: boolean;
  readonly coordinates: boolean;
}

const STRANGER: CaseStanding = { roles: [], inConflict: false };

/**
 * Whose a case is: its responsible officer's and its unit's leaders', and theirs who stand in for them today. Whoever is the
 * respondent or reports to the respondent has no part in it, however he came to it; but a leader decides complaints about
 * himself by law (Law on Complaints 02/2011/QH13, art. 17), denunciations of himself never.
 */
@Injectable()
export class CaseWorkers {
  constructor(
    private readonly views: ViewStore,
    private readonly clock: Clock,
    private readonly directory: Directory,
    access: ObjectAccess,
  ) {
    access.addScope('petition', async (id) => (await this.petition(id))?.slices.petition.data?.unit);
    access.addRule('case-worker', async (caller, id) => {
      const { roles, inConflict } = await this.standing(caller, id);
      if (inConflict) throw problem('ASSIGNMENT.CONFLICT_OF_INTEREST', { status: 403 });
      return roles.length > 0;
    });
  }

  petition(petitionId: string): Promise<Row | undefined> {
    return this.views.get(PETITIONS_VIEW, petitionId);
  }

  async standing(caller: Principal, petitionId: string): Promise<CaseStanding> {
    const slices = (await this.petition(petitionId))?.slices;
    const petition = slices?.petition.data;
    if (!petition) return STRANGER;
    const parts = await this.partsOf(caller, petition, slices.assignment.data);
    const inConflict = standsInConflict(this.directory, caller.accountId, petition.respondentOfficerId);
    const roles = rolesOf(parts, inConflict, isDenounced(caller, petition));
    return { roles, inConflict: inConflict && roles.length === 0 && Object.values(parts).includes(true) };
  }

  private async partsOf(
    caller: Principal,
    { unit }: PetitionSlice,
    { responsible, coordinating, leader }: AssignmentSlice,
  ): Promise<Parts> {
    const isAny = async (officers: readonly (string | null)[]) =>
      (await Promise.all(officers.map((officer) => this.isOrStandsInFor(caller, officer)))).includes(true);
    const [handles, standsInForLeader, coordinates] = await Promise.all([
      isAny([responsible]),
      isAny([leader]),
      isAny(coordinating),
    ]);
    return { leads: caller.roles.includes('leader') && caller.unit === unit, handles, standsInForLeader, coordinates };
  }

  private async isOrStandsInFor({ accountId }: Principal, officer: string | null): Promise<boolean> {
    const today = localDateOf(this.clock.now().getTime());
    let present = officer;
    for (let deputies = 0; present !== null && present !== accountId && deputies < MAX_DEPUTIES; deputies += 1) {
      const absences = (await this.views.get(ABSENCES_VIEW, present))?.slices.absence.data ?? [];
      present = absenceOn(absences, today)?.deputy ?? null;
    }
    return present === accountId;
  }
}

function rolesOf({ leads, handles, standsInForLeader }: Parts, inConflict: boolean, denounced: boolean): Role[] {
  const mayLead = leads ? !denounced : standsInForLeader && !inConflict;
  return [...(mayLead ? ['leader' as const] : []), ...(handles && !inConflict ? ['handler' as const] : [])];
}

/** The respondent of a case whose kind the law masks. */
function isDenounced({ accountId }: Principal, { kind, respondentOfficerId }: PetitionSlice): boolean {
  return accountId === respondentOfficerId && hidesPeople(kind);
}

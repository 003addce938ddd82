import { Injectable } from '@nestjs/common';
import { ObjectAccess, type Principal } from '@donthu/auth';
import type { Role } from '@donthu/contracts';
import { absenceOn, localDateOf, MAX_DEPUTIES } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { ViewStore, type ViewDocument } from '@donthu/views';
import { ABSENCES_VIEW } from './absences.view';
import { PETITIONS_VIEW } from './petitions.view';

type Row = ViewDocument<(typeof PETITIONS_VIEW)['slices'], unknown>;

/** Whose a case is: its responsible officer's and its unit's leaders', and theirs who stand in for them today. */
@Injectable()
export class CaseWorkers {
  constructor(
    private readonly views: ViewStore,
    private readonly clock: Clock,
    access: ObjectAccess,
  ) {
    access.addScope('petition', async (id) => (await this.petition(id))?.slices.petition.data?.unit);
    access.addRule('case-worker', async (caller, id) => (await this.rolesOn(caller, id)).length > 0);
  }

  petition(petitionId: string): Promise<Row | undefined> {
    return this.views.get(PETITIONS_VIEW, petitionId);
  }

  /** The roles in which the caller may take steps of this case; none for everybody else's. */
  async rolesOn(caller: Principal, petitionId: string): Promise<Role[]> {
    const slices = (await this.petition(petitionId))?.slices;
    if (!slices?.petition.data) return [];
    const { responsible, leader } = slices.assignment.data;
    const leads = caller.roles.includes('leader') && caller.unit === slices.petition.data.unit;
    const [handles, standsInForLeader] = await Promise.all([
      this.isOrStandsInFor(caller, responsible),
      this.isOrStandsInFor(caller, leader),
    ]);
    return [...(leads || standsInForLeader ? (['leader'] as const) : []), ...(handles ? (['handler'] as const) : [])];
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

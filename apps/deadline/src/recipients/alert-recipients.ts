import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import type { Audience, Role } from '@donthu/contracts';
import { MAX_DEPUTIES } from '@donthu/domain';
import { standsInConflict } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import type { AssignmentSlice } from '../facts/known-fact';
import { ABSENCES_VIEW } from '../views/absences.view';

/** A petition as far as it decides who is told. */
export interface AlertedWork extends AssignmentSlice {
  readonly unit: string;
  readonly respondentOfficerId: string | undefined;
}

/** Who is told: the responsible officer or his deputy (where he may act), the leader in charge, the level above. */
@Injectable()
export class AlertRecipients {
  constructor(
    private readonly directory: Directory,
    private readonly views: ViewStore,
  ) {}

  /** Account ids, sorted; empty when nobody holds the role. `day` decides who is away. */
  async of(work: AlertedWork, audience: Audience, day: string): Promise<string[]> {
    const handler = audience === 'responsible' ? await this.handler(work, day) : undefined;
    if (handler !== undefined) return [handler];
    const officers = audience === 'upper_level' ? this.levelAbove(work.unit) : this.leaders(work);
    const present = await Promise.all(officers.map((officer) => this.standingIn(officer, day)));
    return [...new Set(present)].sort();
  }

  /** Nobody where whoever is to act today may not: he is the respondent or reports to the respondent. */
  private async handler({ responsible, respondentOfficerId }: AlertedWork, day: string): Promise<string | undefined> {
    if (responsible === null) return undefined;
    const present = await this.standingIn(responsible, day);
    return standsInConflict(this.directory, present, respondentOfficerId) ? undefined : present;
  }

  private leaders({ unit, leader }: AlertedWork): string[] {
    return leader !== null ? [leader] : this.holders(unit, 'leader');
  }

  /** Of the nearest unit above that has anybody; an installation may leave levels out. */
  private levelAbove(unit: string): string[] {
    for (const above of this.directory.unitsAbove(unit)) {
      const holders = this.holders(above, 'upper_level');
      if (holders.length > 0) return holders;
    }
    return [];
  }

  private holders(unit: string, role: Role): string[] {
    return this.directory
      .accountsOf([unit])
      .flatMap(({ accountId, active, roles }) => (active && roles.includes(role) ? [accountId] : []));
  }

  private async standingIn(officer: string, day: string): Promise<string> {
    let present = officer;
    for (let step = 0; step < MAX_DEPUTIES; step += 1) {
      const document = await this.views.get(ABSENCES_VIEW, present);
      const absence = document?.slices.absence.data.absences.findLast(({ from, to }) => from <= day && day <= to);
      if (!absence || absence.deputy === officer) return present;
      present = absence.deputy;
    }
    return present;
  }
}

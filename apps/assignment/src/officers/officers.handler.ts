import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { absenceAfter, absenceOn, canBeGivenWork, localDateOf, officerOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { ABSENCES_VIEW } from '../views/absences.view';

/** Who of a unit can be given work, and who of them is away today or will be. */
@Injectable()
export class OfficersHandler {
  constructor(
    private readonly directory: Directory,
    private readonly views: ViewStore,
    private readonly clock: Clock,
  ) {}

  async execute(unit: string) {
    const today = localDateOf(this.clock.now().getTime());
    const accounts = this.directory.accountsOf([unit]).filter((account) => canBeGivenWork(officerOf(account)));
    const ids = accounts.map(({ accountId }) => accountId);
    const rows = ids.length > 0 ? await this.views.getMany(ABSENCES_VIEW, ids) : [];
    const absences = new Map(rows.map(({ key, slices }) => [key, slices.absence.data]));
    const items = accounts.map(({ accountId, displayName, roles }) => {
      const known = absences.get(accountId) ?? [];
      const absentUntil = absenceOn(known, today)?.to;
      const next = absenceAfter(known, today);
      return {
        id: accountId,
        displayName,
        roles,
        ...(absentUntil !== undefined && { absentUntil }),
        ...(next && { nextAbsence: { from: next.from, to: next.to } }),
      };
    });
    return { items, nextCursor: null };
  }
}

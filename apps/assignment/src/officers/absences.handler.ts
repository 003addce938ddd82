import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { ABSENCES_VIEW } from '../views/absences.view';

/** Who of a unit is away today or later, and who stands in; what is over is left out. Earliest first. */
@Injectable()
export class AbsencesHandler {
  constructor(
    private readonly directory: Directory,
    private readonly views: ViewStore,
    private readonly clock: Clock,
  ) {}

  async execute(unit: string) {
    const today = localDateOf(this.clock.now().getTime());
    const ids = this.directory.accountsOf([unit]).map(({ accountId }) => accountId);
    const rows = ids.length > 0 ? await this.views.getMany(ABSENCES_VIEW, ids) : [];
    const items = rows
      .flatMap(({ key, slices }) =>
        slices.absence.data.map((absence) => ({ officer: key, ...absence, version: slices.absence.version })),
      )
      .filter(({ to }) => to >= today)
      .sort((left, right) => (left.from < right.from ? -1 : 1));
    return { items, nextCursor: null };
  }
}

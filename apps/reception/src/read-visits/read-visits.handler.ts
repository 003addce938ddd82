import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { encodeCursor, page, pageRequest, type Page } from '@donthu/http';
import { findInUnits } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { linesOf, VISITS_VIEW } from '../views/visits.view';
import { periodOf, type ReadVisitsDto } from './read-visits.dto';
import { RegisterLines } from './register-lines';
import type { VisitLine } from './visit-line';

/** The reception register of a period, page by page. */
@Injectable()
export class ReadVisitsHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly lines: RegisterLines,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Principal, asked: ReadVisitsDto): Promise<Page<VisitLine>> {
    const { from, to } = periodOf(asked, localDateOf(this.clock.now().getTime()));
    const units = asked.unit === undefined ? caller.scope : [asked.unit];
    const found = await findInUnits(this.views, VISITS_VIEW, { units, ...pageRequest(asked) }, (unit) => ({
      index: 'byLine' as const,
      equal: { unit },
      ...linesOf(from, to),
    }));
    const visits = found.rows.flatMap(({ key, slices }) =>
      slices.visit.data ? [{ visitId: key, visit: slices.visit.data, version: slices.visit.version }] : [],
    );
    const lines = await (asked.unlogged === true
      ? this.lines.ofUnlogged(caller, visits)
      : this.lines.of(caller, visits));
    return page(lines, found.next ? encodeCursor(found.next) : null);
  }
}

import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock, type SealedPart } from '@donthu/eventing';
import { encodeCursor, page, pageRequest, type Page } from '@donthu/http';
import { findInUnits } from '@donthu/platform';
import { MAX_OPENED_AT_ONCE, Opener, type OpenResult } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { LINKS_VIEW } from '../views/links.view';
import { linesOf, VISITS_VIEW, type VisitSlice } from '../views/visits.view';
import { periodOf, type ReadVisitsDto } from './read-visits.dto';
import { visitLine, type Link, type OpenedVisit, type VisitLine } from './visit-line';

/** Petitions shown for one visit; a family that hands in more is looked up in the petition register. */
const MAX_LINKS = 50;

interface Row {
  readonly visitId: string;
  readonly visit: VisitSlice;
}

/** The reception register; names and texts as `identity` opens them for the caller, a mask elsewhere. */
@Injectable()
export class ReadVisitsHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly opener: Opener,
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
    const rows = found.rows.flatMap(({ key, slices }) =>
      slices.visit.data ? [{ visitId: key, visit: slices.visit.data }] : [],
    );
    const opened = await this.open(caller, rows);
    const lines = await Promise.all(
      rows.map(async ({ visitId, visit }, index) =>
        visitLine(visitId, visit, await this.linksOf(visitId), opened[index] ?? NOTHING),
      ),
    );
    return page(lines, found.next ? encodeCursor(found.next) : null);
  }

  private async linksOf(visitId: string): Promise<Link[]> {
    const documents = await this.views.find(LINKS_VIEW, { index: 'byVisit', equal: { visitId }, limit: MAX_LINKS });
    return documents.flatMap(({ key, slices }) =>
      slices.petition.data ? [{ petitionId: key, petition: slices.petition.data, case: slices.case.data }] : [],
    );
  }

  private async open(caller: Principal, rows: readonly Row[]): Promise<OpenedVisit[]> {
    const parts = rows.flatMap(({ visit }) => [visit.people, visit.text]);
    const results = await this.openAll(
      caller,
      parts.filter((part) => part !== undefined),
    );
    let next = 0;
    const resultOf = (part: SealedPart | undefined) => (part ? results[next++] : undefined);
    return rows.map(({ visit }) => ({ people: resultOf(visit.people), text: resultOf(visit.text) }));
  }

  private async openAll(caller: Principal, parts: readonly SealedPart[]): Promise<OpenResult[]> {
    const results: OpenResult[] = [];
    for (let at = 0; at < parts.length; at += MAX_OPENED_AT_ONCE) {
      const some = parts.slice(at, at + MAX_OPENED_AT_ONCE);
      results.push(
        ...(await this.opener.open(
          caller,
          some.map((part) => ({ part })),
        )),
      );
    }
    return results;
  }
}

const NOTHING: OpenedVisit = { people: undefined, text: undefined };

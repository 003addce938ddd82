import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import type { SealedPart } from '@donthu/eventing';
import { MAX_OPENED_AT_ONCE, Opener, type OpenResult } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { LINKS_VIEW } from '../views/links.view';
import { visitLine, type Link, type OpenedVisit, type RecordedVisit, type VisitLine } from './visit-line';

/** Petitions shown for one visit; a family that hands in more is looked up in the petition register. */
const MAX_LINKS = 50;

/** With the petitions that came of it. */
interface LinkedVisit extends RecordedVisit {
  readonly links: readonly Link[];
}

/** Lines of the reception register; names and texts as `identity` opens them for the caller, a mask elsewhere. */
@Injectable()
export class RegisterLines {
  constructor(
    private readonly views: ViewStore,
    private readonly opener: Opener,
  ) {}

  async of(caller: Principal, rows: readonly RecordedVisit[]): Promise<VisitLine[]> {
    return this.told(caller, await this.linked(rows));
  }

  /** Of those alone in which the desk took a petition in and entered none. */
  async ofUnlogged(caller: Principal, rows: readonly RecordedVisit[]): Promise<VisitLine[]> {
    const taken = await this.linked(rows.filter(({ visit }) => visit.handling === 'petition'));
    return this.told(
      caller,
      taken.filter(({ links }) => links.length === 0),
    );
  }

  private async told(caller: Principal, rows: readonly LinkedVisit[]): Promise<VisitLine[]> {
    const opened = await this.open(caller, rows);
    return rows.map((row, index) => visitLine(row, row.links, opened[index] ?? NOTHING));
  }

  private linked(rows: readonly RecordedVisit[]): Promise<LinkedVisit[]> {
    return Promise.all(rows.map(async (row) => ({ ...row, links: await this.linksOf(row.visitId) })));
  }

  private async linksOf(visitId: string): Promise<Link[]> {
    const documents = await this.views.find(LINKS_VIEW, { index: 'byVisit', equal: { visitId }, limit: MAX_LINKS });
    return documents.flatMap(({ key, slices }) =>
      slices.petition.data ? [{ petitionId: key, petition: slices.petition.data, case: slices.case.data }] : [],
    );
  }

  private async open(caller: Principal, rows: readonly RecordedVisit[]): Promise<OpenedVisit[]> {
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

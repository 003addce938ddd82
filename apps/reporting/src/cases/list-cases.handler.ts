import { Injectable } from '@nestjs/common';
import { localDateOf, type LocalDate } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { pageOfRows, type Page, type RowCursor } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import type { DayKey } from '../days/days.view';
import { tally } from '../days/tally';
import { factsOfDay, ratingsOfDay } from '../days/recount-day';
import { FACTS_VIEW, factOf } from '../facts/facts.view';
import { movesOf } from '../facts/moves';
import { addUp, type Period } from '../summary/add-up';
import { readDays } from '../summary/read-days';
import { figureOf, type FigureAsked } from './figure-asked';
import { caseItem, type CaseItem } from './case-item';

export interface CasesRequest {
  readonly units: readonly string[];
  readonly period: Period;
  readonly asked: FigureAsked;
}

interface Row {
  readonly cursor: RowCursor;
  readonly item: CaseItem;
}

/** The petitions behind a figure of the summary: as many as it says, found through the days that make it up. */
@Injectable()
export class ListCasesHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly clock: Clock,
  ) {}

  /** By day of receipt (of `rated` by day of rating), then by unit; the same order for every page as long as nothing changes. */
  async list(
    request: CasesRequest,
    { limit, after }: { readonly limit: number; readonly after?: RowCursor },
  ): Promise<Page<CaseItem>> {
    const rows: Row[] = [];
    for (const day of await this.daysBehind(request)) {
      if (after && orderOf(day) < String(after.order)) continue;
      rows.push(...(await this.casesOf(day, request)).filter(({ cursor }) => !after || isAfter(cursor, after)));
      if (rows.length > limit) break;
    }
    const { items, nextCursor } = pageOfRows(rows, limit, ({ cursor }) => cursor);
    return { items: items.map(({ item }) => item), nextCursor };
  }

  private async daysBehind({ units, period, asked }: CasesRequest): Promise<DayKey[]> {
    const behind: DayKey[] = [];
    for (const unit of units) {
      const days = await readDays(this.views, unit, period.from);
      for (const [day, counts] of days)
        if (figureOf(addUp([counts], period, this.today()), asked) > 0) behind.push({ unit, day });
    }
    return behind.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  }

  private async casesOf(day: DayKey, request: CasesRequest): Promise<Row[]> {
    const found = request.asked.figure === 'rated' ? this.ratedOn(day) : this.countedOn(day, request);
    const rows: Row[] = [];
    for await (const item of found) rows.push({ cursor: { order: orderOf(day), key: item.petitionId }, item });
    return rows.sort((a, b) => (a.cursor.key < b.cursor.key ? -1 : 1));
  }

  private async *countedOn(day: DayKey, { period, asked }: CasesRequest): AsyncGenerator<CaseItem> {
    for await (const document of factsOfDay(this.views, day)) {
      const fact = factOf(document);
      if (!fact || figureOf(addUp([tally(movesOf(fact))], period, this.today()), asked) === 0) continue;
      yield caseItem(document.key, fact, document.slices.assignment.data.responsible);
    }
  }

  private async *ratedOn(day: DayKey): AsyncGenerator<CaseItem> {
    for await (const { key, slices } of ratingsOfDay(this.views, day)) {
      const document = await this.views.get(FACTS_VIEW, key);
      const fact = document && factOf(document);
      const stars = slices.rating.data?.stars;
      if (!document || !fact || stars === undefined) continue;
      yield { ...caseItem(key, fact, document.slices.assignment.data.responsible), stars };
    }
  }

  today(): LocalDate {
    return localDateOf(this.clock.now().getTime());
  }
}

function orderOf({ day, unit }: DayKey): string {
  return `${day} ${unit}`;
}

function isAfter({ order, key }: RowCursor, after: RowCursor): boolean {
  return String(order) > String(after.order) || (order === after.order && key > after.key);
}

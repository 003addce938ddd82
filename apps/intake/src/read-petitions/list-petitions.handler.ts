import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { addDays, localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { encodeCursor, page, pageRequest, type Page } from '@donthu/http';
import { findInUnits, type RowCursor, type UnitsPage } from '@donthu/platform';
import { Opener, searchTokens, SubKeys } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { isMasked, REGISTER_VIEW } from '../views/register.view';
import type { ListPetitionsDto } from './list-petitions.dto';
import { openPetitions } from './open-rows';
import { itemOf, type RegisterRow } from './petition-item';

type Item = ReturnType<typeof itemOf>;
type Rows = UnitsPage<RegisterRow['slices'] extends infer _ ? (typeof REGISTER_VIEW)['slices'] : never, NonNullable<ReturnType<(typeof REGISTER_VIEW)['fields']>>>;

/** Pages that may be read to fill one page when rows fall out behind a mask. */
const MAX_PAGES_READ = 20;

@Injectable()
export class ListPetitionsHandler {
  constructor(
    private readonly views: ViewStore,
    private readonly opener: Opener,
    private readonly subKeys: SubKeys,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Principal, filter: ListPetitionsDto): Promise<Page<Item>> {
    const today = localDateOf(this.clock.now().getTime());
    const { limit, after } = pageRequest(filter);
    const items: Item[] = [];
    let cursor = after;
    for (let read = 0; read < MAX_PAGES_READ; read += 1) {
      const { rows, next } = await this.find(caller, filter, { limit: limit - items.length, ...(cursor && { after: cursor }) }, today);
      items.push(...(await this.shown(caller, filter, rows, today)));
      cursor = next;
      if (!next || items.length >= limit) break;
    }
    return page(items, cursor ? encodeCursor(cursor) : null);
  }

  private find(caller: Principal, filter: ListPetitionsDto, bounds: { limit: number; after?: RowCursor }, today: string): Promise<Rows> {
    const { state, kind, responsible, overdue, from, to } = filter;
    const units = filter.unit === undefined ? caller.scope : [filter.unit];
    const also = {
      ...(state !== undefined && { state }),
      ...(kind !== undefined && { kind }),
      ...(responsible !== undefined && { responsible: responsible === 'none' ? null : responsible }),
    };
    const tokens = filter.q === undefined ? [] : searchTokens([filter.q], this.subKeys.searchTokens);
    const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    if (overdue === true) {
      // Oldest first: what waits longest is on top.
      return findInUnits(this.views, REGISTER_VIEW, { units, ...bounds }, (unit) => ({
        index: 'byDue' as const, equal: { unit }, from: '', to: addDays(today, -1), also, tokens,
      }));
    }
    const common = { ...period, tokens };
    const newestFirst = { units, ...bounds, descending: true };
    if (responsible !== undefined) {
      return findInUnits(this.views, REGISTER_VIEW, newestFirst, (unit) => ({
        index: 'byResponsible' as const, equal: { unit, responsible: also.responsible ?? null }, also, ...common,
      }));
    }
    if (state !== undefined) return findInUnits(this.views, REGISTER_VIEW, newestFirst, (unit) => ({ index: 'byState' as const, equal: { unit, state }, also, ...common }));
    if (kind !== undefined) return findInUnits(this.views, REGISTER_VIEW, newestFirst, (unit) => ({ index: 'byKind' as const, equal: { unit, kind }, also, ...common }));
    return findInUnits(this.views, REGISTER_VIEW, newestFirst, (unit) => ({ index: 'byReceived' as const, equal: { unit }, also, ...common }));
  }

  private async shown(caller: Principal, filter: ListPetitionsDto, rows: Rows['rows'], today: string): Promise<Item[]> {
    const petitions = rows.flatMap((row) => (row.slices.petition.data ? [{ row, petition: row.slices.petition.data }] : []));
    const opened = await openPetitions(this.opener, caller, petitions.map(({ petition }) => petition));
    return petitions.flatMap(({ row, petition }, index) => {
      const mine = opened[index];
      if (!mine || (filter.q !== undefined && isMasked(petition.state) && !mine.texts)) return []; // a hit must not confirm what is masked
      return inPeriod(petition.state.receivedOn, filter) && notOverdueIfAsked(row, filter, today) ? [itemOf(row.key, petition, row, mine, today)] : [];
    });
  }
}

/** The overdue list is ordered by due date, so its period is checked row by row. */
function inPeriod(receivedOn: string, { from, to }: ListPetitionsDto): boolean {
  return (from === undefined || receivedOn >= from) && (to === undefined || receivedOn <= to);
}

function notOverdueIfAsked(row: Rows['rows'][number], { overdue }: ListPetitionsDto, today: string): boolean {
  const due = row.fields?.nextDueOn ?? null;
  return overdue !== false || due === null || due >= today;
}


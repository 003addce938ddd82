import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import type { Kind } from '@donthu/contracts';
import { addDays, localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { encodeCursor, page, pageRequest, type Page, type RowCursor } from '@donthu/http';
import { findInUnits, type UnitsPage } from '@donthu/platform';
import { Opener, searchTokens, SubKeys } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { placesWithin, REGISTER_VIEW } from '../views/register.view';
import type { PetitionSlice } from '../views/register-slices';
import type { ListPetitionsDto } from './list-petitions.dto';
import { openPetitions, type OpenedPetition } from './open-rows';
import { itemOf, type RegisterRow } from './petition-item';

type Item = ReturnType<typeof itemOf>;
type Rows = UnitsPage<
  RegisterRow['slices'] extends infer _ ? (typeof REGISTER_VIEW)['slices'] : never,
  NonNullable<ReturnType<(typeof REGISTER_VIEW)['fields']>>
>;

/** Pages that may be read to fill one page when rows fall out behind a mask. */
const MAX_PAGES_READ = 20;

interface Bounds {
  readonly limit: number;
  readonly after?: RowCursor;
}

interface Narrowed {
  readonly also: { readonly state?: string; readonly kind?: Kind; readonly responsible?: string | null };
  readonly tokens: readonly string[];
}

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
    if (asksForNothing(filter, this.tokensOf(filter))) return page([], null);
    const items: Item[] = [];
    let cursor = after;
    for (let read = 0; read < MAX_PAGES_READ; read += 1) {
      const { rows, next } = await this.find(
        caller,
        filter,
        { limit: limit - items.length, ...(cursor && { after: cursor }) },
        today,
      );
      items.push(...(await this.shown(caller, filter, rows, today)));
      cursor = next;
      if (!next || items.length >= limit) break;
    }
    return page(items, cursor ? encodeCursor(cursor) : null);
  }

  /** The narrowest index that the filter names; the rest is checked on its rows. */
  private find(caller: Principal, filter: ListPetitionsDto, bounds: Bounds, today: string): Promise<Rows> {
    const { state, kind, responsible } = filter;
    const officer = responsible === 'none' ? null : responsible;
    const narrowed = {
      also: { state, kind, responsible: officer },
      tokens: this.tokensOf(filter),
    };
    const units = filter.unit === undefined ? caller.scope : [filter.unit];
    if (filter.overdue === true) return this.overdue({ units, ...bounds }, narrowed, today);
    const list = { units, ...bounds, descending: true };
    const rest = { ...placesWithin(filter), ...narrowed };
    const { views } = this;
    if (officer !== undefined && state !== undefined)
      return findInUnits(views, REGISTER_VIEW, list, (unit) => ({
        index: 'byResponsibleState' as const,
        equal: { unit, responsible: officer, state },
        ...rest,
      }));
    if (officer !== undefined)
      return findInUnits(views, REGISTER_VIEW, list, (unit) => ({
        index: 'byResponsible' as const,
        equal: { unit, responsible: officer },
        ...rest,
      }));
    if (state !== undefined)
      return findInUnits(views, REGISTER_VIEW, list, (unit) => ({
        index: 'byState' as const,
        equal: { unit, state },
        ...rest,
      }));
    if (kind !== undefined)
      return findInUnits(views, REGISTER_VIEW, list, (unit) => ({
        index: 'byKind' as const,
        equal: { unit, kind },
        ...rest,
      }));
    return findInUnits(views, REGISTER_VIEW, list, (unit) => ({
      index: 'byReceived' as const,
      equal: { unit },
      ...rest,
    }));
  }

  private tokensOf({ q }: ListPetitionsDto): string[] {
    return q === undefined ? [] : searchTokens([q], this.subKeys.searchTokens);
  }

  /** Oldest first: what has waited longest is on top. */
  private overdue(list: Bounds & { units: readonly string[] }, narrowed: Narrowed, today: string): Promise<Rows> {
    return findInUnits(this.views, REGISTER_VIEW, list, (unit) => ({
      index: 'byDue' as const,
      equal: { unit },
      from: '',
      to: addDays(today, -1),
      ...narrowed,
    }));
  }

  private async shown(caller: Principal, filter: ListPetitionsDto, rows: Rows['rows'], today: string): Promise<Item[]> {
    const petitions = rows.flatMap((row) =>
      row.slices.petition.data ? [{ row, petition: row.slices.petition.data }] : [],
    );
    const opened = await openPetitions(
      this.opener,
      caller,
      petitions.map(({ petition }) => petition),
    );
    const asked = this.tokensOf(filter);
    return petitions.flatMap(({ row, petition }, index) => {
      const mine = opened[index];
      if (!mine || !isShownBy(asked, petition, mine)) return [];
      return inPeriod(petition.state.receivedOn, filter) && notOverdueIfAsked(row, filter, today)
        ? [itemOf({ petitionId: row.key, petition, row, opened: mine }, today)]
        : [];
    });
  }
}

/** Words were asked for, and there is none in them: that is found nowhere, not everywhere. */
function asksForNothing({ q }: ListPetitionsDto, tokens: readonly string[]): boolean {
  return q !== undefined && tokens.length === 0;
}

/** A hit must not confirm what the caller may not see: every word asked for stands in something that opens for him. */
function isShownBy(asked: readonly string[], petition: PetitionSlice, { texts, petitioners }: OpenedPetition): boolean {
  if (asked.length === 0) return true;
  const shown = new Set([...(texts ? petition.textTokens : []), ...(petitioners ? petition.peopleTokens : [])]);
  return asked.every((token) => shown.has(token));
}

/** The overdue list is ordered by due date, so its period is checked row by row. */
function inPeriod(receivedOn: string, { from, to }: ListPetitionsDto): boolean {
  return (from === undefined || receivedOn >= from) && (to === undefined || receivedOn <= to);
}

function notOverdueIfAsked(row: Rows['rows'][number], { overdue }: ListPetitionsDto, today: string): boolean {
  const due = row.fields?.nextDueOn ?? null;
  return overdue !== false || due === null || due >= today;
}

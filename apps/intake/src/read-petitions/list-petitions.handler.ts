import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { encodeCursor, page, pageRequest, type Page } from '@donthu/http';
import { Opener, searchTokens, SubKeys } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { referenceAsked } from '../petition/register-reference';
import type { PetitionSlice } from '../views/register-slices';
import { isMasked } from '../views/register.view';
import { findInRegister, type Rows } from './find-in-register';
import type { ListPetitionsDto } from './list-petitions.dto';
import { openPetitions, type OpenedPetition } from './open-rows';
import { itemOf } from './petition-item';

type Item = ReturnType<typeof itemOf>;
/** The filter, its search as tokens, and the day by which it is judged. */
interface Asked {
  readonly filter: ListPetitionsDto;
  readonly search: Search;
  readonly today: string;
}

interface Search {
  readonly tokens: readonly string[];
  /** Those that stand for a word of the petition; a number or a receipt's code is nobody's secret. */
  readonly words: readonly string[];
}

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
    const search = this.searchOf(filter);
    if (asksForNothing(filter, search)) return page([], null);
    const units = filter.unit === undefined ? caller.scope : [filter.unit];
    const items: Item[] = [];
    let cursor = after;
    for (let read = 0; read < MAX_PAGES_READ; read += 1) {
      const asked = { units, limit: limit - items.length, ...(cursor && { after: cursor }) };
      const { rows, next } = await findInRegister(this.views, filter, asked, { words: search.tokens, today });
      items.push(...(await this.shown(caller, rows, { filter, search, today })));
      cursor = next;
      if (!next || items.length >= limit) break;
    }
    return page(items, cursor ? encodeCursor(cursor) : null);
  }

  private searchOf({ q }: ListPetitionsDto): Search {
    if (q === undefined) return { tokens: [], words: [] };
    const quoted = referenceAsked(q);
    if (quoted !== undefined) return { tokens: [quoted], words: [] };
    const words = searchTokens([q], this.subKeys.searchTokens);
    return { tokens: words, words };
  }

  private async shown(caller: Principal, rows: Rows['rows'], { filter, search, today }: Asked): Promise<Item[]> {
    const petitions = rows.flatMap((row) =>
      row.slices.petition.data ? [{ row, petition: row.slices.petition.data }] : [],
    );
    const opened = await openPetitions(
      this.opener,
      caller,
      petitions.map(({ petition }) => petition),
    );
    return petitions.flatMap(({ row, petition }, index) => {
      const mine = opened[index];
      if (!mine || !this.isShownBy(search, petition, mine)) return [];
      return holds(row, filter, today) ? [itemOf({ petitionId: row.key, petition, row, opened: mine }, today)] : [];
    });
  }

  /** A hit must not confirm what the caller may not see: every word asked for stands in something that opens for him. */
  private isShownBy({ words }: Search, petition: PetitionSlice, { texts, petitioners }: OpenedPetition): boolean {
    if (words.length === 0) return true;
    const people = petitioners ? petition.peopleTokens : [];
    const shown = new Set([...(texts ? this.textTokens(petition, texts) : []), ...people]);
    return words.every((token) => shown.has(token));
  }

  /** Of whom the law hides a name may be taken out of a text as it is opened: only what is left in it is found. */
  private textTokens({ state, textTokens }: PetitionSlice, texts: Readonly<Record<string, unknown>>) {
    if (!isMasked(state)) return textTokens;
    const opened = Object.values(texts).filter((text) => typeof text === 'string');
    return searchTokens(opened, this.subKeys.searchTokens);
  }
}

/** Words were asked for, and there is none in them: that is found nowhere, not everywhere. */
function asksForNothing({ q }: ListPetitionsDto, { tokens }: Search): boolean {
  return q !== undefined && tokens.length === 0;
}

/** What no index of its own was read for: lists ordered by a due date know nothing of the period, `false` of nobody's dates. */
function holds({ fields, slices }: Rows['rows'][number], filter: ListPetitionsDto, today: string): boolean {
  const isOverdue = fields !== undefined && fields.nextDueOn !== null && fields.nextDueOn < today;
  const isToTell = fields !== undefined && fields.tellDueOn !== null;
  if (filter.overdue === false && isOverdue) return false;
  if (filter.toTell !== undefined && filter.toTell !== isToTell) return false;
  return inPeriod(slices.petition.data?.state.receivedOn ?? '', filter);
}

function inPeriod(receivedOn: string, { from, to }: ListPetitionsDto): boolean {
  return (from === undefined || receivedOn >= from) && (to === undefined || receivedOn <= to);
}

import { Injectable } from '@nestjs/common';
import type { ParkedAction } from '@donthu/eventing';
import { pageOfRows, pageRequest, problem, type Language, type Page, type PageDto } from '@donthu/http';
import { ParkedDesk } from './parked-desk';
import { decodeParkedKey, parkedItem, type ParkedItem } from './parked-item';

export interface ParkedDecision {
  readonly key: string;
  readonly action: ParkedAction;
  readonly reason: string;
  readonly by: string;
}

export interface ParkedAnswer {
  /** Of the event that was decided about. */
  readonly version: number;
  readonly outcome: 'released' | 'still_held' | 'requested';
}

@Injectable()
export class ParkedHandler {
  constructor(private readonly desk: ParkedDesk) {}

  /** Oldest first. */
  async list(request: PageDto, language: Language): Promise<Page<ParkedItem>> {
    const { limit, after } = pageRequest(request);
    const items = (await this.desk.list())
      .map((held) => parkedItem(held, language))
      .map((item) => ({ item, place: `${item.parkedAt} ${item.key}` }));
    const from = after && `${String(after.order)} ${after.key}`;
    const rows = items
      .filter(({ place }) => from === undefined || place > from)
      .sort((a, b) => (a.place < b.place ? -1 : 1));
    const page = pageOfRows(rows.slice(0, limit + 1), limit, ({ item }) => ({ order: item.parkedAt, key: item.key }));
    return { ...page, items: page.items.map(({ item }) => item) };
  }

  /** Throws 404 `PARKED.UNKNOWN` when that event is not first in its queue any more. */
  async decide({ key, action, reason, by }: ParkedDecision): Promise<ParkedAnswer> {
    const place = decodeParkedKey(key);
    const outcome = place ? await this.desk.carryOut({ ...place, action, reason, by }) : 'unknown';
    if (!place || outcome === 'unknown') throw problem('PARKED.UNKNOWN');
    return { version: place.first.version, outcome };
  }
}

import { Injectable } from '@nestjs/common';
import type { ParkedAction } from '@donthu/eventing';
import { problem, type Language, type Page, type PageDto } from '@donthu/http';
import { discardedItem, type DiscardedItem } from './discarded-item';
import { pageOfList } from './page-of-list';
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
    const items = (await this.desk.list()).map((held) => parkedItem(held, language));
    return pageOfList(items, request, {
      newestFirst: false,
      placeOf: ({ parkedAt, key }) => ({ order: parkedAt, key }),
    });
  }

  /** Newest first; where no decision was recorded nobody knows when: last. */
  async discarded(request: PageDto, language: Language): Promise<Page<DiscardedItem>> {
    const items = (await this.desk.discards()).map((discarded) => discardedItem(discarded, language));
    return pageOfList(items, request, {
      newestFirst: true,
      placeOf: ({ at, consumer, eventId }) => ({ order: at ?? '', key: `${consumer} ${eventId}` }),
    });
  }

  /** Throws 404 `PARKED.UNKNOWN` when that event is not first in its queue any more. */
  async decide({ key, action, reason, by }: ParkedDecision): Promise<ParkedAnswer> {
    const place = decodeParkedKey(key);
    const outcome = place ? await this.desk.carryOut({ ...place, action, reason, by }) : 'unknown';
    if (!place || outcome === 'unknown') throw problem('PARKED.UNKNOWN');
    return { version: place.first.version, outcome };
  }
}

import { Injectable } from '@nestjs/common';
import { INSTALLATION, type ParkedDecidedV1 } from '@donthu/contracts';
import { CommandRunner, type CommandContext, type ParkedAction, type ParkedKey } from '@donthu/eventing';
import { problem, type Language, type Page, type PageDto } from '@donthu/http';
import { v7 as uuidv7 } from 'uuid';
import { discardedItem, type DiscardedItem } from './discarded-item';
import { pageOfList } from './page-of-list';
import { ParkedDesk } from './parked-desk';
import { decodeParkedKey, parkedItem, type ParkedItem } from './parked-item';
import { petitionOf, serviceOf } from './parked-words';

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
  constructor(
    private readonly desk: ParkedDesk,
    private readonly runner: CommandRunner,
  ) {}

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

  /**
   * On record before it is carried out. A second try of what failed in between is the same record, and carries out what is not
   * yet done: an event is decided about only while it is first in its queue. Throws 404 `PARKED.UNKNOWN` once it is not.
   */
  async decide(context: CommandContext, { key, action, reason, by }: ParkedDecision): Promise<ParkedAnswer> {
    const place = decodeParkedKey(key);
    const held = place && (await this.desk.find(place));
    if (!held) throw problem('PARKED.UNKNOWN');
    await this.record(context, held, { action, by });
    const outcome = await this.desk.carryOut({ ...place, action, reason, by });
    if (outcome === 'unknown') throw problem('PARKED.UNKNOWN');
    return { version: place.first.version, outcome };
  }

  private async record(
    context: CommandContext,
    { consumer, key, first }: ParkedKey,
    decision: Pick<ParkedDecidedV1, 'action' | 'by'>,
  ): Promise<void> {
    const petitionId = petitionOf({ stream: first.stream, key });
    const data: ParkedDecidedV1 = {
      ...decision,
      consumer,
      service: serviceOf(consumer),
      event: first,
      ...(petitionId !== null && { petitionId }),
    };
    const event = { type: 'parked.decided.v1', data };
    await this.runner.record(context, { unit: INSTALLATION, stream: `parked/${uuidv7()}`, event });
  }
}

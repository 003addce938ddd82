import { Injectable } from '@nestjs/common';
import {
  ConsumerStrategy,
  ParkingStore,
  type DiscardedEvent,
  type ParkedAction,
  type ParkedKey,
} from '@donthu/eventing';

/** What an operator wants done with the first event of a held key. */
export interface ParkedCommand {
  readonly consumer: string;
  readonly key: string;
  readonly action: ParkedAction;
  readonly reason: string;
  /** Account of the operator. */
  readonly by: string;
  /** The event the operator saw: nothing is done when another one is first by now. */
  readonly first: { readonly stream: string; readonly version: number };
}

/** `requested`: another process of this service reads that partition and will do it. */
export type ParkedOutcome = 'released' | 'still_held' | 'requested' | 'unknown';

/** The held keys of this process's services, and what was discarded there. */
@Injectable()
export class LocalParkedDesk {
  constructor(
    private readonly parking: ParkingStore,
    private readonly consumers: ConsumerStrategy,
  ) {}

  list(): Promise<ParkedKey[]> {
    return this.parking.list();
  }

  discards(): Promise<DiscardedEvent[]> {
    return this.parking.discards();
  }

  async carryOut(command: ParkedCommand): Promise<ParkedOutcome> {
    const { consumer, key, action, reason, by } = command;
    if (!(await this.find(command))) return 'unknown';
    await this.parking.request(consumer, key, { action, reason, by });
    const holder = this.consumers.dispatchers.get(consumer)?.holder;
    if (!holder?.isHeld(key)) return 'requested';
    await holder.release(key, action);
    return holder.isHeld(key) ? 'still_held' : 'released';
  }

  private async find({ consumer, key, first }: ParkedCommand): Promise<ParkedKey | undefined> {
    const held = await this.parking.list(consumer);
    return held.find(
      (item) => item.key === key && item.first.stream === first.stream && item.first.version === first.version,
    );
  }
}

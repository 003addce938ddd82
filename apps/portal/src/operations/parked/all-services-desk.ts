import { Injectable } from '@nestjs/common';
import { InfrastructureError, type DiscardedEvent, type ParkedKey } from '@donthu/eventing';
import { LocalParkedDesk, type ParkedCommand, type ParkedOutcome } from '@donthu/platform/operations';
import { OtherServices } from '../other-services';
import { ParkedDesk } from './parked-desk';
import { isAt, type ParkedPlace } from './parked-item';
import { serviceOf } from './parked-words';

const OUTCOMES: readonly ParkedOutcome[] = ['released', 'still_held', 'requested', 'unknown'];

/** This process's own desk and those of the other processes, if there are any. */
@Injectable()
export class AllServicesDesk extends ParkedDesk {
  constructor(
    private readonly local: LocalParkedDesk,
    private readonly others: OtherServices,
  ) {
    super();
  }

  override async list(): Promise<ParkedKey[]> {
    const lists = await Promise.all([this.local.list(), ...this.others.names.map((name) => this.listOf(name))]);
    return lists.flat();
  }

  override async discards(): Promise<DiscardedEvent[]> {
    const theirs = this.others.names.map((name) => this.itemsOf(name, 'discarded'));
    const [mine, ...lists] = await Promise.all([this.local.discards(), ...theirs]);
    return [...mine, ...lists.flat().filter(isDiscarded)];
  }

  override async find(place: ParkedPlace): Promise<ParkedKey | undefined> {
    const service = serviceOf(place.consumer);
    const held = await (this.others.names.includes(service) ? this.listOf(service) : this.local.list());
    return held.find((item) => isAt(item, place));
  }

  override async carryOut(command: ParkedCommand): Promise<ParkedOutcome> {
    const service = serviceOf(command.consumer);
    if (!this.others.names.includes(service)) return this.local.carryOut(command);
    const { outcome } = await this.others.ask(service, 'parked', command);
    return OUTCOMES.find((known) => known === outcome) ?? 'unknown';
  }

  private async listOf(service: string): Promise<ParkedKey[]> {
    return (await this.itemsOf(service, 'parked')).filter(isParkedKey);
  }

  private async itemsOf(service: string, path: string): Promise<unknown[]> {
    const { items }: { items?: unknown } = await this.others.ask(service, path);
    if (!Array.isArray(items)) throw new InfrastructureError(`service ${service} lists nothing`);
    return items as unknown[];
  }
}

function isParkedKey(value: unknown): value is ParkedKey {
  if (typeof value !== 'object' || value === null) return false;
  const { consumer, key, first } = value as Partial<ParkedKey>;
  return typeof consumer === 'string' && typeof key === 'string' && typeof first?.stream === 'string';
}

function isDiscarded(value: unknown): value is DiscardedEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { consumer, eventId } = value as Partial<DiscardedEvent>;
  return typeof consumer === 'string' && typeof eventId === 'string';
}

import { Injectable } from '@nestjs/common';
import { InfrastructureError, type ParkedKey } from '@donthu/eventing';
import { LocalParkedDesk, type ParkedCommand, type ParkedOutcome } from '@donthu/platform/operations';
import { OtherServices } from '../other-services';
import { ParkedDesk } from './parked-desk';
import { isAt, serviceOf, type ParkedPlace } from './parked-item';

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

  override async holds(place: ParkedPlace): Promise<boolean> {
    const service = serviceOf(place.consumer);
    const held = await (this.others.names.includes(service) ? this.listOf(service) : this.local.list());
    return held.some((item) => isAt(item, place));
  }

  override async carryOut(command: ParkedCommand): Promise<ParkedOutcome> {
    const service = serviceOf(command.consumer);
    if (!this.others.names.includes(service)) return this.local.carryOut(command);
    const { outcome } = await this.others.ask(service, 'parked', command);
    return OUTCOMES.find((known) => known === outcome) ?? 'unknown';
  }

  private async listOf(service: string): Promise<ParkedKey[]> {
    const { items } = await this.others.ask(service, 'parked');
    if (!Array.isArray(items)) throw new InfrastructureError(`service ${service} lists nothing`);
    return items.filter(isParkedKey);
  }
}

function isParkedKey(value: unknown): value is ParkedKey {
  if (typeof value !== 'object' || value === null) return false;
  const { consumer, key, first } = value as Partial<ParkedKey>;
  return typeof consumer === 'string' && typeof key === 'string' && typeof first?.stream === 'string';
}

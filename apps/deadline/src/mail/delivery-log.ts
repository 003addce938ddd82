import { Injectable } from '@nestjs/common';
import { EventStore, type Commit } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { foldDeliveries, type DeliveryEvent, type DeliveryStream } from './delivery-state';
import { DELIVERIES_VIEW } from './deliveries.view';

export interface NextDelivery {
  readonly id: string;
  readonly unit: string;
  readonly version: number;
  readonly events: readonly DeliveryEvent[];
  readonly meta: Commit['meta'];
}

/** The durable record of mails: a stream for each alert, and a view to find and list them by. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly store: EventStore,
    private readonly views: ViewStore,
  ) {}

  async read(deliveryId: string): Promise<DeliveryStream> {
    return foldDeliveries(await this.store.readStream(`delivery/${deliveryId}`));
  }

  /** The commit that goes on with a stream; never published. */
  commitOf(deliveryId: string, { id, unit, version, events, meta }: NextDelivery): Commit {
    return {
      id,
      unit,
      stream: `delivery/${deliveryId}`,
      version,
      events: events.map(({ type, data }) => ({ type, data })),
      unpublished: true,
      meta,
    };
  }

  /** False when somebody else wrote the stream first. */
  async append(deliveryId: string, next: NextDelivery): Promise<boolean> {
    const { outcome } = await this.store.append(this.commitOf(deliveryId, next));
    return outcome === 'committed' || outcome === 'duplicate';
  }

  /** Brings the view up to the stream; cheap when there is no stream. */
  async show(deliveryId: string): Promise<void> {
    const { version, unit, deliveries } = await this.read(deliveryId);
    for (const delivery of deliveries.values()) {
      const key = `${deliveryId}:${delivery.account}`;
      for (let stored = false; !stored;) {
        const document = await this.views.get(DELIVERIES_VIEW, key);
        if (document && document.slices.delivery.version >= version) break;
        const slices = { delivery: { version, data: { ...delivery, unit, deliveryId } } };
        stored =
          (await this.views.put(DELIVERIES_VIEW, { key, expectedRevision: document?.revision ?? 0, slices })) ===
          'stored';
      }
    }
  }
}

import { defineView, type Slice } from '@donthu/views';
import type { Delivery } from './delivery-state';

export interface DeliverySlice extends Delivery {
  readonly unit: string;
  /** Id of the stream it is kept in. */
  readonly deliveryId: string;
}

/** Mails sent and to be sent, one document per account; copied from their streams. */
export const DELIVERIES_VIEW = defineView({
  name: 'deadline_deliveries',
  slices: { delivery: null as DeliverySlice | null },
  fields: ({ delivery: { data } }: { readonly delivery: Slice<DeliverySlice | null> }) =>
    data ? { unit: data.unit, queuedAt: data.queuedAt, nextTryAt: data.nextTryAt } : undefined,
  fieldNames: ['unit', 'queuedAt', 'nextTryAt'],
  indexes: {
    byTime: { equal: ['unit'], order: 'queuedAt' },
    byNextTry: { equal: [], order: 'nextTryAt' },
  },
});

import type { AlertRaisedV1 } from '@donthu/contracts';
import { defineView, type Slice } from '@donthu/views';

/** One alert as lists show it. */
export interface AlertSlice extends Omit<AlertRaisedV1, 'recipients'> {
  readonly unit: string;
  readonly raisedAt: string;
  readonly withdrawnAt?: string;
}

/** Every alert ever raised, withdrawn ones included. */
export const ALERTS_VIEW = defineView({
  name: 'deadline_alerts',
  slices: { obligations: null as AlertSlice | null },
  fields: ({ obligations: { data } }: { readonly obligations: Slice<AlertSlice | null> }) =>
    data
      ? {
          unit: data.unit,
          kind: data.kind,
          petitionId: data.petitionId,
          // What was raised at one moment stands in the order of the thresholds: oldest first.
          raised: `${data.raisedAt} ${data.thresholdOn}`,
        }
      : undefined,
  fieldNames: ['unit', 'kind', 'petitionId', 'raised'],
  indexes: {
    byRaised: { equal: ['unit'], order: 'raised' },
    byKind: { equal: ['unit', 'kind'], order: 'raised' },
    byPetition: { equal: ['unit', 'petitionId'], order: 'raised' },
  },
});

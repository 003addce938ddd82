import type { Audited } from '@donthu/contracts';
import { defineView, type Slice } from '@donthu/views';

export interface AuditSlice {
  readonly kind: Audited;
  readonly unit: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  /** Business time of the commit, RFC 3339 UTC. */
  readonly at: string;
  readonly by: { readonly id: string; readonly role: string };
  /** What of the event is told: codes, dates and numbers. */
  readonly told: Readonly<Record<string, unknown>>;
}

type Slices = { readonly event: AuditSlice | null };

const EMPTY: Slices = { event: null };

/** One row per act, written once. */
export const AUDIT_VIEW = defineView({
  name: 'reporting_audit',
  slices: EMPTY,
  fields: ({ event }: { readonly event: Slice<AuditSlice | null> }) =>
    event.data ? { unit: event.data.unit, kind: event.data.kind, at: event.data.at } : undefined,
  fieldNames: ['unit', 'kind', 'at'],
  indexes: {
    byTime: { equal: ['unit'], order: 'at' },
    byKind: { equal: ['unit', 'kind'], order: 'at' },
  },
  revisionOfRules: 4,
});

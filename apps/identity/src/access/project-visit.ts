import type { VisitKindCorrectedV1, VisitRecordedV1 } from '@donthu/contracts';
import { hidesPeople } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing/store/commit';
import type { VisitSlice } from './visit.view';

/** Payloads were checked against their schema before any handler saw them. */
export function projectVisit(slice: VisitSlice | null, event: StoredEvent): VisitSlice | null {
  if (event.type === 'visit.recorded.v1') return recorded(event);
  return slice && event.type === 'visit.kind-corrected.v1' ? corrected(slice, event) : slice;
}

function recorded({ unit, data }: StoredEvent): VisitSlice {
  const { recordedBy, register, declaredKind = null } = data as VisitRecordedV1;
  return { unit, recordedBy, register, declaredKind, loosened: [] };
}

function corrected(slice: VisitSlice, { version, data }: StoredEvent): VisitSlice {
  const { from, to = null } = data as VisitKindCorrectedV1;
  const isLoosened = from !== undefined && hidesPeople(from) && !hidesPeople(to);
  return {
    ...slice,
    declaredKind: to,
    loosened: isLoosened ? [...slice.loosened, { version, from, to }] : slice.loosened,
  };
}

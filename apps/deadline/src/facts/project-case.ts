import type { CaseStepTakenV1 } from '@donthu/contracts';
import { factOfCaseStep } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import type { CaseSlice } from './known-fact';

/** The slice after one more event of the case's stream. */
export function projectCase(slice: CaseSlice, event: StoredEvent): CaseSlice {
  if (event.type !== 'case.step-taken.v1') return slice;
  const { step, on, variant, flags } = event.data as CaseStepTakenV1;
  const continues = flags?.['continues'];
  const fact = factOfCaseStep({
    step,
    on,
    ...(variant !== undefined && { variant }),
    ...(continues !== undefined && { continues }),
  });
  return { facts: [...slice.facts, { version: event.version, at: event.meta.at, fact }] };
}

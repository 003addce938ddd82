import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import type { LogValues } from '../log/log-values';
import type { SavedVisit } from './use-visit-form';

let handed: { readonly visitId: string; readonly values: Partial<LogValues> } | undefined;

/**
 * The visitor still sits at the desk: what was just written down goes from this form into the next one, through the memory of
 * this page alone. Whoever comes back later finds what the register shows.
 */
export function handOver({ visitId, form: { visitors, content, declaredKind } }: SavedVisit): void {
  // Of any other the register shows who it was.
  if (declaredKind === undefined || !hidesPeople(declaredKind)) return;
  handed = { visitId, values: { petitioners: visitors, summary: content } };
}

/** What was handed over for this visit, once. */
export function takeHanded(visitId: string): Partial<LogValues> | undefined {
  const { visitId: of, values } = handed ?? {};
  handed = undefined;
  return of === visitId ? values : undefined;
}

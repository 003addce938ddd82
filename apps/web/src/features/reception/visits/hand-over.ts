import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import { useEffect, useState, type MouseEvent } from 'react';
import type { LogValues } from '../log/log-values';
import type { SavedVisit } from './use-visit-form';

let handed: { readonly visitId: string; readonly values: Partial<LogValues> } | undefined;

/**
 * The visitor still sits at the desk: what was just written down goes from this form into the next one, through the memory of
 * this page alone. Whoever comes back later finds what the register shows. `event`: the click that leads there; into another
 * window nothing goes.
 */
export function handOver({ visitId, form }: SavedVisit, event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || form === undefined) return;
  const { visitors, content, declaredKind } = form;
  // Of any other the register shows who it was.
  if (!hidesPeople(declaredKind)) return;
  handed = { visitId, values: { petitioners: visitors, summary: content } };
}

/** What was handed over for this visit to the page that opens now; whatever was for another is forgotten. */
export function useHanded(visitId: string | undefined): Partial<LogValues> | undefined {
  const [taken, setTaken] = useState<typeof handed>(undefined);
  useEffect(() => {
    if (handed) setTaken(handed);
    handed = undefined;
  }, [visitId]);
  return taken?.visitId === visitId ? taken?.values : undefined;
}

import { shippedLaw } from './shipped-law';

const TOLD_BY_THE_DESK: ReadonlySet<string> = new Set(
  shippedLaw()
    .triggers.filter(({ metBy }) => metBy.some(({ fact }) => fact === 'notified'))
    .map(({ step }) => step),
);

/** Whether the obligation is to make a result known, which the reception desk does (what meets it: `triggers.json`). */
export function isTelling(step: string): boolean {
  return TOLD_BY_THE_DESK.has(step);
}

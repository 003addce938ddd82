import type { VisitRecordedV1 } from '@donthu/contracts';
import type { LocalDate } from '@donthu/domain';
import type { SealedPart } from '@donthu/eventing';
import { defineView, type Slice } from '@donthu/views';

/** A visit as recorded; visitors and texts are sealed copies. */
export interface VisitSlice extends VisitRecordedV1 {
  readonly unit: string;
  readonly people?: SealedPart;
  readonly text?: SealedPart;
}

/** The reception register (sổ tiếp công dân), in the order of its lines. */
export const VISITS_VIEW = defineView({
  name: 'reception_visits',
  slices: { visit: null as VisitSlice | null },
  fields: ({ visit }: { readonly visit: Slice<VisitSlice | null> }) =>
    visit.data ? { unit: visit.data.unit, line: lineOf(visit.data.receivedOn, visit.data.register.number) } : undefined,
  fieldNames: ['unit', 'line'],
  indexes: { byLine: { equal: ['unit'], order: 'line' } },
});

/** Sorts by day and, within the day, by number. */
function lineOf(receivedOn: LocalDate, number: number): string {
  return `${receivedOn}#${String(number).padStart(9, '0')}`;
}

/** Bounds of the lines of a period, both days included. */
export function linesOf(from: LocalDate, to: LocalDate): { readonly from: string; readonly to: string } {
  return { from: `${from}#`, to: `${to}#~` };
}

import { INSTALLATION, type RegisterNumber } from '@donthu/contracts';
import type { ViewStore } from '@donthu/views';
import { FACTS_VIEW } from '../facts/facts.view';
import type { AuditSlice } from './audit.view';

/** The petition that an act is about, as far as the reader may know of it. */
export interface PetitionTold {
  readonly petitionId: string | null;
  /** `null` too where the petition’s own events have not come yet. */
  readonly register: RegisterNumber | null;
}

const NONE: PetitionTold = { petitionId: null, register: null };

/**
 * Tells the petition of each row, of the units in `scope` alone. A row of the installation may be about anybody's: until it is
 * known whose, nothing is told.
 */
export async function petitionsOf(
  views: ViewStore,
  rows: readonly AuditSlice[],
  scope: readonly string[],
): Promise<(row: AuditSlice) => PetitionTold> {
  const ids = new Set(rows.flatMap((row) => petitionIdOf(row) ?? []));
  const documents = await views.getMany(FACTS_VIEW, [...ids]);
  const known = new Map(documents.map(({ key, slices }) => [key, slices.petition.data]));
  return (row) => {
    const petitionId = petitionIdOf(row);
    if (petitionId === undefined) return NONE;
    const facts = known.get(petitionId);
    if (!facts) return row.unit === INSTALLATION ? NONE : { petitionId, register: null };
    return scope.includes(facts.unit) ? { petitionId, register: facts.register } : NONE;
  };
}

function petitionIdOf({ told }: AuditSlice): string | undefined {
  const { petitionId } = told as { readonly petitionId?: string };
  return petitionId;
}

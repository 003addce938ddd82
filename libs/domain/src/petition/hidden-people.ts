import type { Kind } from '@donthu/contracts';
import type { PetitionState } from './petition-state';

/**
 * Kinds under which nobody's name is shown without a recorded reveal (Luật Tố cáo art. 49.2, 56): a denunciation, what may
 * contain one, and what is not determined yet.
 */
const HIDDEN: ReadonlySet<Kind> = new Set<Kind>(['denunciation', 'mixed', 'undetermined']);

/** What is of none of the kinds hides nobody. */
export function hidesPeople(kind: Kind | null | undefined): boolean {
  return kind !== null && kind !== undefined && HIDDEN.has(kind);
}

/** The kind by substance once classified, until then the one declared at the desk. */
export function kindOfPetition(state: Pick<PetitionState, 'classification' | 'declaredKind'>): Kind {
  return state.classification?.kind ?? state.declaredKind;
}

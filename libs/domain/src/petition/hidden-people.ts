import type { Kind } from '@donthu/contracts';
import type { PetitionState } from './petition-state';

/**
 * Kinds under which nobody's name is shown without a recorded reveal (Luật Tố cáo art. 49.2, 56): a denunciation, what may
 * contain one, and what is not determined yet.
 */
const HIDDEN: ReadonlySet<Kind> = new Set<Kind>(['denunciation', 'mixed', 'undetermined']);

export function hidesPeople(kind: Kind): boolean {
  return HIDDEN.has(kind);
}

/** The kind by substance once classified, until then the one declared at the desk. */
export function kindOfPetition(state: Pick<PetitionState, 'classification' | 'declaredKind'>): Kind {
  return state.classification?.kind ?? state.declaredKind;
}

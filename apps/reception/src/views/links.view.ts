import type { Kind, RegisterNumber } from '@donthu/contracts';
import type { PetitionState } from '@donthu/domain';
import { defineView, type Slice } from '@donthu/views';

/** What the reception register needs of a petition that came of a visit. */
export interface LinkedPetition {
  readonly visitId: string | null;
  readonly register: RegisterNumber;
  readonly state: PetitionState;
}

export interface LinkedCase {
  readonly state: string | null;
}

const UNOPENED: LinkedCase = { state: null };

/**
 * Petitions by the visit they came of. Several may name one visit, so they are documents of their own, joined when the
 * register is read; each is written by its own petition's streams only.
 */
export const LINKS_VIEW = defineView({
  name: 'reception_links',
  slices: { petition: null as LinkedPetition | null, case: UNOPENED },
  fields: ({ petition }: { readonly petition: Slice<LinkedPetition | null> }) => {
    const data = petition.data;
    return data && data.visitId !== null && data.state.stage !== 'undone' ? { visitId: data.visitId } : undefined;
  },
  fieldNames: ['visitId'],
  indexes: { byVisit: { equal: ['visitId'] } },
});

/** The kind by substance once classified, until then the one declared at the desk. */
export function kindOf({ state }: LinkedPetition): Kind {
  return state.classification?.kind ?? state.declaredKind;
}

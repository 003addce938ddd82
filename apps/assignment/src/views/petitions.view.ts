import { isOver, type PetitionState } from '@donthu/domain';
import { defineView, type Slice } from '@donthu/views';

export interface PetitionSlice {
  readonly unit: string;
  readonly state: PetitionState;
}

export interface AssignmentSlice {
  readonly responsible: string | null;
}

export interface CaseSlice {
  /** `null` before the petition was accepted. */
  readonly state: string | null;
}

export interface ObligationsSlice {
  /** Earliest due date among the obligations still to be met. */
  readonly nextDueOn: string | null;
  /** First day on which one of them is due soon or, where no such day was worked out, due; never after `nextDueOn`. */
  readonly soonOn: string | null;
}

type Known = {
  readonly petition: PetitionSlice | null;
  readonly assignment: AssignmentSlice;
  readonly case: CaseSlice;
  readonly obligations: ObligationsSlice;
};

const NOTHING: Known = {
  petition: null,
  assignment: { responsible: null },
  case: { state: null },
  obligations: { nextDueOn: null, soonOn: null },
};

/** The state as lists show it, and whether it is a case's by now. */
export function standingOf(petition: PetitionSlice, opened: CaseSlice): { state: string; accepted: boolean } {
  return { state: opened.state ?? petition.state.stage, accepted: opened.state !== null };
}

/** The petitions that can be given to somebody, and the work that comes of it; counted by officer for the load. */
export const PETITIONS_VIEW = defineView({
  name: 'assignment_petitions',
  slices: NOTHING,
  fields: ({ petition, assignment, case: opened, obligations }: { readonly [K in keyof Known]: Slice<Known[K]> }) => {
    if (!petition.data) return undefined;
    const { state, accepted } = standingOf(petition.data, opened.data);
    return {
      unit: petition.data.unit,
      responsible: assignment.data.responsible,
      open: !isOver(state, accepted),
      nextDueOn: obligations.data.nextDueOn,
      soonOn: obligations.data.soonOn,
    };
  },
  fieldNames: ['unit', 'responsible', 'open', 'nextDueOn', 'soonOn'],
  indexes: {
    byWork: { equal: ['unit', 'responsible', 'open'], order: 'nextDueOn' },
    bySoon: { equal: ['unit', 'responsible', 'open'], order: 'soonOn' },
  },
});

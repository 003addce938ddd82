import { defineView, type Slice, type ViewDocument } from '@donthu/views';
import type { AssignmentFacts, CaseFacts, Fact, ObligationFacts, PetitionFacts } from './fact-slices';
import { overdueSpans } from './overdue-spans';
import { resolutionOf } from './resolution';

interface FactsSlices {
  readonly petition: Slice<PetitionFacts | null>;
  readonly assignment: Slice<AssignmentFacts>;
  readonly case: Slice<CaseFacts>;
  readonly obligations: Slice<ObligationFacts>;
}

const UNASSIGNED: AssignmentFacts = { responsible: null };
const UNOPENED: CaseFacts = { states: [] };
const NO_OBLIGATIONS: ObligationFacts = { items: [] };

/** Per petition the few facts that reports are made of. What an import undid is in no figure. */
export const FACTS_VIEW = defineView({
  name: 'reporting_facts',
  slices: {
    petition: null as PetitionFacts | null,
    assignment: UNASSIGNED,
    case: UNOPENED,
    obligations: NO_OBLIGATIONS,
  },
  fields: ({ petition, case: opened, obligations }: FactsSlices) => {
    const facts = petition.data;
    if (!facts || facts.state.stage === 'undone') return undefined;
    const fact = { petition: facts, case: opened.data, obligations: obligations.data };
    const open = resolutionOf(fact) === undefined;
    const overdueFrom = open ? (overdueSpans(fact, undefined).find(({ to }) => to === undefined)?.from ?? null) : null;
    return { unit: facts.unit, receivedOn: facts.state.receivedOn, open, overdueFrom };
  },
  fieldNames: ['unit', 'receivedOn', 'open', 'overdueFrom'],
  indexes: {
    byReceived: { equal: ['unit'], order: 'receivedOn' },
    /** What is open now, by the day from which it is overdue unless something happens before. */
    byOpen: { equal: ['unit', 'open'], order: 'overdueFrom' },
  },
});

/** `undefined` while other streams of the petition are known and its own is not yet. */
export function factOf({ slices }: Pick<ViewDocument<typeof FACTS_VIEW.slices, unknown>, 'slices'>): Fact | undefined {
  const { petition, case: opened, obligations } = slices;
  return petition.data ? { petition: petition.data, case: opened.data, obligations: obligations.data } : undefined;
}

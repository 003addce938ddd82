import type { LocalDate } from '@donthu/domain';
import { kindOf, type Fact } from './fact-slices';

/** The obligation that settling an accepted petition of a kind meets (domain §3.3); its due date tells "late". */
const RESOLVING_STEP: Readonly<Record<string, string>> = {
  complaint: 'complaint.first.resolve',
  denunciation: 'denunciation.resolve',
  proposal_feedback: 'proposal.answer',
};
/** Every other petition is settled by its outcome, which meets this one. */
const HANDLING_STEP = 'petition.handle';

export interface Resolution {
  readonly on: LocalDate;
  readonly late: boolean;
  /** No time limit is known to hold it against, as for the rows of an old register; counted as not late. */
  readonly untimed: boolean;
}

/** When a petition counts as resolved, and whether in time; `undefined` while it is open. */
export function resolutionOf(fact: Fact): Resolution | undefined {
  const { receivedOn } = fact.petition.state;
  const said = saidOn(fact);
  if (said === undefined) return undefined;
  // An answer dated before its petition was received (old registers) cannot have come before it.
  const on = said < receivedOn ? receivedOn : said;
  const item = fact.obligations.items.find(({ step }) => step === settledBy(fact));
  const dueOn = item?.dueOn ?? null;
  return { on, late: item?.state === 'met_late' || (dueOn !== null && dueOn < on), untimed: dueOn === null };
}

function saidOn({ petition, case: opened }: Fact): LocalDate | undefined {
  if (opened.settled) return opened.settled.on;
  if (petition.withdrawnOn !== undefined) return petition.withdrawnOn;
  const { signed } = petition.state;
  if (signed) return signed.outcome === 'accept' ? undefined : signed.on;
  return petition.history?.answeredOn;
}

function settledBy({ petition }: Fact): string {
  const accepted = petition.state.signed?.outcome === 'accept';
  return (accepted ? RESOLVING_STEP[kindOf(petition)] : undefined) ?? HANDLING_STEP;
}

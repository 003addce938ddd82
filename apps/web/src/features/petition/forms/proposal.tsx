import { useWords } from '../../../parts/words';
import type { PetitionDetail } from '../subject';

interface Props {
  readonly petition: Pick<PetitionDetail, 'proposedOutcome' | 'reason'> & { readonly recipient?: string | null };
}

/** What is proposed to a leader, and why, in one line. */
export function Proposal({ petition: { proposedOutcome, recipient, reason } }: Props) {
  const { say } = useWords();
  return (
    <>
      <strong>{proposedOutcome === null ? '–' : say('outcome', proposedOutcome)}</strong>
      {recipient && ` → ${recipient}`}
      {reason !== null && `: ${reason}`}
    </>
  );
}

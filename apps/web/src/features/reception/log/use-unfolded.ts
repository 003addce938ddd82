import { useState } from 'react';
import { flushSync } from 'react-dom';
import { filled } from '../../../parts/filled';
import type { LogValues } from './log-values';

/** Parts of the form that are needed now and then. */
const FOLDED = new Set<unknown>(['respondent', 'challengedDecision', 'forwarder']);

/** Whether the folded part of the form is open: at first where it holds something or the petition was forwarded. */
export function useUnfolded(begun: LogValues) {
  const [unfolded, setUnfolded] = useState(() => isNeeded(begun));
  /** Opens it before this returns when one of the fields named lies in it: a field that is folded up takes no focus. */
  const unfoldFor = (fields: readonly (readonly (string | number)[])[]) => {
    if (fields.some(([part]) => FOLDED.has(part))) flushSync(() => setUnfolded(true));
  };
  return { unfolded, setUnfolded, unfoldFor };
}

function isNeeded({ channel, respondent, challengedDecision, forwarder }: LogValues): boolean {
  return channel === 'forwarded' || filled({ respondent, challengedDecision, forwarder }) !== undefined;
}

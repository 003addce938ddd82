import { useEffect, useState } from 'react';
import { openDrafts } from '../parts/use-draft';
import { leaveToSignIn } from './session';

/** Who sits at this browser now; nobody, once somebody has signed out. */
interface Seated {
  readonly officer: string | undefined;
}

/** All windows of a browser share its session: a window must not go on as one officer when another has signed in. */
const windows = new BroadcastChannel('donthu.officer');

/** The other windows close what the officer had open there, and forget it. */
export function tellSignedOut(): void {
  windows.postMessage({ officer: undefined } satisfies Seated);
}

/**
 * Whether this window still belongs to the officer for whom it was opened. Another one's begins anew, with nothing of the first
 * in its memory: his cases, whom he has opened, what he typed.
 */
export function useOneOfficer(now: string | undefined): boolean {
  const [officer, setOfficer] = useState(now);
  if (officer === undefined && now !== undefined) setOfficer(now);
  const isSame = now === undefined || officer === undefined || now === officer;
  useEffect(() => {
    if (officer === undefined) return;
    const hear = ({ data }: MessageEvent<Seated>) => {
      if (data.officer === undefined) {
        openDrafts()?.dropAll();
        leaveToSignIn();
      } else if (data.officer !== officer) location.reload();
    };
    windows.addEventListener('message', hear);
    windows.postMessage({ officer } satisfies Seated);
    return () => windows.removeEventListener('message', hear);
  }, [officer]);
  useEffect(() => {
    if (!isSame) location.reload();
  }, [isSame]);
  return isSame;
}

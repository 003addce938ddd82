import type { Schemas } from '../../../api/client';

/** Key of the queries about the list of imports. */
export const IMPORTS = ['imports'];
export const ASK_AGAIN_MS = 700;

/** Rows that a committed import entered: the good ones but those that stood in the register already. */
export function enteredOf({ rows, skipped }: Pick<Schemas['Import'], 'rows' | 'skipped'>): number {
  return rows.ok + rows.warnings - skipped;
}

/** The server is at work on it: its state changes by itself. */
export function isWorking({ state }: Pick<Schemas['Import'], 'state'>): boolean {
  return state === 'checking' || state === 'committing';
}

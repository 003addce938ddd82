import type { Schemas } from '../api/client';

/** The limit that a handler can meet himself; what has no other shows the desk's. */
export function workDueOf({
  workDueOn,
  nextDueOn,
}: Pick<Schemas['Petition'], 'workDueOn' | 'nextDueOn'>): string | null {
  return workDueOn ?? nextDueOn;
}

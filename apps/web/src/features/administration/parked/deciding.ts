import { chosen, textIn } from '../../../parts/search-text';

export type Action = 'replay' | 'discard';

/** What is being decided, in the address, so that a reload comes back to its form. */
export interface Deciding {
  /** Key of the held event. */
  giu?: string;
  viec?: Action;
}

export function readDeciding(search: Record<string, unknown>): Deciding {
  return chosen({
    giu: textIn(search, 'giu', /^[\w-]{1,1000}$/),
    viec: textIn(search, 'viec', /^(replay|discard)$/) as Action | undefined,
  });
}

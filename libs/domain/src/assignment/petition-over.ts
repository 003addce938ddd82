/** Stages of a petition after which nobody is given it any more. */
const OVER: ReadonlySet<string> = new Set([
  'refused',
  'guided',
  'transferred',
  'returned',
  'filed',
  'withdrawn',
  'history',
  'undone',
  'closed',
]);

/**
 * Whether work on a petition is over.
 * @param state the state shown in lists: the petition's own, after acceptance the case's
 * @param accepted a case that was withdrawn still has to be closed by somebody, a petition withdrawn before has not
 */
export function isOver(state: string, accepted: boolean): boolean {
  return OVER.has(state) && !(accepted && state === 'withdrawn');
}

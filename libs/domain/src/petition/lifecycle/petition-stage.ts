/** Where a petition stands. After acceptance the state shown in lists is the case's. */
export const PETITION_STAGES = [
  'logged',
  'classified',
  'awaiting_supplement',
  'proposed',
  'accepted',
  'refused',
  'guided',
  'transferred',
  'returned',
  'filed',
  'withdrawn',
  'history',
  'undone',
] as const;
export type PetitionStage = (typeof PETITION_STAGES)[number];

/** What may be done with a petition, named as the path segments of the HTTP surface. */
export const PETITION_ACTIONS = [
  'classify',
  'correct',
  'request-supplement',
  'supplement',
  'propose',
  'sign',
  'notify',
  'withdraw',
] as const;
export type PetitionAction = (typeof PETITION_ACTIONS)[number];

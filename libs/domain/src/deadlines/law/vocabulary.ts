/** Kinds of a petition by substance (Circular 05/2021); the words are those of the HTTP surface. */
export const KINDS = ['complaint', 'denunciation', 'proposal_feedback', 'mixed', 'undetermined'] as const;
export type PetitionKind = (typeof KINDS)[number];

export const OUTCOMES = ['accept', 'refuse', 'guide', 'transfer', 'return', 'file'] as const;
export type PetitionOutcome = (typeof OUTCOMES)[number];

export const FACT_TYPES = [
  'logged',
  'classified',
  'outcome-signed',
  'withdrawn',
  'notified',
  'case-step',
  'extended',
  'variant-set',
  'suspended',
  'resumed',
  'terminated',
  'closed',
  'handed-over',
] as const;

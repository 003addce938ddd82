/** Figures of a summary that count petitions, each of which opens them; `signed` is the sum of `byOutcome`, `rated` the count of `ratings`. */
export const FIGURES = [
  'received',
  'carriedOver',
  'signed',
  'onTime',
  'late',
  'untimed',
  'open',
  'overdue',
  'rated',
] as const;

export type Figure = (typeof FIGURES)[number];

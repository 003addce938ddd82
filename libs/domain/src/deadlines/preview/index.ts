export type { CountedPause, Derivation, ExcludedDay } from './derivation';
export type { Pause } from './pause';
export * from './preview-deadline';

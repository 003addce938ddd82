export type { CountedPause, Derivation, ExcludedDay } from './derivation-form';
export type { Pause } from './pause';
export * from './preview-deadline';

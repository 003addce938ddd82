export type { WordGroup } from './word-data';
export * from './words';

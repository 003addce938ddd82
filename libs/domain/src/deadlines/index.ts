export * from './calendar';
export * from './law';
export * from './obligations';
export * from './preview';
export * from './thresholds/thresholds';

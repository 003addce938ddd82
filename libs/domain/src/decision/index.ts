export * from './decision';
export * from './day-rules';

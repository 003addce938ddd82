export * from './scheduled-days';

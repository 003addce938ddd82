export * from './command-answer';
export * from './engine';
export * from './engine-ref';
export * from './events-or-refuse';
export * from './in-command';
export * from './sealed-notes';
export * from './views/find-in-units';
export * from './views/register-views';

export * from './event/define-event';
export * from './event/vocabulary';
export * from './events';
export * from './catalogue';

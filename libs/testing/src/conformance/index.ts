export * from './event-store/describe-event-store';
export * from './event-store/harness';

export * from './event-store/describe-event-store';
export * from './event-store/harness';
export * from './parking-store/describe-parking-store';
export * from './view-store/describe-view-store';
export * from './event-bus/describe-event-bus';
export * from './event-bus/harness';

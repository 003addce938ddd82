export * from './clock-followers';
export * from './clock-mover';
export * from './local-parked-desk';
export * from './operations.module';

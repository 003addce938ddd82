export * from './config';
export * from './config-table';
export * from './config.module';

export * from './fact';
export * from './obligations';

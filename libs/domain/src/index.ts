export * from './dates';
export * from './deadlines';
export * from './decision';
export * from './petition';
export * from './words';

export * from './dates';
export * from './deadlines';
export * from './decision';
export * from './petition';
export * from './words';
export * from './assignment';
export * from './case';
export * from './words';

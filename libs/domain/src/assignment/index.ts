export * from './absence-state';
export * from './assignment-state';
export * from './conflict';
export * from './decide-absence';
export * from './decide-absence-end';
export * from './decide-assign';
export * from './officer';
export * from './petition-over';

export * from './extension-variants';
export * from './law';
export * from './rule';
export * from './shipped-law';
export * from './telling';
export * from './trigger';
export * from './vocabulary';

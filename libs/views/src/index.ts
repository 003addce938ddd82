export * from './projector';
export * from './view';
export * from './view.store';

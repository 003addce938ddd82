export * from './media/file-name';
export * from './media/media-type';
export type { FileHeader } from './sealed/file-header';
export * from './sealed/file-headers';
export * from './sealed/log-petition-owner';
export * from './sealed/sealed-files';
export { DamagedFileError } from './sealed/sealed-stream';
export * from './store/file.store';

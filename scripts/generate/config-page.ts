import { configTable } from '@donthu/config';
import { committed, withPart, type GeneratedFile } from './generated-file';

/** The table of settings in the README, between its markers. */
export function configPage(root: string): GeneratedFile {
  const path = 'README.md';
  return withPart(path, committed(root, path) ?? '', 'settings', configTable());
}

import { asyncApi } from './async-api';
import { configPage } from './config-page';
import { eventFiles } from './event-files';
import { eventTable } from './event-table';
import { committed, type GeneratedFile } from './generated-file';

/** Everything in the repository that is written from the code, but the API description, which needs a running office. */
export function generatedFiles(root: string): GeneratedFile[] {
  return [...eventFiles(root), asyncApi(versionOf(root)), eventTable(), configPage(root)];
}

export function versionOf(root: string): string {
  const { version } = JSON.parse(committed(root, 'package.json') ?? '{}') as { readonly version?: string };
  return version ?? '0.0.0';
}

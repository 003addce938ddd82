import { filled as filledOf } from '../../../parts/filled';
import type { Values } from './command-form';
import type { Uploaded } from './files-field';

/** What is sent of a command's form. */
export function filled(values: Values): Record<string, unknown> {
  return filledOf(values) ?? {};
}

/** Headers of a command on something that exists. */
export function commandHeader(etag: string, key: string) {
  return { 'If-Match': etag, 'Idempotency-Key': key };
}

/** The fields whose values differ from what they were, as they are now. */
export function changedFrom(before: Values, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

/** What is sent of a form with files: of each of these fields the ids. */
export function filledWithFiles(values: Values, names: readonly string[]): Record<string, unknown> {
  const ids = names.flatMap((name) => {
    const files = values[name];
    return Array.isArray(files) ? [[name, files.map(({ fileId }: Uploaded) => fileId)] as const] : [];
  });
  return { ...filled(values), ...Object.fromEntries(ids) };
}

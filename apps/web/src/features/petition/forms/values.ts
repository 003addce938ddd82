import { filled as filledOf } from '../../../parts/filled';
import type { Values } from './command-form';

/** What is sent of a command's form. */
export function filled(values: Values): Record<string, unknown> {
  return filledOf(values) ?? {};
}

/** Headers of a command on something that exists. */
export function commandHeader(etag: string, key: string) {
  return { 'If-Match': etag, 'Idempotency-Key': key };
}

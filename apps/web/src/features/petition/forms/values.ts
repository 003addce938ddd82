import type { Values } from './command-form';

/** What is sent: empty fields are left out, texts without blanks around them. */
export function filled(values: Values): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => [name, tidy(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  return value ?? undefined;
}

/** Headers of a command on something that exists. */
export function commandHeader(etag: string, key: string) {
  return { 'If-Match': etag, 'Idempotency-Key': key };
}

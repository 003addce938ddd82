import type { FieldFault } from '../../api/problem';

export type FieldPath = (string | number)[];

/** Where in a form the server's pointer (RFC 6901) leads. */
export function pathOf(pointer: string): FieldPath {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** For `form.setFields`. */
export function fieldsWithFaults(faults: readonly FieldFault[]) {
  return faults.map(({ pointer, detail }) => ({ name: pathOf(pointer), errors: [detail] }));
}

/** Empty texts, empty lists and objects of nothing are left out of what is sent. */
export function filled<T>(value: T): T | undefined {
  if (typeof value === 'string') return (value.trim() || undefined) as T | undefined;
  if (Array.isArray(value)) return value.map(filled).filter((item) => item !== undefined) as T;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).flatMap(([name, of]) => {
    const kept: unknown = filled(of);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

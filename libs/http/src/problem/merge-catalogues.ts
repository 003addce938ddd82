import type { ErrorEntry } from './error-entry';

const CODE = /^[A-Z][A-Z0-9_]*(\.[A-Z][A-Z0-9_]*)?$/;

/** Merges parts into one catalogue. Throws on a code defined twice or ill-formed, and on a status that is no error. */
export function mergeCatalogues(
  parts: readonly Readonly<Record<string, ErrorEntry>>[],
): ReadonlyMap<string, ErrorEntry> {
  const merged = new Map<string, ErrorEntry>();
  for (const [code, entry] of parts.flatMap((part) => Object.entries(part))) {
    if (merged.has(code)) throw new Error(`error code ${code} is defined twice`);
    if (!CODE.test(code)) throw new Error(`error code ${code} is ill-formed`);
    if (entry.status < 400 || entry.status > 599 || entry.vi === '' || entry.en === '')
      throw new Error(`error code ${code} is incomplete`);
    merged.set(code, entry);
  }
  return merged;
}

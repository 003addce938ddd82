import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository that is written from the code; `path` is relative to the root. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** Text of a committed file, `undefined` when there is none. */
export function committed(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

export function jsonFile(path: string, value: object): GeneratedFile {
  return { path, content: `${JSON.stringify(value, null, 2)}\n` };
}

/** A page with the part between two markers renewed; throws when it lacks them. */
export function withPart(path: string, page: string, name: string, part: string): GeneratedFile {
  const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} lacks the lines "${begin}" and "${end}"`);
  return { path, content: `${page.slice(0, from)}${begin}\n\n${part.trim()}\n\n${page.slice(to)}` };
}

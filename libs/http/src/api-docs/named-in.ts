const POINTER = '#/components/schemas/';

type Schemas = Readonly<Record<string, unknown>>;

/** The named schemas that something refers to, directly or through others; what only pages and internal calls use falls out. */
export function namedIn<T extends Schemas>(paths: object, schemas: T): T {
  const found = new Set<string>();
  const waiting = namesIn(paths);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...namesIn(schemas[name]));
  }
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name))) as T;
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const names = key === '$ref' && typeof member === 'string' && member.startsWith(POINTER);
    return names ? [member.slice(POINTER.length)] : namesIn(member);
  });
}

/** What is sent of a form: empty texts and objects of nothing are left out, texts have no blanks around them. */
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

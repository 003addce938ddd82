import { createHmac } from 'node:crypto';

/** Keyed digest of a request's body, 32 hexadecimal digits. The order of an object's members makes no difference. */
export function bodyMac(body: unknown, key: Buffer): string {
  return createHmac('sha256', key).update(canonical(body)).digest('hex').slice(0, 32);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

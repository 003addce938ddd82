import { createHmac } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another, read from paper or over the phone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * A password an administrator hands over, `xxxx-xxxx-xxxx-xxxx` (79 bits). Derived from the commit that sets it, so that a
 * repeated request gets the first answer again although only a hash is stored.
 */
export function oneTimePassword(key: Buffer, purpose: string): string {
  const bytes = createHmac('sha512', key).update(`one-time-password\n${purpose}`).digest();
  const letters = [...bytes.subarray(0, GROUPS * GROUP_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}

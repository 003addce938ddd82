import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const INTERNAL_HEADER = 'donthu-internal';

/** What services show each other; derived, so that the secret itself never travels. */
export function internalToken(secret: string | Uint8Array): string {
  return createHmac('sha256', secret).update('donthu/internal-calls/v1').digest('base64url');
}

/** Compares in constant time, whatever the length. */
export function isInternalToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

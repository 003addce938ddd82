import { createHmac, timingSafeEqual } from 'node:crypto';
import { inGroups, normaliseCrockford, toCrockford } from '../keys/crockford';

/** 50 bits: against a throttled look-up, and short enough to be typed from a receipt. */
const LENGTH = 10;

/** The secret on a petition's receipt, `XXXXX-XXXXX`. Derived, never stored; the same for ever. */
export function receiptSecret(petitionId: string, key: Buffer): string {
  const digest = createHmac('sha256', key).update(`receipt\n${petitionId}`).digest();
  return inGroups(toCrockford(digest).slice(0, LENGTH), 5, '-');
}

/** Whether `given` (case, blanks, hyphens and look-alike letters aside) is the petition's secret; in constant time. */
export function isReceiptSecret(given: string, petitionId: string, key: Buffer): boolean {
  const expected = normaliseCrockford(receiptSecret(petitionId, key));
  return timingSafeEqual(digestOf(normaliseCrockford(given.slice(0, 64)), key), digestOf(expected, key));
}

/** Equal lengths for the comparison, whatever was given. */
function digestOf(text: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`compare\n${text}`).digest();
}

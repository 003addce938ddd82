/** Beginning of the names of receipts that wait to be printed. */
export const RECEIPT = 'receipt.';
/** Beginning of the names of keys under which something was sent and not yet answered. */
export const SENT = 'sent.';
/** What a leader has read of what waits for his signature. */
export const READING = 'approve.reading';

/** Marks of what was read, and of what was sent, are no work that could get lost. */
export function isWork(name: string): boolean {
  return name !== READING && !name.startsWith(SENT);
}

/** A fresh `Idempotency-Key`: 128 random bits. Unlike `crypto.randomUUID`, browsers give them on pages without TLS too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

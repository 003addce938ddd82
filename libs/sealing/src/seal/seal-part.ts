import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealedPart } from '@donthu/eventing/store/commit';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Wrong key, wrong context or changed ciphertext: AES-GCM does not tell which. */
export class UnsealError extends Error {
  constructor(keyId: string) {
    super(`a part sealed under key ${keyId} cannot be opened`);
    this.name = 'UnsealError';
  }
}

/**
 * Seals a JSON value under a key of 32 bytes with AES-256-GCM. The key's id and the context are associated data:
 * a ciphertext moved to another petition, commit or part does not open.
 */
export function sealPart(rawKey: Buffer, keyId: string, context: string, value: unknown): SealedPart {
  const plain = Buffer.from(JSON.stringify(value), 'utf8');
  return { keyId, context, ciphertext: encrypt(rawKey, associated(keyId, context), plain).toString('base64') };
}

/** The value that was sealed. Throws `UnsealError`. */
export function openPart(rawKey: Buffer, part: SealedPart): unknown {
  try {
    const plain = decrypt(rawKey, associated(part.keyId, part.context), Buffer.from(part.ciphertext, 'base64'));
    return JSON.parse(plain.toString('utf8'));
  } catch {
    throw new UnsealError(part.keyId);
  }
}

/** Nonce, ciphertext and tag in one piece. The nonce is random: a key may seal many pieces (2³² at the most). */
export function encrypt(key: Buffer, associatedData: Buffer, plain: Buffer): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(associatedData);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Random bytes are drawn for many nonces at once: asking the system costs more than sealing a line. */
const NONCES_DRAWN = 341;
let drawn = Buffer.alloc(0);

function freshNonce(): Buffer {
  if (drawn.length < NONCE_BYTES) drawn = randomBytes(NONCES_DRAWN * NONCE_BYTES);
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
}

/** Throws when anything of key, associated data, nonce, ciphertext or tag is not what it was. */
export function decrypt(key: Buffer, associatedData: Buffer, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(Math.max(NONCE_BYTES, sealed.length - TAG_BYTES));
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(associatedData)
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
}

function associated(keyId: string, context: string): Buffer {
  return Buffer.from(`donthu/seal/1\n${keyId}\n${context}`, 'utf8');
}

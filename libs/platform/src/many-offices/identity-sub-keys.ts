import { createHash } from 'node:crypto';
import { deriveSubKey, SubKeys } from '@donthu/sealing';

/** What all processes derive from the secret they share. */
export function sharedSubKeys(internalSecret: string): SubKeys {
  return new SubKeys(secretOf(internalSecret));
}

/** Of `identity`: as all, but what wraps the keys of personal data comes from the key file that it alone has. */
export class IdentitySubKeys extends SubKeys {
  override readonly keyEncryption: Buffer;

  constructor(internalSecret: string, keyFileSecret: Buffer) {
    super(secretOf(internalSecret));
    this.keyEncryption = deriveSubKey(keyFileSecret, 'keyEncryption');
  }
}

function secretOf(internalSecret: string): Buffer {
  return createHash('sha256').update('donthu/shared-secret/v1\0').update(internalSecret, 'utf8').digest();
}

import { hkdfSync } from 'node:crypto';
import { inspect } from 'node:util';

/** Purposes are part of what is stored: renaming one makes what it sealed or named unreadable. */
export type SubKeyPurpose =
  | 'keyEncryption'
  | 'searchTokens'
  | 'receiptSecret'
  | 'bodyMac'
  | 'sessionToken'
  | 'internalCalls'
  | 'fileNames'
  | 'drafts';

/** One key of 32 bytes per purpose, so that no use of one tells anything about another. Prints as nothing. */
export class SubKeys implements Readonly<Record<SubKeyPurpose, Buffer>> {
  readonly keyEncryption: Buffer;
  readonly searchTokens: Buffer;
  readonly receiptSecret: Buffer;
  readonly bodyMac: Buffer;
  readonly sessionToken: Buffer;
  readonly internalCalls: Buffer;
  readonly fileNames: Buffer;
  readonly drafts: Buffer;

  /** `secret`: the key file's 32 bytes, or the shared secret of the processes of a large installation. */
  constructor(secret: Buffer) {
    if (secret.length < 32) throw new RangeError('a secret of at least 32 bytes is needed');
    this.keyEncryption = deriveSubKey(secret, 'keyEncryption');
    this.searchTokens = deriveSubKey(secret, 'searchTokens');
    this.receiptSecret = deriveSubKey(secret, 'receiptSecret');
    this.bodyMac = deriveSubKey(secret, 'bodyMac');
    this.sessionToken = deriveSubKey(secret, 'sessionToken');
    this.internalCalls = deriveSubKey(secret, 'internalCalls');
    this.fileNames = deriveSubKey(secret, 'fileNames');
    this.drafts = deriveSubKey(secret, 'drafts');
  }

  toJSON(): string {
    return '[keys]';
  }

  [inspect.custom](): string {
    return '[keys]';
  }
}

/** HKDF-SHA256 (RFC 5869) with the purpose as info. */
export function deriveSubKey(secret: Buffer, purpose: SubKeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `donthu/1/${purpose}`, 32));
}

import { randomBytes } from 'node:crypto';
import { IdentitySubKeys, sharedSubKeys } from './identity-sub-keys';

const SECRET = 'mot-bi-mat-chung';

describe('keys of the processes', () => {
  it('are the same in every process, but for what wraps the keys of personal data', () => {
    const shared = sharedSubKeys(SECRET);
    const identity = new IdentitySubKeys(SECRET, randomBytes(32));
    expect(identity.sessionToken.equals(shared.sessionToken)).toBe(true);
    expect(identity.receiptSecret.equals(shared.receiptSecret)).toBe(true);
    expect(identity.keyEncryption.equals(shared.keyEncryption)).toBe(false);
  });

  it('wrap keys by the key file alone, whatever the shared secret', () => {
    const keyFile = randomBytes(32);
    const before = new IdentitySubKeys(SECRET, keyFile);
    const after = new IdentitySubKeys('mot-bi-mat-khac', keyFile);
    expect(after.keyEncryption.equals(before.keyEncryption)).toBe(true);
    expect(after.sessionToken.equals(before.sessionToken)).toBe(false);
  });
});

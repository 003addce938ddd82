import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { deriveSubKey, SubKeys } from './sub-keys';

describe('sub keys', () => {
  const secret = Buffer.alloc(32, 9);

  it('differ by purpose and come again from the same secret', () => {
    const keys = new SubKeys(secret);
    const all = [
      keys.keyEncryption,
      keys.searchTokens,
      keys.receiptSecret,
      keys.bodyMac,
      keys.sessionToken,
      keys.internalCalls,
      keys.fileNames,
    ];
    expect(new Set(all.map((key) => key.toString('hex'))).size).toBe(all.length);
    expect(new SubKeys(secret).receiptSecret.equals(keys.receiptSecret)).toBe(true);
    expect(new SubKeys(randomBytes(32)).receiptSecret.equals(keys.receiptSecret)).toBe(false);
  });

  it('never change: what is stored hangs on them', () => {
    expect(deriveSubKey(secret, 'keyEncryption').toString('hex')).toMatchInlineSnapshot(
      `"c6a2f69e325c1d4be2718487477521e8bc50fa3e01d2bee96892c2728c520e76"`,
    );
  });

  it('print as nothing', () => {
    const keys = new SubKeys(secret);
    expect(inspect({ keys }) + JSON.stringify({ keys })).not.toContain(keys.bodyMac.toString('hex').slice(0, 8));
    expect(JSON.stringify({ keys })).toBe('{"keys":"[keys]"}');
  });

  it('need a whole secret', () => expect(() => new SubKeys(Buffer.alloc(31))).toThrow(RangeError));
});

import { isReceiptSecret, receiptSecret } from './receipt-secret';

const KEY = Buffer.alloc(32, 5);

describe("a receipt's secret", () => {
  it('can be read aloud and is the same for ever', () => {
    expect(receiptSecret('p-1', KEY)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(receiptSecret('p-1', KEY)).toBe(receiptSecret('p-1', KEY));
  });

  it('is another for another petition or key', () => {
    expect(receiptSecret('p-2', KEY)).not.toBe(receiptSecret('p-1', KEY));
    expect(receiptSecret('p-1', Buffer.alloc(32, 6))).not.toBe(receiptSecret('p-1', KEY));
  });

  it('is known however it is typed', () => {
    const secret = receiptSecret('p-1', KEY);
    const typed = [
      secret.toLowerCase(),
      secret.replace('-', ' '),
      secret.replace('-', ''),
      secret.replace(/0/g, 'O').replace(/1/g, 'l'),
    ];
    for (const given of typed) expect(isReceiptSecret(given, 'p-1', KEY)).toBe(true);
  });

  it('is not known when anything else is given', () => {
    const secret = receiptSecret('p-1', KEY);
    for (const given of ['', secret.slice(0, -1), `${secret}0`, receiptSecret('p-2', KEY), 'x'.repeat(10_000)]) {
      expect(isReceiptSecret(given, 'p-1', KEY)).toBe(false);
    }
  });
});

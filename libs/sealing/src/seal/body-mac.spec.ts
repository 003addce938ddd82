import { bodyMac } from './body-mac';

const KEY = Buffer.alloc(32, 3);

describe('the digest of a body', () => {
  it('does not hang on the order of members or on absent ones', () => {
    expect(bodyMac({ a: 1, b: { c: [1, 2], d: null } }, KEY)).toBe(
      bodyMac({ b: { d: null, c: [1, 2] }, a: 1, e: undefined }, KEY),
    );
  });

  it('differs for another body and another key', () => {
    expect(bodyMac({ a: [1, 2] }, KEY)).not.toBe(bodyMac({ a: [2, 1] }, KEY));
    expect(bodyMac({ a: '1' }, KEY)).not.toBe(bodyMac({ a: 1 }, KEY));
    expect(bodyMac({ a: 1 }, KEY)).not.toBe(bodyMac({ a: 1 }, Buffer.alloc(32, 4)));
  });

  it('stands also for no body', () => expect(bodyMac(undefined, KEY)).toMatch(/^[0-9a-f]{32}$/));
});

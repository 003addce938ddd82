import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { contextOf, parseContext } from './context';
import { openPart, sealPart, UnsealError } from './seal-part';

const key = randomBytes(32);
const context = contextOf('petition/p-1', 'c-1', 'people');

describe('a sealed part', () => {
  it('gives back any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON has no −0.
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(openPart(key, sealPart(key, 'k-1', context, plain))).toEqual(plain);
      }),
    );
  });

  it('shows nothing of what it holds', () => {
    const canary = 'Nguyễn Thị Canary 001099012345';
    const part = sealPart(key, 'k-1', context, { fullName: canary });
    const bytes = Buffer.from(part.ciphertext, 'base64');
    expect(bytes.includes(Buffer.from('Canary'))).toBe(false);
    expect(JSON.stringify(part)).not.toContain('Canary');
  });

  it('never looks the same twice', () => {
    expect(sealPart(key, 'k-1', context, 'a').ciphertext).not.toBe(sealPart(key, 'k-1', context, 'a').ciphertext);
  });

  it('opens under no other key, key id or context', () => {
    const part = sealPart(key, 'k-1', context, { a: 1 });
    expect(() => openPart(randomBytes(32), part)).toThrow(UnsealError);
    expect(() => openPart(key, { ...part, keyId: 'k-2' })).toThrow(UnsealError);
    expect(() => openPart(key, { ...part, context: contextOf('petition/p-2', 'c-1', 'people') })).toThrow(UnsealError);
    expect(() => openPart(key, { ...part, context: contextOf('petition/p-1', 'c-1', 'text') })).toThrow(UnsealError);
  });

  it('does not open when any byte was changed, cut off or added', () => {
    const part = sealPart(key, 'k-1', context, { a: 1 });
    const bytes = Buffer.from(part.ciphertext, 'base64');
    const broken = [...bytes.keys()].map((at) =>
      Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))),
    );
    for (const changed of [
      ...broken,
      bytes.subarray(1),
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.of(0)]),
      Buffer.alloc(0),
      Buffer.alloc(12),
    ]) {
      expect(() => openPart(key, { ...part, ciphertext: changed.toString('base64') })).toThrow(UnsealError);
    }
  });
});

describe('a context', () => {
  it('is read as it was written', () => {
    expect(parseContext(contextOf('visit/v-1', 'c-9', 'text'))).toEqual({
      stream: 'visit/v-1',
      streamType: 'visit',
      key: 'v-1',
      commitId: 'c-9',
      part: 'text',
    });
  });

  it.each(['', 'petition/p-1', 'petition/p-1@c#nothing', 'p-1@c#text', 'petition/p@c@d#text', 'petition/p#text@c'])(
    'is refused as %j',
    (text) => expect(parseContext(text)).toBeUndefined(),
  );
});

import { Problem } from '../problem/problem';
import { parseIdempotencyKey } from './idempotency-key';
import { etag, parseIfMatch } from './if-match';
import { formatSeen, parseSeen } from './seen';

describe('If-Match', () => {
  it.each<[string | undefined, unknown]>([
    [undefined, undefined],
    ['', undefined],
    ['"3"', 3],
    ['W/"12"', 12],
    ['7', 7],
    ['*', 'malformed'],
    ['"abc"', 'malformed'],
    ['"3", "4"', 'malformed'],
    ['"-1"', 'malformed'],
  ])('reads %s as %s', (header, expected) => {
    expect(parseIfMatch(header)).toBe(expected);
  });

  it('reads the ETag that was written', () => {
    expect(parseIfMatch(etag(42))).toBe(42);
  });
});

describe('Idempotency-Key', () => {
  it('is up to 200 visible characters', () => {
    expect(parseIdempotencyKey(undefined)).toBeUndefined();
    expect(parseIdempotencyKey('a'.repeat(200))).toHaveLength(200);
    for (const bad of ['', 'a'.repeat(201), 'a b', 'é']) expect(() => parseIdempotencyKey(bad)).toThrow(Problem);
  });
});

describe('Donthu-Seen', () => {
  it('reads what it writes', () => {
    const marks = [
      { stream: 'petition/0192-a', version: 3 },
      { stream: 'feed/petition/1', version: 12 },
    ];
    expect(parseSeen(formatSeen(marks))).toEqual(marks);
  });

  it('ignores what is no mark, and more than fifty', () => {
    expect(parseSeen('x, petition/1, petition/1@, petition/2@x, case/3@4')).toEqual([{ stream: 'case/3', version: 4 }]);
    expect(parseSeen(Array.from({ length: 99 }, (_, i) => `case/${i}@1`).join(','))).toHaveLength(50);
    expect(parseSeen(['case/1@1', 'case/2@1'])).toHaveLength(2);
  });
});

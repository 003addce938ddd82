import { MAX_JSON_DEPTH, parseJson } from './parse-json';
import { UnreadBody } from './unread-body';

const parse = (text: string) => parseJson(Buffer.from(text, 'utf8'));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('a JSON body', () => {
  it('is what JSON says, and nothing when empty', () => {
    expect(parse('{"a":[1,{"b":null}]}')).toEqual({ a: [1, { b: null }] });
    expect(parse('')).toBeUndefined();
    expect(parse(`{"text":"${'[{'.repeat(100)} constructor __proto__"}`)).toMatchObject({
      text: expect.any(String) as string,
    });
  });

  it.each([
    ['a forged prototype', '{"a":{"__proto__":{"admin":true}}}'],
    ['one in escapes', '{"\\u005f_proto__":{}}'],
    ['a forged constructor', '[{"constructor":{"prototype":{}}}]'],
    ['half a document', '{"a":1'],
    ['two documents', '{} {}'],
    ['no JSON at all', 'a=1'],
  ])('is refused with %s', (_, text) => {
    expect(parse(text)).toEqual(new UnreadBody('REQUEST.MALFORMED_JSON'));
  });

  it('is refused beyond a depth, however far, without exhausting the stack', () => {
    expect(parse(nested(MAX_JSON_DEPTH))).toBeInstanceOf(Array);
    for (const depth of [MAX_JSON_DEPTH + 2, 1000, 400_000])
      expect(parse(nested(depth))).toEqual(new UnreadBody('VALIDATION.TOO_DEEP'));
  });

  it('is refused when its bytes are not UTF-8', () => {
    expect(parseJson(Buffer.from('{"a":"\xe9"}', 'latin1'))).toEqual(new UnreadBody('REQUEST.MALFORMED_JSON'));
  });
});

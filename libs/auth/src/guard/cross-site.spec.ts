import { isCrossSite } from './cross-site';

const HOST = { host: 'donthu.example' };

describe('a change sent by another site', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['POST', { 'sec-fetch-site': 'same-origin' }, false],
    ['POST', { 'sec-fetch-site': 'none' }, false],
    ['POST', { 'sec-fetch-site': 'cross-site' }, true],
    ['POST', { 'sec-fetch-site': 'same-site' }, true],
    ['GET', { 'sec-fetch-site': 'cross-site' }, false],
    ['POST', { origin: 'https://donthu.example' }, false],
    ['POST', { origin: 'https://evil.example' }, true],
    ['POST', { origin: 'null' }, true],
    ['DELETE', { origin: 'https://donthu.example.evil.example' }, true],
    ['POST', {}, false],
    ['POST', { origin: 'https://public.example' }, false],
  ])('%s %j: %s', (method, headers, expected) => {
    expect(isCrossSite({ method, headers: { ...HOST, ...headers } }, 'https://public.example')).toBe(expected);
  });
});

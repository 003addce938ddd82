import fc from 'fast-check';
import { fold, wordsOf } from './fold';
import { MAX_TOKENS, searchTokens } from './search-tokens';

const KEY = Buffer.alloc(32, 1);

describe('folding', () => {
  it.each([
    ['Đơn Tố Cáo', 'don to cao'],
    ['ĐƯỜNG đê', 'duong de'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
  ])('folds %j to %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('parts words at everything but letters and digits', () => {
    expect(wordsOf('Số 12/QĐ-UBND, (lần 2)')).toEqual(['so', '12', 'qd', 'ubnd', 'lan', '2']);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
});

describe('search tokens', () => {
  it('are the same for every spelling and differ by key', () => {
    expect(searchTokens(['Đất đai'], KEY)).toEqual(searchTokens(['DAT DAI'], KEY));
    expect(searchTokens(['đất'], KEY)).not.toEqual(searchTokens(['đất'], Buffer.alloc(32, 2)));
  });

  it('show nothing of the word but sixteen hexadecimal digits', () => {
    expect(searchTokens(['Canary'], KEY)).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  });

  it('come once each, from all texts, and never more than the bound', () => {
    expect(searchTokens(['một hai', undefined, 'hai một'], KEY)).toHaveLength(2);
    expect(searchTokens([Array.from({ length: 1000 }, (_, n) => `w${n}`).join(' ')], KEY)).toHaveLength(MAX_TOKENS);
  });
});

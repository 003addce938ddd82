import fc from 'fast-check';
import { receiptCode, registerNumber } from './receipt';
import { referenceAsked, referenceTokens } from './register-reference';

describe('a petition by what is quoted of it', () => {
  it('is found by its number and its receipt, however they are typed', () => {
    const years = fc.integer({ min: 2000, max: 2099 });
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 999_999_999 }), (year, number) => {
        const register = registerNumber('thuong-thanh', year, number);
        const code = receiptCode(register);
        const tokens = referenceTokens(register, code);
        for (const typed of [`${number}/${year}`, ` 0${number}/${year} `, code, code.toLowerCase()])
          expect(tokens).toContain(referenceAsked(typed));
        expect(tokens).not.toContain(referenceAsked(`${number}/${year}*`));
      }),
    );
  });

  it('is found in the book of an import with and without the star', () => {
    const tokens = referenceTokens({ unit: 'w', year: 2026, book: 'import-1', number: 11 }, 'W-2026-SC-0AB1-11');
    for (const typed of ['11/2026', '11/2026*', 'w-2026-sc-0ab1-11']) expect(tokens).toContain(referenceAsked(typed));
  });

  it.each(['đất đai', '8', '8/26', '8/2026 đất', 'số 8/2026', '123/QĐ-UBND', '2026-01-05', '', '0123456789/2026x'])(
    'leaves %p to the words',
    (typed) => expect(referenceAsked(typed)).toBeUndefined(),
  );
});

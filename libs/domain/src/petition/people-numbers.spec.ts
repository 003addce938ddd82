import { isUsualIdNumber, isUsualPhone } from './people-numbers';

describe('the numbers of a person', () => {
  it.each(['001085012345', '001 085 012 345', '012345678', 'B1234567', 'p12345678'])(
    '%s is an identity number',
    (text) => {
      expect(isUsualIdNumber(text)).toBe(true);
    },
  );

  it.each(['0010850123', '1', 'CCCD', '0010850123456', 'BC123456'])('%s is an unusual identity number', (text) => {
    expect(isUsualIdNumber(text)).toBe(false);
  });

  it('tells a telephone number by its digits', () => {
    for (const text of ['0912345678', '+84 912 345 678', '024.3825.1234']) expect(isUsualPhone(text)).toBe(true);
    for (const text of ['chưa có', '912345678', '0912']) expect(isUsualPhone(text)).toBe(false);
  });
});

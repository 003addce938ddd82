import fc from 'fast-check';
import { finds } from './finds';
import { fold } from './fold';

describe('what was typed', () => {
  const name = 'Lê Thu Phương';

  it('is found by its marks where they are typed, composed or not, and without them', () => {
    for (const typed of ['Phương', 'PHƯƠNG', 'Phương'.normalize('NFD'), 'phuong', 'thu ph']) {
      expect(finds(typed, name)).toBe(true);
      expect(finds(typed, name.normalize('NFD'))).toBe(true);
    }
  });

  it('is not found under other marks than those that are typed', () => {
    for (const typed of ['phường', 'Phuơng', 'lệ']) expect(finds(typed, name)).toBe(false);
    expect(finds('đia', 'Địa chính')).toBe(false);
  });

  it('knows a name by either place of its tone, and while it is typed', () => {
    for (const typed of ['Thúy Hoà', 'Thuý Hòa', 'Hò', 'thuy hoa']) expect(finds(typed, 'Trần Thuý Hòa')).toBe(true);
  });

  it('is found without its marks wherever it is found with them', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aàáâoòơuýyeéêdđ ') });
    fc.assert(
      fc.property(text, text, text, (before, typed, behind) => {
        expect(finds(typed, before + typed + behind)).toBe(true);
        expect(finds(fold(typed), before + typed + behind)).toBe(true);
        expect(finds(typed, behind) && !finds(fold(typed), behind)).toBe(false);
      }),
    );
  });
});

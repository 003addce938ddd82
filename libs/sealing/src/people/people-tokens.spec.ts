import { searchTokens } from '../text/search-tokens';
import type { PersonalData } from './needles';
import { isSamePerson, peopleTokens, personsIn, wordTokens } from './people-tokens';

const KEY = Buffer.alloc(32, 1);
const NGAT: PersonalData = { fullName: 'Đỗ Thị Ngát', idNumber: '001185004321', phone: '0903000111' };
const personOf = (person: PersonalData) => personsIn(peopleTokens([person], KEY))[0] ?? { words: [] };
const same = (one: PersonalData, other: PersonalData) => isSamePerson(personOf(one), personOf(other));

describe('tokens of people', () => {
  it('are searched by words as before, and show nothing of anybody', () => {
    const tokens = peopleTokens([NGAT, { fullName: 'Lê Văn Tám' }], KEY);
    const words = searchTokens([NGAT.fullName, NGAT.idNumber, NGAT.phone, 'Lê Văn Tám'], KEY);
    expect(wordTokens(tokens)).toEqual(words);
    expect(personsIn(tokens)).toHaveLength(2);
    for (const token of tokens) expect(token).toMatch(/^([0-9a-f]{16}|person:[0-9a-f]{0,16}:[0-9a-f,]+)$/);
  });

  it('know nobody where they were kept without telling one person from another', () => {
    expect(personsIn(searchTokens([NGAT.fullName], KEY))).toEqual([]);
  });
});

describe('the same person', () => {
  it.each<[string, PersonalData]>([
    ['with another telephone', { ...NGAT, phone: '0987654321' }],
    ['with an identity number written otherwise', { ...NGAT, idNumber: '001 185 004 321' }],
    ['under another name, by the identity number', { fullName: 'Đỗ Ngát', idNumber: '001185004321' }],
    ['known by less', { fullName: 'Do Thi Ngat' }],
    ['without the identity number', { fullName: NGAT.fullName, phone: NGAT.phone }],
  ])('is found %s', (_, other) => {
    expect([same(NGAT, other), same(other, NGAT)]).toEqual([true, true]);
  });

  it.each<[string, PersonalData]>([
    ['a namesake with an identity number of his own', { ...NGAT, idNumber: '001185009999' }],
    ['a namesake with another telephone', { fullName: NGAT.fullName, phone: '0987654321' }],
    ['somebody with the same telephone', { fullName: 'Lê Văn Tám', phone: NGAT.phone }],
    ['nobody', {}],
  ])('is not %s', (_, other) => {
    expect([same(NGAT, other), same(other, NGAT)]).toEqual([false, false]);
  });
});

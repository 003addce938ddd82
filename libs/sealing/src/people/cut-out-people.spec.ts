import fc from 'fast-check';
import { CUT_MARK, cutOutPeople } from './cut-out-people';

const LAN = {
  fullName: 'Nguyễn Thị Lan',
  address: 'Số 12 ngõ 5 Thượng Thanh, Long Biên, Hà Nội',
  idNumber: '001099012345',
  phone: '0912 345 678',
};

function cut(text: string): string {
  return cutOutPeople(text, [LAN]).cut;
}

describe('cutting people out of a text', () => {
  it.each([
    ['Tôi là Nguyễn Thị Lan, tố cáo ông Hùng.', 'Tôi là […], tố cáo ông Hùng.'],
    ['toi la NGUYEN THI LAN', 'toi la […]'],
    ['Nguyễn   Thị\nLan viết', '[…] viết'],
    ['Nguyễn-Thị-Lan viết', '[…] viết'],
    ['ở số 12 ngõ 5 Thượng Thanh, Long Biên, Hà Nội.', 'ở […].'],
    ['ở số 12, ngõ 5 Thượng Thanh.', 'ở […].'],
    ['CCCD 001099012345', 'CCCD […]'],
    ['CCCD001099012345.', 'CCCD[…].'],
    ['CCCD 001 099 012 345', 'CCCD […]'],
    ['CCCD 001.099.012.345', 'CCCD […]'],
    ['gọi 0912345678', 'gọi […]'],
    ['gọi 0912.345.678 hoặc +84 912 345 678', 'gọi […] hoặc +[…]'],
    ['ngu\u00adyễn thị l\u200ban', '[…]'],
    ['Nguyễn Thị Lan'.normalize('NFD'), '[…]'],
  ])('turns %j into %j', (text, expected) => {
    expect(cutOutPeople(text, [LAN])).toEqual({ cut: expected, found: true });
  });

  it.each([
    'Ông Nguyễn Thị Lanh không liên quan',
    'Nguyễn Thị. Một câu khác về hoa lan',
    'Số 2001099012345 và 0010990123456 là số khác',
    'UBND phường Thượng Thanh, Long Biên',
    '1091234567 8',
  ])('leaves %j as it is', (text) => {
    expect(cutOutPeople(text, [LAN])).toEqual({ cut: text, found: false });
  });

  it.each(['Tổ 4', 'tổ 14', 'Thôn 12', 'Hà Nội', 'A'])(
    'leaves %j in a text, though it is all of an address',
    (address) => {
      const text = `Đường qua ${address} hư hỏng`;
      expect(cutOutPeople(text, [{ address }])).toEqual({ cut: text, found: false });
    },
  );

  it.each(['Tổ 4, ngõ 5', 'Thôn Thượng', 'Gia Quất 7'])('cuts %j, all of an address, out of a text', (address) => {
    expect(cutOutPeople(`ở ${address}.`, [{ address }]).cut).toBe('ở […].');
    expect(cutOutPeople(`ở ${address}a.`, [{ address }]).found).toBe(false);
  });

  it('knows a name also without the honorific of the form', () => {
    expect(cutOutPeople('Trần Văn Hùng kêu', [{ fullName: 'Ông Trần Văn Hùng' }]).cut).toBe('[…] kêu');
  });

  it('cuts everybody of a delegation', () => {
    const text = 'Lê Văn Tám và Phạm Thị Chín cùng ký';
    expect(cutOutPeople(text, [{ fullName: 'Lê Văn Tám' }, { fullName: 'Phạm Thị Chín' }]).cut).toBe(
      '[…] và […] cùng ký',
    );
  });

  it('finds nothing where nobody is named', () => {
    expect(cutOutPeople('đơn nặc danh', [{}]).found).toBe(false);
    expect(cutOutPeople('một hai ba', [{ fullName: ' ', idNumber: '12', phone: '' }]).found).toBe(false);
  });

  it('leaves a long text whole that begins many names and numbers and ends none', () => {
    const people = Array.from({ length: 200 }, (_, n) => ({
      fullName: `Nguyễn Văn Số ${n}`,
      idNumber: `0010990${10_000 + n}`,
      phone: `09123${10_000 + n}`,
    }));
    const text = 'Nguyễn Văn Nguyễn Văn 0010 0912 đất đai '.repeat(500);
    expect(cutOutPeople(text, people)).toEqual({ cut: text, found: false });
  });
});

describe('cutting, whatever the text', () => {
  const word = fc.constantFrom(
    'đất',
    'Ủy',
    'ban',
    'thu hồi',
    'Nguyễn',
    'Lan',
    '123',
    'năm 2026',
    '—',
    ',',
    '\n',
    '0912',
    '678',
  );
  const around = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const spelling = fc
    .tuple(fc.boolean(), fc.boolean(), fc.constantFrom(' ', '  ', '\n', ' - ', '.'))
    .map(([upper, plain, gap]) => {
      const name = (plain ? 'Nguyen Thi Lan' : 'Nguyễn Thị Lan').replace(/ /g, gap);
      return upper ? name.toUpperCase() : name.toLowerCase();
    });
  const grouped = fc
    .array(fc.constantFrom('', ' ', '.', '-'), { minLength: 11, maxLength: 11 })
    .map((gaps) => [...LAN.idNumber].map((digit, index) => digit + (gaps[index] ?? '')).join(''));

  it('leaves no spelling of the name or number behind', () => {
    fc.assert(
      fc.property(around, fc.oneof(spelling, grouped), around, (before, person, after) => {
        const { cut: result, found } = cutOutPeople(`${before} / ${person} / ${after}`, [LAN]);
        expect(found).toBe(true);
        expect(result).toContain(CUT_MARK);
        expect(result).not.toContain(person.normalize('NFC'));
      }),
    );
  });

  it('keeps every other word in its order, and has nothing left to cut', () => {
    fc.assert(
      fc.property(around, spelling, around, (before, name, after) => {
        const once = cut(`${before} / ${name} / ${after}`);
        expect(cutOutPeople(once, [LAN])).toEqual({ cut: once, found: false });
        const neighbours = cutOutPeople(`${before} / x / ${after}`, [LAN]).cut;
        expect(once.replace(CUT_MARK, 'x').split(CUT_MARK).length).toBe(neighbours.split(CUT_MARK).length);
      }),
    );
  });

  it('gives any text back in NFC when there is nobody to cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(cutOutPeople(text, []).cut).toBe(text.normalize('NFC')),
      ),
    );
  });
});

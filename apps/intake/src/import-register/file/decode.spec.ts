import { decode, encode, looksLikeLegacyFont, type TextForm } from './decode';

const text = 'STT;Ngày nhận;Họ và tên\r\n1;05/01/2026;Nguyễn Thị Hòa\r\n';
const forms: TextForm[] = (['utf-8', 'utf-16le', 'utf-16be'] as const).flatMap((encoding) => [
  { encoding, bom: true },
  { encoding, bom: false },
]);

describe('decoding a register', () => {
  it.each(forms)('reads $encoding (mark: $bom) and writes the same bytes again', (form) => {
    const bytes = encode(text, form);
    const decoded = decode(bytes);
    expect(decoded).toEqual({ ok: true, text, form });
    expect(decoded.ok && encode(decoded.text, decoded.form).equals(bytes)).toBe(true);
  });

  it.each<[string, Buffer, string]>([
    ['an xlsx workbook', Buffer.from('504b030414000600', 'hex'), 'IMPORT.NOT_A_TABLE'],
    ['an old xls workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'IMPORT.NOT_A_TABLE'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'IMPORT.NOT_A_TABLE'],
    ['a web page', Buffer.from('\n<!DOCTYPE html><table>'), 'IMPORT.NOT_A_TABLE'],
    ['TCVN3 bytes', Buffer.from('STT;Ng\xb5y nh\xcbn;T\xe3m t\xbet\r\n', 'latin1'), 'IMPORT.ENCODING'],
    [
      'UTF-8 cut inside a letter',
      Buffer.from(text).subarray(0, Buffer.byteLength('STT;Ngày nh') + 1),
      'IMPORT.ENCODING',
    ],
    ['UTF-16 with an odd byte', Buffer.from([0xff, 0xfe, 0x41]), 'IMPORT.ENCODING'],
    ['a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'IMPORT.ENCODING'],
    ['a NUL character', Buffer.from('STT;Ngày\0nhận\r\n'), 'IMPORT.NUL'],
    ['nothing', Buffer.alloc(0), 'IMPORT.EMPTY'],
    ['blanks', Buffer.from('\uFEFF \r\n\r\n'), 'IMPORT.EMPTY'],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'IMPORT.FILE_TOO_LARGE'],
  ])('refuses %s', (_, bytes, code) => {
    expect(decode(bytes)).toMatchObject({ ok: false, problem: { code } });
  });

  it('recognises text typed with a TCVN3 or VNI font, and no other', () => {
    expect(looksLikeLegacyFont('Ngµy nhËn ®¬n; Hä vµ tªn; §Þa chØ; Lo¹i ®¬n; néi dung ®¬n; ng­êi göi ®¬n')).toBe(true);
    expect(
      looksLikeLegacyFont('Ngaøy nhaän ñôn; Hoï vaø teân; Ñòa chæ; Loaïi ñôn; Noäi dung ñôn; ngöôøi göûi ñôn'),
    ).toBe(true);
    expect(looksLikeLegacyFont(`${text} © «Đơn» 5°C ± µg`.repeat(3))).toBe(false);
    expect(looksLikeLegacyFont(text.normalize('NFD').repeat(5))).toBe(false);
  });
});

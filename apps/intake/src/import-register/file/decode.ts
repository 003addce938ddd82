import { fileProblem, type FileProblem } from './file-problem';
import { LIMITS } from './limits';

/** How the officer's program wrote the text, so that the report can be written the same way. */
export interface TextForm {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  bom: boolean;
}
export type Decoded = { ok: true; text: string; form: TextForm } | { ok: false; problem: FileProblem };

/** First bytes of what people upload by mistake: xlsx/ods/docx (zip), xls (OLE), pdf, rtf, png, jpeg, gzip. */
const NOT_TEXT = ['504b0304', 'd0cf11e0', '25504446', '7b5c7274', '89504e47', 'ffd8ff', '1f8b'];
const MARKS = [
  { encoding: 'utf-8', hex: 'efbbbf' },
  { encoding: 'utf-16le', hex: 'fffe' },
  { encoding: 'utf-16be', hex: 'feff' },
] as const;

/**
 * Bytes to text: UTF-8 and UTF-16, with a byte order mark or without. Nothing is replaced or dropped: bytes that are not
 * text in the encoding found are refused, for a lost letter in a name is worse than a second try.
 */
export function decode(bytes: Uint8Array): Decoded {
  const refuse = (problem: FileProblem): Decoded => ({ ok: false, problem });
  if (bytes.length > LIMITS.fileBytes) return refuse(fileProblem('IMPORT.FILE_TOO_LARGE'));
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (NOT_TEXT.some((magic) => start.startsWith(magic))) return refuse(fileProblem('IMPORT.NOT_A_TABLE'));
  const mark = MARKS.find(({ hex }) => start.startsWith(hex));
  const form: TextForm = { encoding: mark?.encoding ?? guessEncoding(bytes), bom: mark !== undefined };
  const text = decodeStrictly(bytes.subarray(mark ? mark.hex.length / 2 : 0), form.encoding);
  if (text === undefined) return refuse(fileProblem('IMPORT.ENCODING'));
  if (text.includes('\0')) return refuse(fileProblem('IMPORT.NUL'));
  if (text.trim() === '') return refuse(fileProblem('IMPORT.EMPTY'));
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) return refuse(fileProblem('IMPORT.NOT_A_TABLE'));
  return { ok: true, text, form };
}

export function encode(text: string, form: TextForm): Buffer {
  const marked = form.bom ? `\uFEFF${text}` : text;
  if (form.encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const littleEndian = Buffer.from(marked, 'utf16le');
  return form.encoding === 'utf-16le' ? littleEndian : littleEndian.swap16();
}

/** A table without a mark: delimiters, digits and blanks have one zero byte each in UTF-16, none in UTF-8. */
function guessEncoding(bytes: Uint8Array): TextForm['encoding'] {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even * 20 < odd) return 'utf-16le';
  if (even > sample.length / 8 && odd * 20 < even) return 'utf-16be';
  return 'utf-8';
}

function decodeStrictly(bytes: Uint8Array, encoding: TextForm['encoding']): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whether a Unicode file holds text typed with a TCVN3 or VNI font ("Ngµy nhËn ®¬n", "Ngaøy nhaän ñôn"): such text is
 * valid Unicode and still unreadable.
 */
export function looksLikeLegacyFont(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const legacy = sample.match(/[µ¸¶·¹®¬¨©«§¦ñøûïöäåë]/g)?.length ?? 0;
  const unicode = sample.match(/[ăđơư\u1EA0-\u1EF9]|[\u0300\u0301\u0303\u0309\u0323]/gi)?.length ?? 0;
  return legacy >= 10 && legacy > unicode * 2;
}

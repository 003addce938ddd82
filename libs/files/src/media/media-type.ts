/** What may be attached; told by the content alone, never by the name or by what the client says. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  txt: 'text/plain',
} as const;

export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES];

const OLE_MAGIC = 'd0cf11e0a1b11ae1';
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']);

const SIGNS: readonly (readonly [MediaType, (content: Buffer) => boolean])[] = [
  [MEDIA_TYPES.pdf, (content) => content.subarray(0, 1024).includes('%PDF-', 0, 'latin1')],
  [MEDIA_TYPES.jpeg, (content) => startsWith(content, 'ffd8ff')],
  [MEDIA_TYPES.png, (content) => startsWith(content, '89504e470d0a1a0a')],
  [MEDIA_TYPES.webp, (content) => latin1(content, 0, 4) === 'RIFF' && latin1(content, 8, 12) === 'WEBP'],
  [MEDIA_TYPES.heic, (content) => latin1(content, 4, 8) === 'ftyp' && HEIC_BRANDS.has(latin1(content, 8, 12))],
  [MEDIA_TYPES.docx, isDocx],
  [MEDIA_TYPES.doc, (content) => startsWith(content, OLE_MAGIC) && content.includes('WordDocument', 0, 'utf16le')],
  [MEDIA_TYPES.txt, isText],
];

/** `undefined` when it is nothing that may be attached: programs, archives, spreadsheets, documents with macros. */
export function mediaTypeOf(content: Buffer): MediaType | undefined {
  return SIGNS.find(([, matches]) => matches(content))?.[0];
}

function isDocx(content: Buffer): boolean {
  if (!startsWith(content, '504b0304')) return false;
  return content.includes('word/document', 0, 'latin1') && !content.includes('vbaProject.bin', 0, 'latin1');
}

function isText(content: Buffer): boolean {
  const utf16 = startsWith(content, 'fffe') ? 'utf-16le' : startsWith(content, 'feff') ? 'utf-16be' : undefined;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(content);
    return !/[^\P{Cc}\t\n\f\r]/u.test(text) && !/^\s*(<!doctype|<html|<script|<svg|<\?xml|#!)/i.test(text);
  } catch {
    return false;
  }
}

function startsWith(content: Buffer, hex: string): boolean {
  return content.subarray(0, hex.length / 2).toString('hex') === hex;
}

function latin1(content: Buffer, from: number, to: number): string {
  return content.subarray(from, to).toString('latin1');
}

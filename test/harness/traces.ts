import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every way in which a text may lie about: composed, decomposed, without accents, escaped, encoded. */
function spellingsOf(text: string): Buffer[] {
  const composed = text.normalize('NFC');
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const forms = [composed, text.normalize('NFD'), folded, folded.toLowerCase(), composed.toUpperCase()];
  const escaped = composed.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const utf8 = [...forms, escaped, encodeURIComponent(composed), Buffer.from(composed).toString('hex')];
  const base64 = [0, 1, 2].map((shift) => insideBase64(composed, shift)); // wherever it begins in a longer text
  return [...[...new Set([...utf8, ...base64])].map((form) => Buffer.from(form)), Buffer.from(composed, 'utf16le')];
}

function insideBase64(text: string, shift: number): string {
  const whole = Buffer.concat([Buffer.alloc(shift, 'x'), Buffer.from(text)]).toString('base64');
  return whole.slice(shift === 0 ? 0 : shift + 1, Math.floor((whole.replace(/=+$/, '').length - 1) / 4) * 4);
}

/** The secrets that can be read in a place, whatever their spelling. */
export function tracesIn(place: string | Buffer, secrets: readonly string[]): string[] {
  const bytes = typeof place === 'string' ? Buffer.from(place) : place;
  return secrets.filter((secret) => spellingsOf(secret).some((spelling) => bytes.includes(spelling)));
}

/** The secrets that can be read in any file of a folder, by the file's name. */
export function tracesOnDisk(folder: string, secrets: readonly string[]): Readonly<Record<string, string[]>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path, tracesIn(readFileSync(path), secrets)] as const;
  });
  return Object.fromEntries(found.filter(([, traces]) => traces.length > 0));
}

/** Crockford's base 32: no I, L, O, U, so that it can be read aloud and typed from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function toCrockford(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET.charAt(parseInt(five.padEnd(5, '0'), 2))).join('');
}

/** What a person typed, as it was printed: blanks and hyphens gone, look-alikes (I, L, O) read as the digits they resemble. */
export function normaliseCrockford(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
}

/** The first `byteLength` bytes, or `undefined` when a character is foreign or something is missing. */
export function fromCrockford(text: string, byteLength: number): Buffer | undefined {
  const normal = normaliseCrockford(text);
  if (normal.length !== Math.ceil((byteLength * 8) / 5)) return undefined;
  let bits = '';
  for (const character of normal) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    bits += value.toString(2).padStart(5, '0');
  }
  return Buffer.from(
    Array.from({ length: byteLength }, (_, index) => parseInt(bits.slice(index * 8, index * 8 + 8), 2)),
  );
}

/** Groups of `size` joined by `separator`. */
export function inGroups(text: string, size: number, separator: string): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(separator);
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { fromCrockford, inGroups, toCrockford } from './crockford';

const SECRET_BYTES = 32;
const CHECK_BYTES = 3;

/** The text that is printed once, on paper, and locked away: with it and a backup everything can be opened again. */
export function recoverySheet(secret: Buffer): string {
  const code = inGroups(toCrockford(Buffer.concat([secret, checkOf(secret)])), 4, ' ');
  return [
    'PHIẾU KHÔI PHỤC KHÓA — ĐƠN THƯ',
    'In phiếu này, niêm phong và cất nơi an toàn, tách khỏi máy tính. Phiếu chỉ hiện một lần.',
    'Mất cả tệp khóa và phiếu này thì không ai mở lại được danh tính và nội dung đơn.',
    '(Recovery sheet of the key: print it, seal it, keep it away from the computer. It is shown once.',
    'Without the key file and without this sheet nobody can ever open names and texts again.)',
    '',
    ...inLines(code),
  ].join('\n');
}

/** The secret, or `undefined` when what was typed is not what was printed. */
export function readRecoverySheet(typed: string): Buffer | undefined {
  const bytes = fromCrockford(typed, SECRET_BYTES + CHECK_BYTES);
  if (!bytes) return undefined;
  const secret = bytes.subarray(0, SECRET_BYTES);
  return timingSafeEqual(bytes.subarray(SECRET_BYTES), checkOf(secret)) ? secret : undefined;
}

function checkOf(secret: Buffer): Buffer {
  return createHash('sha256').update('donthu-sheet-check').update(secret).digest().subarray(0, CHECK_BYTES);
}

function inLines(code: string): string[] {
  return (code.match(/.{1,35}/g) ?? []).map((line) => `    ${line.trim()}`);
}

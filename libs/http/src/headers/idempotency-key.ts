import { problem } from '../problem/problem';

/** 1–200 visible ASCII characters; `undefined` when the header is missing. Throws 400 for anything else. */
export function parseIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = header.trim();
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw problem('REQUEST.BAD_HEADER', {
    detail: {
      vi: 'Idempotency-Key: 1–200 ký tự ASCII, không có khoảng trắng',
      en: 'Idempotency-Key: 1–200 visible ASCII characters',
    },
  });
}

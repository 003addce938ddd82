/** What a field must be, as `VALIDATION.TYPE` says it. */
export const TYPE_WORDS = {
  text: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  'true/false': { vi: 'đúng hoặc sai (true/false)', en: 'true or false' },
  date: { vi: 'ngày', en: 'a date' },
  instant: { vi: 'thời điểm', en: 'an instant' },
  list: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'đối tượng', en: 'an object' },
} as const;

export type TypeName = keyof typeof TYPE_WORDS;

export function isTypeName(value: unknown): value is TypeName {
  return typeof value === 'string' && Object.hasOwn(TYPE_WORDS, value);
}

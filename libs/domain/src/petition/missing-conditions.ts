import type { Kind } from '@donthu/contracts';
import { KINDS } from '../deadlines/law/vocabulary';
import { Reader } from '../deadlines/reading/reader';
import document from './data/missing-conditions.json';

/** A condition of eligibility (domain §2.2; Thông tư 05/2021/TT-TTCP, Luật Tố cáo art. 25) that a petition fails. */
export interface MissingCondition {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** The kinds of petition it is asked of. */
  readonly kinds: readonly Kind[];
}

/** What a code becomes that is not in the table: an event is public, so no unknown word may stand in it. */
const OTHER = 'other';

/** @throws Error naming every problem of the data */
export function parseMissingConditions(data: unknown): MissingCondition[] {
  const problems: string[] = [];
  const conditions = new Reader({ rows: data }, '', problems).children('rows').map((row) => {
    row.onlyFields(['code', 'vi', 'en', 'kinds']);
    const kinds = row.texts('kinds') ?? [];
    const known = KINDS.filter((kind) => kinds.includes(kind));
    if (known.length !== kinds.length) row.complain('kinds', 'names an unknown kind');
    return { code: row.text('code'), vi: row.text('vi'), en: row.text('en'), kinds: known };
  });
  const codes = conditions.map((condition) => condition.code);
  if (new Set(codes).size !== codes.length) problems.push('a code stands twice');
  if (!codes.includes(OTHER)) problems.push(`the code ${OTHER} is missing`);
  if (problems.length > 0) throw new Error(`missing conditions: ${problems.join('; ')}`);
  return conditions;
}

export const MISSING_CONDITIONS: readonly MissingCondition[] = parseMissingConditions(document);

const CODES: ReadonlySet<string> = new Set(MISSING_CONDITIONS.map((condition) => condition.code));

/** The codes without repetition, unknown ones turned into `other` and named apart. */
export function knownConditions(codes: readonly string[]): { codes: string[]; unknown: string[] } {
  return {
    codes: [...new Set(codes.map((code) => (CODES.has(code) ? code : OTHER)))],
    unknown: codes.filter((code) => !CODES.has(code)),
  };
}

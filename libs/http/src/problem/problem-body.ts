import { entryOf, ERROR_CATALOGUE } from './catalogue';
import type { Language } from './language';
import type { FieldProblem, Problem, Words } from './problem';
import { isTypeName, TYPE_WORDS } from './type-words';

/** RFC 9457 problem details, with the members `code` and `errors` of ours. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail?: string }[];
  readonly [extra: string]: unknown;
}

export function problemBody(problem: Problem, language: Language): ProblemBody {
  const entry = entryOf(problem.code);
  return {
    ...problem.extras,
    type: `urn:donthu:problem:${problem.code}`,
    title: entry[language],
    status: problem.status,
    code: problem.code,
    ...(problem.detail !== undefined && { detail: inLanguage(problem.detail, language) }),
    ...(problem.errors && { errors: problem.errors.map((field) => fieldBody(field, language)) }),
  };
}

function inLanguage(words: Words, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}

function fieldBody({ pointer, code, params = {} }: FieldProblem, language: Language) {
  const text = ERROR_CATALOGUE.get(code)?.[language];
  const detail = text?.replace(/\{(\w+)\}/g, (_, name: string) => paramText(name, params[name] ?? '', language));
  return { pointer, code, ...(detail !== undefined && { detail }) };
}

function paramText(name: string, value: string | number, language: Language): string {
  return name === 'expected' && isTypeName(value) ? TYPE_WORDS[value][language] : String(value);
}

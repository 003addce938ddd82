import { entryOf, type ErrorCode } from './catalogue';

/** A text in both languages, or one that needs no translation. */
export type Words = string | { readonly vi: string; readonly en: string };

/** One bad field. `params` fill the `{…}` of the catalogue's text. */
export interface FieldProblem {
  /** JSON pointer (RFC 6901) into the body, or `/name` of a query parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ProblemOptions {
  readonly detail?: Words;
  readonly errors?: readonly FieldProblem[];
  /** Further members of the answer, such as the present `version`. Never personal data. */
  readonly extras?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** 403 where the same thing that a state refuses to others is a right that the caller does not have. */
  readonly status?: 403;
  readonly cause?: unknown;
}

/** An error of the catalogue on its way to the caller; the filter turns it into RFC 9457 problem details. */
export class Problem extends Error {
  readonly detail: Words | undefined;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly extras: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    options: ProblemOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'Problem';
    this.detail = options.detail;
    this.errors = options.errors;
    this.extras = options.extras ?? {};
    this.headers = options.headers ?? {};
    this.status = options.status ?? entryOf(code).status;
  }
}

/** `throw problem('PRECONDITION.STALE', { extras: { version: 5 } })` */
export function problem(code: ErrorCode, options?: ProblemOptions): Problem {
  return new Problem(code, options);
}

/** 400 for fields that are wrong, all of them at once. */
export function invalidFields(errors: readonly FieldProblem[]): Problem {
  return new Problem('VALIDATION.FAILED', { errors });
}

/** A transient refusal that says when to try again. */
export function retryLater(
  code: 'VIEW.BEHIND' | 'OVERLOADED' | 'UNAVAILABLE' | 'AUTH.TOO_MANY_GUESSES' | 'PUBLIC.TOO_MANY_GUESSES',
  seconds: number,
): Problem {
  return new Problem(code, { headers: { 'retry-after': String(Math.max(1, Math.ceil(seconds))) } });
}

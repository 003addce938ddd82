/** One field of a body that cannot stand, by its JSON pointer; the code is one of the error catalogue. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  /** Fill the `{…}` of the catalogue's text. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A refusal is a value with a code of the error catalogue, never an exception; `detail` carries no personal data. */
export interface Refusal {
  readonly code: string;
  readonly detail?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly pointer?: string;
  /** Set when a whole body was judged (`VALIDATION.FAILED`): every field that cannot stand. */
  readonly errors?: readonly FieldProblem[];
}

/** What a decider answers: the facts that now hold, with warnings by code for the officer, or why it is refused. */
export type Decision<E> =
  { readonly events: readonly E[]; readonly warnings: readonly string[] } | { readonly refused: Refusal };

export function decided<E>(events: readonly E[], warnings: readonly string[] = []): Decision<E> {
  return { events, warnings };
}

export function refused(refusal: Refusal): { readonly refused: Refusal } {
  return { refused: refusal };
}

/** The first refusal of an ordered list of checks; the order is the order of refusals of the HTTP surface. */
export function firstRefusal(checks: readonly (Refusal | undefined)[]): Refusal | undefined {
  return checks.find((check) => check !== undefined);
}

/** The codes of warnings whose condition holds, in their order. */
export function warningsOf(conditions: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(conditions).flatMap(([code, holds]) => (holds ? [code] : []));
}

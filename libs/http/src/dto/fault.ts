import type { ErrorCode } from '../problem/catalogue';
import type { TypeName } from '../problem/type-words';

/** What is wrong with one value; `at` points below the field (`/3` of a list). */
export interface Fault {
  readonly code: ErrorCode;
  readonly at?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Check = (value: unknown) => readonly Fault[];

export const NO_FAULT: readonly Fault[] = [];

export function fault(code: ErrorCode, params?: Readonly<Record<string, string | number>>): readonly Fault[] {
  return [params ? { code, params } : { code }];
}

export function wrongType(expected: TypeName): readonly Fault[] {
  return fault('VALIDATION.TYPE', { expected });
}

/** class-validator passes on one string per constraint; ours carries the faults through it. */
export function encodeFaults(faults: readonly Fault[]): string {
  return JSON.stringify(faults);
}

export function decodeFaults(message: string): readonly Fault[] {
  return JSON.parse(message) as readonly Fault[];
}

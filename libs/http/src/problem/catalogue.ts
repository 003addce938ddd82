import { ASSIGNMENT_ERRORS } from './assignment.errors';
import { DEADLINE_ERRORS } from './deadline.errors';
import type { ErrorEntry } from './error-entry';
import { FILES_ERRORS } from './files.errors';
import { GENERAL_ERRORS } from './general.errors';
import { IDENTITY_ERRORS } from './identity.errors';
import { IMPORT_ERRORS } from './import.errors';
import { INTAKE_ERRORS } from './intake.errors';
import { mergeCatalogues } from './merge-catalogues';
import { PORTAL_ERRORS } from './portal.errors';
import { RECEPTION_ERRORS } from './reception.errors';
import { RESOLUTION_ERRORS } from './resolution.errors';
import { VALIDATION_ERRORS } from './validation.errors';

const PARTS = [
  GENERAL_ERRORS,
  VALIDATION_ERRORS,
  RECEPTION_ERRORS,
  INTAKE_ERRORS,
  IMPORT_ERRORS,
  FILES_ERRORS,
  ASSIGNMENT_ERRORS,
  RESOLUTION_ERRORS,
  DEADLINE_ERRORS,
  IDENTITY_ERRORS,
  PORTAL_ERRORS,
] as const;

type KeysOf<T> = T extends unknown ? Extract<keyof T, string> : never;

/** Every code that may leave any door. */
export type ErrorCode = KeysOf<(typeof PARTS)[number]>;

/** The one error catalogue: all `*.errors.ts` merged; a code defined twice stops the start. */
export const ERROR_CATALOGUE: ReadonlyMap<string, ErrorEntry> = mergeCatalogues(PARTS);

export function isErrorCode(code: string): code is ErrorCode {
  return ERROR_CATALOGUE.has(code);
}

export function entryOf(code: ErrorCode): ErrorEntry {
  return ERROR_CATALOGUE.get(code) ?? GENERAL_ERRORS.INTERNAL;
}

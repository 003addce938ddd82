import type { ErrorCode } from '../problem/catalogue';

/**
 * Stands in for a body that could not be read. The parser runs before the guards, but a caller without a token must hear
 * 401 and not 400; so the parser never fails, and the fault speaks when the body's turn comes.
 */
export class UnreadBody {
  constructor(
    readonly code: Extract<
      ErrorCode,
      'REQUEST.MALFORMED_JSON' | 'REQUEST.MEDIA_TYPE' | 'REQUEST.TOO_LARGE' | 'VALIDATION.TOO_DEEP'
    >,
  ) {}
}

/** A body of an HTML form: all values are text. Only a DTO that says so (`@AcceptsForm`) takes it. */
export class FormBody {
  constructor(readonly fields: Readonly<Record<string, string | readonly string[]>>) {}
}

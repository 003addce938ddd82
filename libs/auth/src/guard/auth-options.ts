export interface AuthOptions {
  /** Name of the process, such as `office` or `intake`; names the directory's consumer. */
  readonly process: string;
  /** Derived key of session tokens, at least 32 bytes, the same in every process. */
  readonly sessionKey: Uint8Array;
  /** Bearer key of the level above for the feed. */
  readonly feedKey?: string;
  /** Where people reach the office; needed when a proxy rewrites `Host`. */
  readonly publicUrl?: string;
}

export const AUTH_OPTIONS = Symbol('AUTH_OPTIONS');

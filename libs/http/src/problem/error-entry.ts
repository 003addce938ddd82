/**
 * What an error code means at the door. `expected`: the caller can do something about it; `transient`: the same again
 * later is right; `defect`: ours to mend.
 */
export interface ErrorEntry {
  /** HTTP status. */
  readonly status: number;
  readonly fault: 'expected' | 'transient' | 'defect';
  readonly vi: string;
  readonly en: string;
}

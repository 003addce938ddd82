import type { Role } from '@donthu/contracts';

export const STEP_FIELD_TYPES = ['text', 'date', 'number', 'flag', 'choice', 'officer', 'officers', 'files'] as const;
export type StepFieldType = (typeof STEP_FIELD_TYPES)[number];

/** One field of a step: enough to draw the form, to check the body and to send the step. */
export interface StepField {
  readonly name: string;
  readonly type: StepFieldType;
  readonly required: boolean;
  /** The words a choice accepts. */
  readonly options?: readonly string[];
  /** Least number of entries of a list, or least value of a number. */
  readonly min?: number;
}

/** A step is closed while the last `of` step carries `whenFlag` and no `needs` step followed it. */
export interface StepGuard {
  readonly whenFlag: string;
  readonly of: string;
  readonly needs: string;
}

/** `to` of a step that leaves the state as it is. */
export const SAME = '@same';
/** `to` of a step that leads back to the state before the suspension. */
export const RESUMED = '@resumed';

/** One row of a lifecycle table. */
export interface StepDefinition {
  readonly step: string;
  readonly from: readonly string[];
  /** A state, `@same` or `@resumed`. */
  readonly to: string;
  readonly by: readonly Role[];
  /** The field that carries the day of the step; when it is optional and left out, the step happened today. */
  readonly dateField: string;
  readonly fields: readonly StepField[];
  readonly guard?: StepGuard;
  /** When the flag is set, the step leads to `to` here instead. */
  readonly unlessFlag?: { readonly flag: string; readonly to: string };
  /** The step extends the time limit: its field `variant` is narrowed to what may still be extended. */
  readonly extends: boolean;
}

/** The life of a case of one kind from acceptance to closing; further steps are added to the table, not to code. */
export interface Lifecycle {
  readonly kind: string;
  readonly initial: string;
  readonly states: readonly string[];
  readonly final: readonly string[];
  readonly suspendedState: string;
  /** By the word of an extension decision: from the present variant of the time limit to the next. */
  readonly extensions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The words of `extensions` that are offered; the others are accepted for what they say outright. */
  readonly extensionOptions: readonly string[];
  readonly steps: ReadonlyMap<string, StepDefinition>;
}

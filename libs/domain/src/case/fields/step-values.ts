/** The value of one field after the door: texts trimmed and NFC, lists of ids. */
export type StepValue = string | number | boolean | readonly string[];

/** Fields of one step by name; optional fields that were left out are absent. */
export type StepValues = Readonly<Record<string, StepValue>>;

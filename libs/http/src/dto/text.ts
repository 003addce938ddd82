import { cleanText, textFaults } from './clean-text';
import { field, type FieldOptions } from './field';
import { fault, NO_FAULT, wrongType, type Check, type Fault } from './fault';

export const DEFAULT_TEXT_MAX = 500;
export const DEFAULT_MULTILINE_MAX = 20_000;

export interface TextOptions extends FieldOptions {
  /** Characters; default 1 (a required text is not empty). */
  readonly min?: number;
  /** Characters; default 500, of a multi-line text 20 000. */
  readonly max?: number;
  readonly multiline?: boolean;
  readonly pattern?: RegExp;
}

/** Text: trimmed, NFC, no control characters. On one line unless `multiline`. */
export function Text(options: TextOptions = {}): PropertyDecorator {
  const { multiline = false, min = 1, pattern } = options;
  const max = options.max ?? (multiline ? DEFAULT_MULTILINE_MAX : DEFAULT_TEXT_MAX);
  return field(
    {
      clean: (value) => (typeof value === 'string' ? cleanText(value, multiline) : value),
      check: (value) =>
        typeof value === 'string' ? textFaults(value, { min, max, ...(pattern && { pattern }) }) : wrongType('text'),
      api: { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    },
    options,
  );
}

/** A password: exactly as typed (NFC), neither trimmed nor cut. */
export function Secret(
  options: FieldOptions & { readonly min?: number; readonly max?: number } = {},
): PropertyDecorator {
  const { min = 1, max = 200 } = options;
  return field(
    {
      clean: (value) => (typeof value === 'string' ? value.normalize('NFC') : value),
      check: (value) => (typeof value === 'string' ? textFaults(value, { min, max }) : wrongType('text')),
      api: { type: 'string', format: 'password', minLength: min, maxLength: max },
    },
    options,
  );
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;

export interface CodeOptions extends FieldOptions {
  readonly max?: number;
  readonly pattern?: RegExp;
}

/** An id or a code: letters, digits and `. _ : -`, at most 64. */
export function Code(options: CodeOptions = {}): PropertyDecorator {
  return Text({ ...options, max: options.max ?? 64, pattern: options.pattern ?? CODE });
}

const EMAIL = /^[^\s@<>",;]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;

export function Email(options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      clean: (value) => (typeof value === 'string' ? cleanText(value, false) : value),
      check: (value) => {
        if (typeof value !== 'string') return wrongType('text');
        const faults = textFaults(value, { min: 1, max: 254 });
        return faults.length > 0 || EMAIL.test(value) ? faults : fault('VALIDATION.EMAIL');
      },
      api: { type: 'string', format: 'email', maxLength: 254 },
    },
    options,
  );
}

export interface TextListOptions extends FieldOptions {
  /** Items; default 0–100. */
  readonly min?: number;
  readonly max?: number;
  /** Characters of one item; default 500. */
  readonly itemMax?: number;
  readonly itemPattern?: RegExp;
}

/** A list of different one-line texts. */
export function TextList(options: TextListOptions = {}): PropertyDecorator {
  const { itemMax = DEFAULT_TEXT_MAX, itemPattern } = options;
  const item: Check = (value) =>
    typeof value === 'string'
      ? textFaults(value, { min: 1, max: itemMax, ...(itemPattern && { pattern: itemPattern }) })
      : wrongType('text');
  return listOfScalars(item, options, { type: 'string', maxLength: itemMax });
}

/** A list of different ids or codes. */
export function CodeList(options: Omit<TextListOptions, 'itemPattern'> = {}): PropertyDecorator {
  return TextList({ ...options, itemMax: options.itemMax ?? 64, itemPattern: CODE });
}

/** A list of different words of a closed list. */
export function ListOfWords(
  values: readonly string[],
  options: FieldOptions & { readonly min?: number } = {},
): PropertyDecorator {
  const item: Check = (value) =>
    typeof value === 'string' && values.includes(value)
      ? NO_FAULT
      : fault('VALIDATION.NOT_ALLOWED', { values: values.join(', ') });
  return listOfScalars(item, { max: values.length, ...options }, { type: 'string', enum: [...values] });
}

function listOfScalars(
  item: Check,
  options: FieldOptions & { readonly min?: number; readonly max?: number },
  api: { type: 'string'; maxLength?: number; enum?: string[] },
): PropertyDecorator {
  const { min = 0, max = 100 } = options;
  return field(
    {
      clean: (value) =>
        Array.isArray(value)
          ? value.map((entry: unknown) => (typeof entry === 'string' ? cleanText(entry, false) : entry))
          : value,
      check: (value) => (Array.isArray(value) ? listFaults(value, { min, max, item }) : wrongType('list')),
      api: { type: 'array', minItems: min, maxItems: max, items: api },
    },
    options,
  );
}

function listFaults(
  values: readonly unknown[],
  { min, max, item }: { readonly min: number; readonly max: number; readonly item: Check },
): readonly Fault[] {
  const size = sizeFaults(values, min, max);
  if (size.length > 0) return size;
  const seen = new Set<unknown>();
  return values.flatMap((value, index) => {
    const repeated = seen.has(value);
    seen.add(value);
    return (repeated ? fault('VALIDATION.REPEATED') : item(value)).map((found) => ({ ...found, at: `/${index}` }));
  });
}

export function sizeFaults(values: readonly unknown[], min: number, max: number): readonly Fault[] {
  if (values.length > max) return fault('VALIDATION.LIST_TOO_LONG', { max });
  return values.length < min ? fault('VALIDATION.LIST_TOO_SHORT', { min }) : NO_FAULT;
}

import { isRealDate } from '@donthu/domain/dates/local-date';
import { constraint, field, type FieldOptions } from './field';
import { fault, NO_FAULT, wrongType, type Fault } from './fault';

/** A day that exists, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export function DateField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      clean: trimmed,
      check: (value) => (typeof value === 'string' ? dateFaults(value) : wrongType('date')),
      api: { type: 'string', format: 'date' },
    },
    options,
  );
}

export function dateFaults(text: string): readonly Fault[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return fault('VALIDATION.DATE_FORMAT');
  return isRealDate(text) ? NO_FAULT : fault('VALIDATION.DATE_NOT_REAL');
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** An instant, RFC 3339 with an offset; kept as UTC with milliseconds. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      clean: (value) => (isInstant(value) ? new Date(value).toISOString() : value),
      check: (value) => {
        if (typeof value !== 'string') return wrongType('instant');
        return isInstant(value) ? NO_FAULT : fault('VALIDATION.INSTANT');
      },
      api: { type: 'string', format: 'date-time' },
    },
    options,
  );
}

function isInstant(value: unknown): value is string {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  return day !== undefined && isRealDate(day);
}

/** One word of a closed list. */
export function OneOf(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      clean: trimmed,
      check: (value) => {
        if (typeof value !== 'string') return wrongType('text');
        return values.includes(value) ? NO_FAULT : fault('VALIDATION.NOT_ALLOWED', { values: values.join(', ') });
      },
      api: { type: 'string', enum: [...values] },
    },
    options,
  );
}

/** `true` or `false`; in a query string the words `true` and `false`. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      fromText: (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
      check: (value) => (typeof value === 'boolean' ? NO_FAULT : wrongType('true/false')),
      api: { type: 'boolean' },
    },
    options,
  );
}

export interface NumberOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
}

/** A whole number within bounds, both included. */
export function WholeNumber(options: NumberOptions): PropertyDecorator {
  const { min, max } = options;
  return field(
    {
      fromText: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
      check: (value) => {
        if (typeof value !== 'number') return wrongType('number');
        return Number.isSafeInteger(value) && value >= min && value <= max
          ? NO_FAULT
          : fault('VALIDATION.RANGE', { min, max });
      },
      api: { type: 'integer', minimum: min, maximum: max },
    },
    options,
  );
}

/** Put on the end of a period: it must not lie before the property `start`. Absent or ill-formed ends are not its matter. */
export function NotBefore(start: string): PropertyDecorator {
  return constraint(({ value, object }) => {
    const begins: unknown = Reflect.get(object, start);
    const comparable =
      typeof value === 'string' &&
      typeof begins === 'string' &&
      dateFaults(value).length === 0 &&
      dateFaults(begins).length === 0;
    return comparable && value < begins ? fault('VALIDATION.PERIOD_REVERSED') : NO_FAULT;
  }, 'donthu.period');
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim() : value;
}

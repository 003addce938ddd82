import { isRealDate } from '../../dates';
import type { StepField } from '../lifecycle/lifecycle';
import { readDocumentNumber } from './document-number';
import type { StepValue } from './step-values';

const TEXT_MAX = 20_000;
const ID_MAX = 64;
const LIST_MAX = 50;
export const DOCUMENT_NUMBER = 'documentNumber';
const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
/** Line breaks and tabs belong to a text, other control characters to an attack or a broken paste. */
const CONTROL = /[\p{Cc}]/u;
const LAYOUT = /[\n\r\t]/g;
const LONE_SURROGATE = /\p{Cs}/u;

/** A readable value, or the code of what is wrong with it. */
export type ReadValue =
  | { readonly value: StepValue }
  | { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

const wrong = (code: string, params?: Readonly<Record<string, string | number>>): ReadValue => ({
  code: `VALIDATION.${code}`,
  ...(params && { params }),
});

const wrongType = (expected: string): ReadValue => wrong('TYPE', { expected });

/** Reads one value by the type of its field; strict, nothing is converted. */
export function readValue(field: StepField, value: unknown): ReadValue {
  switch (field.type) {
    case 'flag':
      return typeof value === 'boolean' ? { value } : wrongType('true/false');
    case 'number':
      return readNumber(field, value);
    case 'officers':
    case 'files':
      return readIds(field, value);
    default:
      return typeof value === 'string' ? readText(field, value.normalize('NFC').trim()) : wrongType('text');
  }
}

function readNumber({ min = 0 }: StepField, value: unknown): ReadValue {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return wrongType('number');
  return value < min ? wrong('RANGE', { min, max: Number.MAX_SAFE_INTEGER }) : { value };
}

function readIds({ min = 1 }: StepField, value: unknown): ReadValue {
  if (!Array.isArray(value)) return wrongType('list');
  const ids = value.map((entry: unknown) => (typeof entry === 'string' ? entry.normalize('NFC').trim() : ''));
  if (ids.some((id) => id === '' || id.length > ID_MAX || CONTROL.test(id))) return wrong('PATTERN');
  if (ids.length < min) return wrong('LIST_TOO_SHORT', { min });
  return ids.length > LIST_MAX ? wrong('LIST_TOO_LONG', { max: LIST_MAX }) : { value: ids };
}

function readText(field: StepField, text: string): ReadValue {
  if (text === '') return wrong('REQUIRED');
  if (CONTROL.test(text.replace(LAYOUT, ''))) return wrong('CONTROL_CHARACTER');
  if (LONE_SURROGATE.test(text)) return wrong('ENCODING');
  switch (field.type) {
    case 'date':
      return readDate(text);
    case 'choice':
      return readChoice(field, text);
    case 'officer':
      return text.length <= ID_MAX ? { value: text } : wrong('TOO_LONG', { max: ID_MAX });
    default:
      if (field.name === DOCUMENT_NUMBER) return readNumberOfDocument(text);
      return text.length <= TEXT_MAX ? { value: text } : wrong('TOO_LONG', { max: TEXT_MAX });
  }
}

function readDate(text: string): ReadValue {
  if (!DATE_SHAPE.test(text)) return wrong('DATE_FORMAT');
  return isRealDate(text) ? { value: text } : wrong('DATE_NOT_REAL');
}

function readChoice({ options = [] }: StepField, text: string): ReadValue {
  return options.includes(text) ? { value: text } : wrong('NOT_ALLOWED', { values: options.join(', ') });
}

function readNumberOfDocument(text: string): ReadValue {
  const value = readDocumentNumber(text);
  return value === undefined ? wrong('PATTERN') : { value };
}

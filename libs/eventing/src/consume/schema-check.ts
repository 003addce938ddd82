import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { EVENT_CATALOGUE } from '@donthu/contracts';
import type { StoredEvent } from '../store/commit';

/** The payload is not what its type promises; names pointers, never values. */
export class SchemaError extends Error {
  constructor(type: string, pointers: string) {
    super(`${type}: ${pointers}`);
    this.name = 'SchemaError';
  }
}

const ajv = addFormats(new Ajv({ strict: false }));
const validators = new Map<string, ValidateFunction>();
/** Events of one process are shared between consumers: each is checked once. */
const checked = new WeakSet<object>();

/** Throws `SchemaError`. Unknown further fields are tolerated: newer writers may add some. */
export function checkSchema(event: Pick<StoredEvent, 'type' | 'data'>): void {
  if (checked.has(event)) return;
  const validate = validatorOf(event.type);
  if (!validate) throw new SchemaError(event.type, 'unknown event type');
  if (!validate(event.data)) {
    throw new SchemaError(event.type, (validate.errors ?? []).map((e) => `${e.instancePath} ${e.keyword}`).join(', '));
  }
  checked.add(event);
}

export function fitsSchema(event: Pick<StoredEvent, 'type' | 'data'>): boolean {
  try {
    checkSchema(event);
    return true;
  } catch (error) {
    if (error instanceof SchemaError) return false;
    throw error;
  }
}

function validatorOf(type: string): ValidateFunction | undefined {
  const known = validators.get(type);
  if (known) return known;
  const definition = EVENT_CATALOGUE.get(type);
  if (!definition) return undefined;
  const validate = ajv.compile(definition.data);
  validators.set(type, validate);
  return validate;
}

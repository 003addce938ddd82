import type { Principal } from '@donthu/auth/principal';
import type { SealedPart } from '@donthu/eventing/store/commit';

export interface OpenRequest {
  readonly part: SealedPart;
  /** For the parts of a stored file: the stream that names the file, such as `petition/<id>` or `import/<id>`. */
  readonly namedBy?: string;
}

export type OpenResult =
  /** The JSON value that was sealed. */
  | { readonly plain: unknown }
  /** The reader may not open it (now): shown as a mask, without a reason. */
  | { readonly masked: true }
  /** Its key was destroyed for ever. */
  | { readonly erased: true }
  /** Ciphertext, context and key do not belong together: damage or forgery; an operator must look. */
  | { readonly unreadable: true };

export const MAX_OPENED_AT_ONCE = 200;

/** The only way to plaintext: `identity` decides by role, unit, petition and kind of data, and decrypts. */
export abstract class Opener {
  /** One result per request, in their order. At most `MAX_OPENED_AT_ONCE`, else `RangeError`. */
  abstract open(reader: Principal, requests: readonly OpenRequest[]): Promise<OpenResult[]>;

  /**
   * Search tokens of people whose names are about to become visible (a loosening reclassification): the tokens only,
   * never the names. For officers who may classify; throws `RefusedError` otherwise.
   */
  abstract peopleTokens(reader: Principal, petitionId: string): Promise<string[]>;
}

/** The value when it was opened and is an object; `undefined` when masked, erased or unreadable. */
export function openedObject(result: OpenResult | undefined): Readonly<Record<string, unknown>> | undefined {
  if (!result || !('plain' in result)) return undefined;
  const { plain } = result;
  return isRecord(plain) ? plain : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

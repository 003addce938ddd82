import type { Role } from '@donthu/contracts';

/** Who asks: an officer with a session, or the feed key of the level above. */
export interface Principal {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  /** Code of the officer's own unit. */
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly sessionId: string;
  /** Codes of the units whose rows the officer may see: the own one, for `upper_level` those below it too. */
  readonly scope: readonly string[];
}

export const PETITIONER_ACCOUNT = 'petitioner';

/** Whoever shows a receipt: signed in nowhere, in no role, so nothing sealed opens for him. He may write. */
export function petitioner(scope: readonly string[]): Principal {
  const name = { username: PETITIONER_ACCOUNT, displayName: '', unit: '', sessionId: '' };
  return { accountId: PETITIONER_ACCOUNT, ...name, roles: [], scope };
}

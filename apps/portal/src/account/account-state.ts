import type { AccountSetV1 } from '@donthu/contracts';
import { lastVersionOf, type Commit, type Sealed } from '@donthu/eventing';

/** An account as its stream tells it. The credential never leaves the portal's own commits. */
export interface AccountState extends AccountSetV1 {
  /** Version of the stream. */
  readonly version: number;
  /** Encoded argon2id hash. */
  readonly credential: string;
  /** The password was given by an administrator and is to be replaced by one that only the officer knows. */
  readonly mustChange: boolean;
}

/** Folds an account's stream; `undefined` for a stream that does not exist. */
export function foldAccount(commits: readonly Commit[]): AccountState | undefined {
  return commits.reduce<AccountState | undefined>(afterCommit, undefined);
}

function afterCommit(state: AccountState | undefined, commit: Commit): AccountState | undefined {
  const set = commit.events.findLast((event) => event.type === 'account.set.v1');
  const data = set ? (set.data as AccountSetV1) : state;
  if (!data) return undefined;
  return { ...accountData(data), version: lastVersionOf(commit), ...credentialAfter(state, commit.sealed) };
}

function credentialAfter(
  state: AccountState | undefined,
  sealed: Sealed = {},
): Pick<AccountState, 'credential' | 'mustChange'> {
  const { credential = state?.credential ?? '', mustChange = state?.mustChange } = sealed;
  return { credential, mustChange: mustChange === true };
}

/** An account as it stands, without what changed it; nothing of the credential. */
export function accountData(account: AccountSetV1): AccountSetV1 {
  const { accountId, username, displayName, unit, roles, reportsTo, email, active } = account;
  return {
    accountId,
    username,
    displayName,
    unit,
    roles: [...roles],
    active,
    ...(reportsTo !== undefined && { reportsTo }),
    ...(email !== undefined && { email }),
  };
}

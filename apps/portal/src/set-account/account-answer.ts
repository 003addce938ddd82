import type { AccountSetV1 } from '@donthu/contracts';

/** An account as the administrator sees it. */
export interface AccountItem extends Omit<AccountSetV1, 'accountId'> {
  readonly id: string;
  /** Of the account's stream: the `If-Match` of the next change. */
  readonly version: number;
}

export function accountItem({ accountId, ...account }: AccountSetV1, version: number): AccountItem {
  return { id: accountId, ...account, version };
}

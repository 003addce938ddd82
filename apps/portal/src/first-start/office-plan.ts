import type { AccountSetV1, UnitSetV1 } from '@donthu/contracts';

/** Units and accounts that a first start sets up, all with one password. */
export interface OfficePlan {
  /** Part of every commit id of the plan: never renamed. */
  readonly name: 'demo' | 'office';
  /** Parents first. */
  readonly units: readonly UnitSetV1[];
  /** Superiors first. */
  readonly accounts: readonly AccountSetV1[];
  readonly passwordIsOneTime: boolean;
}

export type AccountRow = readonly [
  username: string,
  displayName: string,
  role: AccountSetV1['roles'][number],
  reportsTo?: string,
];

export function accountsOf(unit: string, rows: readonly AccountRow[]): AccountSetV1[] {
  return rows.map(([username, displayName, role, reportsTo]) => ({
    accountId: accountIdOf(username),
    username,
    displayName,
    unit,
    roles: [role],
    ...(reportsTo !== undefined && { reportsTo: accountIdOf(reportsTo) }),
    active: true,
  }));
}

function accountIdOf(username: string): string {
  return `a-${username}`;
}

import { AccountSetV1, SessionsEndedV1, UnitSetV1 } from '@donthu/contracts';
import { defineView } from '@donthu/views/view';

/** Ended sessions kept per account; one lives ten hours, nobody signs out that often. */
const ENDED_KEPT = 500;

export interface AccountSlice {
  readonly account?: AccountSetV1;
  readonly ended: readonly string[];
  /** System time; sessions begun before it are void. */
  readonly endedBefore?: string;
  /** The session that ended all the others goes on. */
  readonly spared?: string;
}

export interface UnitSlice {
  readonly unit?: UnitSetV1;
}

type Listed = { readonly listed: boolean };

const NO_ACCOUNT: AccountSlice = { ended: [] };
const NO_UNIT: UnitSlice = {};

/** Every account of the installation, as far as signing in and rights need it. */
export const ACCOUNTS_VIEW = defineView({
  name: 'auth_accounts',
  slices: { account: NO_ACCOUNT },
  fields: ({ account }): Listed | undefined => (account.data.account ? { listed: true } : undefined),
  fieldNames: ['listed'],
  indexes: { all: { equal: ['listed'] } },
});

export const UNITS_VIEW = defineView({
  name: 'auth_units',
  slices: { unit: NO_UNIT },
  fields: ({ unit }): Listed | undefined => (unit.data.unit ? { listed: true } : undefined),
  fieldNames: ['listed'],
  indexes: { all: { equal: ['listed'] } },
});

export interface DirectoryEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Pure; the runtime has checked the payload against its schema. */
export function projectAccount(slice: AccountSlice, { type, data }: DirectoryEvent): AccountSlice {
  if (type === AccountSetV1.type) {
    const { changed: _, before: __, ...account } = data as AccountSetV1;
    return { ...slice, account };
  }
  if (type !== SessionsEndedV1.type) return slice;
  const { sessionId, before, except } = data as SessionsEndedV1;
  const ended = sessionId === undefined ? slice.ended : [...slice.ended, sessionId].slice(-ENDED_KEPT);
  if (before === undefined || before < (slice.endedBefore ?? '')) return { ...slice, ended };
  const { spared: _, ...rest } = slice;
  return { ...rest, ended, endedBefore: before, ...(except !== undefined && { spared: except }) };
}

export function projectUnit(slice: UnitSlice, { type, data }: DirectoryEvent): UnitSlice {
  return type === UnitSetV1.type ? { unit: data as UnitSetV1 } : slice;
}

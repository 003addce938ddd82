import {
  ACCOUNT_MEMBERS,
  type AccountMember,
  type AccountPasswordSetV1,
  type AccountSetV1,
  type Role,
} from '@donthu/contracts';
import { RefusedError, type Decided, type EventData } from '@donthu/eventing';
import { accountData, type AccountState } from './account-state';
import { usernameClaim } from './account-streams';

/** A password already hashed, and whether the officer has to replace it. */
export interface NewCredential {
  readonly credential: string;
  readonly mustChange: boolean;
}

export interface AccountChange {
  readonly displayName?: string;
  readonly unit?: string;
  readonly roles?: readonly Role[];
  /** `null` takes it away. */
  readonly reportsTo?: string | null;
  readonly email?: string | null;
  readonly active?: boolean;
}

/** Facts that a decider cannot know by itself. */
export interface AccountFacts {
  /** Account of the administrator who acts. */
  readonly actor: string;
  /** System time, RFC 3339: sessions run on the system's clock. */
  readonly now: string;
}

export function decideCreate(account: AccountSetV1, credential: NewCredential): Decided {
  return {
    events: [setEvent(accountData(account))],
    sealed: { ...credential },
    claims: [usernameClaim(account.username)],
  };
}

/**
 * Changes of an account by an administrator. A new password and a deactivation end every session: an account that is
 * switched on again must not bring back sessions of before.
 */
export function decideChange(
  state: AccountState | undefined,
  change: AccountChange,
  facts: AccountFacts,
  credential?: NewCredential,
): Decided {
  if (!state) throw new RefusedError('ACCOUNT.UNKNOWN');
  const next = changed(state, change);
  refuseOwnLockOut(state, next, facts.actor);
  const members = changedMembers(state, next);
  const ends = credential !== undefined || (state.active && !next.active);
  const events: EventData[] = [
    ...(members.length > 0 ? [setEvent({ ...next, changed: members, before: valuesBefore(state, members) })] : []),
    ...(credential ? [passwordSet(next, credential)] : []),
    ...(ends ? [sessionsEnded({ accountId: state.accountId, before: facts.now })] : []),
  ];
  return { events, ...(credential && { sealed: { ...credential } }) };
}

/** The officer's own new password: every other session ends. */
export function decideOwnPassword(
  state: AccountState,
  credential: string,
  session: { readonly now: string; readonly keep: string },
): Decided {
  const own: NewCredential = { credential, mustChange: false };
  const ended = sessionsEnded({ accountId: state.accountId, before: session.now, except: session.keep });
  return { events: [passwordSet(state, own), ended], sealed: { ...own } };
}

export function decideSignOut(accountId: string, sessionId: string): Decided {
  return { events: [sessionsEnded({ accountId, sessionId })] };
}

function changed(state: AccountState, change: AccountChange): AccountSetV1 {
  const { reportsTo, email } = { reportsTo: state.reportsTo, email: state.email, ...defined(change) };
  return {
    accountId: state.accountId,
    username: state.username,
    displayName: change.displayName ?? state.displayName,
    unit: change.unit ?? state.unit,
    roles: [...(change.roles ?? state.roles)],
    active: change.active ?? state.active,
    ...(reportsTo !== null && reportsTo !== undefined && { reportsTo }),
    ...(email !== null && email !== undefined && { email }),
  };
}

function defined({ reportsTo, email }: AccountChange): Pick<AccountChange, 'reportsTo' | 'email'> {
  return { ...(reportsTo !== undefined && { reportsTo }), ...(email !== undefined && { email }) };
}

/** Somebody must be left who can mend it: nobody shuts himself out. */
function refuseOwnLockOut(state: AccountState, next: AccountSetV1, actor: string): void {
  if (state.accountId !== actor) return;
  if (!next.active) throw new RefusedError('ACCOUNT.OWN_DEACTIVATION', { pointer: '/active' });
  if (state.roles.includes('admin') && !next.roles.includes('admin'))
    throw new RefusedError('ACCOUNT.OWN_ADMIN_ROLE', { pointer: '/roles' });
}

function changedMembers(state: AccountSetV1, next: AccountSetV1): AccountMember[] {
  return ACCOUNT_MEMBERS.filter((member) => JSON.stringify(state[member]) !== JSON.stringify(next[member]));
}

function valuesBefore(state: AccountSetV1, members: readonly AccountMember[]): NonNullable<AccountSetV1['before']> {
  const told = members.filter((member) => member !== 'email' && state[member] !== undefined);
  return Object.fromEntries(told.map((member) => [member, state[member]]));
}

function setEvent(account: AccountSetV1): EventData {
  return { type: 'account.set.v1', data: { ...account } };
}

function passwordSet(
  { accountId, username, unit }: AccountSetV1,
  { mustChange }: Pick<NewCredential, 'mustChange'>,
): EventData {
  const data: AccountPasswordSetV1 = { accountId, username, unit, mustChange };
  return { type: 'account.password-set.v1', data };
}

function sessionsEnded(data: {
  readonly accountId: string;
  readonly sessionId?: string;
  readonly before?: string;
  readonly except?: string;
}): EventData {
  return { type: 'sessions.ended.v1', data };
}

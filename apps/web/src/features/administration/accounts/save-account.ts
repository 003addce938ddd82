import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { DESK } from '../../../app/desk';
import { sentStoreOf } from '../../../parts/use-draft';
import '../texts';
import { cursorAt } from '../../../parts/by-cursor';

export type Account = Schemas['Account'];
export const ACCOUNTS = ['accounts'] as const;
const PAGE = 200;

/** A one-time password, to be shown once. */
export interface Given {
  readonly username: string;
  readonly password: string;
}

export interface AccountValues {
  readonly username: string;
  readonly displayName: string;
  readonly unit: string;
  readonly roles: Account['roles'];
  readonly reportsTo?: string;
  readonly email?: string;
  readonly active: boolean;
  readonly resetPassword?: boolean;
}

/** What a form of an account sends. */
const SENT = ['displayName', 'unit', 'roles', 'reportsTo', 'email', 'active'] as const;

/** Another version that says the same, as after a new password. */
export function isUnchanged(before: Account | null, now: Account | null): boolean {
  if (!before || !now || before.version === now.version) return false;
  return SENT.every((name) => JSON.stringify(before[name]) === JSON.stringify(now[name]));
}

/** Every account; an installation has some hundreds at most. */
export async function readAccounts(): Promise<Account[]> {
  const items: Account[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: { limit: number; cursor?: string } = { limit: PAGE, ...cursorAt(cursor) };
    const page: Schemas['AccountPage'] = await body(api.GET('/api/auth/accounts', { params: { query } }));
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

interface Sent {
  readonly values: AccountValues;
  /** The account as it was read; a new one has none. */
  readonly of: Pick<Account, 'id' | 'version'> | null;
}

export function useSaveAccount(onDone: (given: Given | undefined) => void) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  return useCommand<Sent, { readonly username: string; readonly oneTimePassword?: string }>({
    run: ({ values, of }, key) => (of ? changed(of, values) : created(values, key)),
    touches: [ACCOUNTS, DESK],
    sentStore: sentStoreOf('account'),
    onDone: ({ username, oneTimePassword: password }) => {
      void message.success(t('accounts.saved'));
      onDone(password === undefined ? undefined : { username, password });
    },
  });
}

function created({ username, displayName, unit, roles, reportsTo, email, active }: AccountValues, key: string) {
  return body(
    api.POST('/api/auth/accounts', {
      params: { header: { 'Idempotency-Key': key } },
      body: { username, displayName, unit, roles, active, ...(reportsTo && { reportsTo }), ...(email && { email }) },
    }),
  );
}

function changed({ id, version }: NonNullable<Sent['of']>, values: AccountValues) {
  const { displayName, unit, roles, reportsTo, email, active, resetPassword } = values;
  // `null` takes away what was there; the description of the API knows only texts.
  const cleared = { reportsTo: reportsTo || null, email: email || null } as unknown as { reportsTo?: string };
  return body(
    api.PATCH('/api/auth/accounts/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { displayName, unit, roles, active, ...cleared, ...(resetPassword === true && { resetPassword }) },
    }),
  );
}

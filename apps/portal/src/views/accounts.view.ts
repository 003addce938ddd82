import type { AccountSetV1 } from '@donthu/contracts';
import { defineView, type Slice } from '@donthu/views';

/** The accounts as the administrator's list shows them; nothing of a credential comes here. */
export const ACCOUNTS_VIEW = defineView({
  name: 'portal_accounts',
  slices: { account: null as AccountSetV1 | null },
  fields: ({ account }: { readonly account: Slice<AccountSetV1 | null> }) =>
    account.data ? { listed: true, username: account.data.username } : undefined,
  fieldNames: ['listed', 'username'],
  indexes: {
    byUsername: { equal: ['listed'], order: 'username' },
  },
});

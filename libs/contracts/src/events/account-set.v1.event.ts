import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, ROLES, UnitCode, words } from '../event/vocabulary';

/** Members that an administrator can change. */
export const ACCOUNT_MEMBERS = ['displayName', 'unit', 'roles', 'reportsTo', 'email', 'active'] as const;
export type AccountMember = (typeof ACCOUNT_MEMBERS)[number];

/** An officer's account as it now stands. Credentials stay in the portal's own commits. */
export const AccountSetV1 = defineEvent({
  type: 'account.set.v1',
  owner: 'portal',
  streamType: 'account',
  title: { vi: 'Cập nhật tài khoản', en: 'Account set' },
  data: Type.Object({
    accountId: AccountId,
    username: Type.String({ maxLength: 64 }),
    displayName: Type.String({ maxLength: 200 }),
    unit: UnitCode,
    roles: Type.Array(words(ROLES)),
    reportsTo: Type.Optional(AccountId),
    email: Type.Optional(Type.String({ maxLength: 254 })),
    active: Type.Boolean(),
    /** What this commit changed; left out for a new account, and by events from before it was recorded. */
    changed: Type.Optional(Type.Array(words(ACCOUNT_MEMBERS))),
    /** The changed members as they stood before. No address: one that went out of use is nobody's business. */
    before: Type.Optional(
      Type.Partial(
        Type.Object({
          displayName: Type.String({ maxLength: 200 }),
          unit: UnitCode,
          roles: Type.Array(words(ROLES)),
          reportsTo: AccountId,
          active: Type.Boolean(),
        }),
      ),
    ),
  }),
  example: {
    accountId: 'a-tiepdan',
    username: 'tiepdan',
    displayName: 'Cán bộ tiếp dân',
    unit: 'thuong-thanh',
    roles: ['reception'],
    active: true,
  },
});
export type AccountSetV1 = DataOf<typeof AccountSetV1>;

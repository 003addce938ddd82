import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, UnitCode } from '../event/vocabulary';

/** A password was replaced; neither it nor its hash is told. The one an account is made with has no event of its own. */
export const AccountPasswordSetV1 = defineEvent({
  type: 'account.password-set.v1',
  owner: 'portal',
  streamType: 'account',
  title: { vi: 'Đổi mật khẩu', en: 'Password changed' },
  data: Type.Object({
    accountId: AccountId,
    username: Type.String({ maxLength: 64 }),
    /** Of the account at that time. */
    unit: UnitCode,
    /** Given by an administrator, to be replaced by the officer; else it is the officer’s own. */
    mustChange: Type.Boolean(),
  }),
  example: { accountId: 'a-tiepdan', username: 'tiepdan', unit: 'thuong-thanh', mustChange: true },
});
export type AccountPasswordSetV1 = DataOf<typeof AccountPasswordSetV1>;

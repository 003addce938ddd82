import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, UnitCode } from '../event/vocabulary';

/**
 * The password of an account that exists was guessed wrong so often that no more is tried from there for a while; at most
 * once in that while, from however many places. Never told: from where.
 */
export const SignInLockedV1 = defineEvent({
  type: 'sign-in.locked.v1',
  owner: 'portal',
  streamType: 'sign-in',
  title: { vi: 'Tạm khóa đăng nhập do nhập sai mật khẩu', en: 'Sign-in locked after wrong passwords' },
  data: Type.Object({
    accountId: AccountId,
    username: Type.String({ maxLength: 64 }),
    /** Of the account at that time. */
    unit: UnitCode,
    /** Wrong guesses from one address within `minutes`. */
    guesses: Type.Integer({ minimum: 1 }),
    /** How long a guess counts, and so the longest wait. */
    minutes: Type.Integer({ minimum: 1 }),
  }),
  example: { accountId: 'a-tiepdan', username: 'tiepdan', unit: 'thuong-thanh', guesses: 10, minutes: 15 },
});
export type SignInLockedV1 = DataOf<typeof SignInLockedV1>;

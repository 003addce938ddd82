import { Type } from '@sinclair/typebox';
import { defineEvent, type DataOf } from '../event/define-event';
import { AccountId, Instant } from '../event/vocabulary';

/**
 * Sign-out or a changed password: the named session, or all begun before `before` (system time) but `except`, are void
 * everywhere.
 */
export const SessionsEndedV1 = defineEvent({
  type: 'sessions.ended.v1',
  owner: 'portal',
  streamType: 'account',
  title: { vi: 'Kết thúc phiên làm việc', en: 'Sessions ended' },
  data: Type.Object({
    accountId: AccountId,
    sessionId: Type.Optional(Type.String()),
    before: Type.Optional(Instant),
    /** The session that changed its own password goes on. */
    except: Type.Optional(Type.String()),
  }),
  example: { accountId: 'a-tiepdan', sessionId: 's-1' },
});
export type SessionsEndedV1 = DataOf<typeof SessionsEndedV1>;

import type { AccountSetV1, UnitSetV1 } from '@donthu/contracts';
import { Directory } from './directory';
import { projectAccount } from './directory.view';

const OFFICER: AccountSetV1 = {
  accountId: 'a-1',
  username: 'tiepdan',
  displayName: 'Cán bộ',
  unit: 'thuong-thanh',
  roles: ['reception'],
  active: true,
};
const SESSION = { accountId: 'a-1', sessionId: 's-1', issuedAtMs: Date.parse('2026-03-02T01:00:00Z'), expiresAtMs: 0 };

function directory() {
  const subject = new Directory();
  let version = 0;
  return {
    subject,
    account: (data: Partial<AccountSetV1> = {}) => {
      const account = { ...OFFICER, ...data };
      return subject.accountEvent(account.accountId, {
        type: 'account.set.v1',
        data: account,
        stream: `account/${account.accountId}`,
        streamType: 'account',
        version: (version += 1),
      });
    },
    ended: (data: Record<string, unknown>) =>
      subject.accountEvent('a-1', {
        type: 'sessions.ended.v1',
        data: { accountId: 'a-1', ...data },
        stream: 'account/a-1',
        streamType: 'account',
        version: (version += 1),
      }),
    unit: (data: UnitSetV1) =>
      subject.unitEvent(data.code, {
        type: 'unit.set.v1',
        data,
        stream: `unit/${data.code}`,
        streamType: 'unit',
        version: (version += 1),
      }),
  };
}

describe('the directory', () => {
  it('knows the officer of a session, with the own unit as scope', async () => {
    const { subject, account } = directory();
    await account();
    expect(subject.principalOf(SESSION)).toEqual({
      accountId: 'a-1',
      username: 'tiepdan',
      displayName: 'Cán bộ',
      unit: 'thuong-thanh',
      roles: ['reception'],
      sessionId: 's-1',
      scope: ['thuong-thanh'],
    });
    expect(subject.principalOf({ ...SESSION, accountId: 'a-2' })).toBeUndefined();
  });

  it('gives the level above every unit below it, however deep, and only to it', async () => {
    const { subject, account, unit } = directory();
    await unit({ code: 'ha-noi', name: 'Hà Nội', level: 'province' });
    await unit({ code: 'thuong-thanh', name: 'Thượng Thanh', level: 'ward', parent: 'ha-noi' });
    await unit({ code: 'to-1', name: 'Tổ 1', level: 'ward', parent: 'thuong-thanh' });
    await unit({ code: 'hue', name: 'Huế', level: 'province' });
    await account({ unit: 'ha-noi', roles: ['upper_level'] });
    expect(subject.principalOf(SESSION)?.scope).toEqual(['ha-noi', 'thuong-thanh', 'to-1']);
    await unit({ code: 'viet-hung', name: 'Việt Hưng', level: 'ward', parent: 'ha-noi' });
    expect(subject.principalOf(SESSION)?.scope).toContain('viet-hung');
    await account({ unit: 'ha-noi', roles: ['leader'] });
    expect(subject.principalOf(SESSION)?.scope).toEqual(['ha-noi']);
  });

  it('survives units that name each other as parents', async () => {
    const { subject, account, unit } = directory();
    await unit({ code: 'aa', name: 'A', level: 'ward', parent: 'bb' });
    await unit({ code: 'bb', name: 'B', level: 'ward', parent: 'aa' });
    await account({ unit: 'aa', roles: ['upper_level'] });
    expect(subject.principalOf(SESSION)?.scope).toEqual(['aa', 'bb']);
    expect(subject.unitsAbove('aa')).toEqual(['bb']);
  });

  it('knows the units above one, the nearest first', async () => {
    const { subject, unit } = directory();
    await unit({ code: 'ha-noi', name: 'Hà Nội', level: 'province' });
    await unit({ code: 'thuong-thanh', name: 'Thượng Thanh', level: 'ward', parent: 'ha-noi' });
    await unit({ code: 'to-1', name: 'Tổ 1', level: 'ward', parent: 'thuong-thanh' });
    expect(subject.unitsAbove('to-1')).toEqual(['thuong-thanh', 'ha-noi']);
    expect(subject.unitsAbove('ha-noi')).toEqual([]);
    expect(subject.unitsAbove('nowhere')).toEqual([]);
  });

  it('lets nobody in whose account is closed or whose session has ended', async () => {
    const { subject, account, ended } = directory();
    await account({ active: false });
    expect(subject.principalOf(SESSION)).toBeUndefined();
    await account();
    await ended({ sessionId: 's-1' });
    expect(subject.principalOf(SESSION)).toBeUndefined();
    expect(subject.principalOf({ ...SESSION, sessionId: 's-2' })).toBeDefined();
    await ended({ before: '2026-03-02T02:00:00Z' });
    expect(subject.principalOf({ ...SESSION, sessionId: 's-2' })).toBeUndefined();
    expect(
      subject.principalOf({ ...SESSION, sessionId: 's-3', issuedAtMs: Date.parse('2026-03-02T02:00:00Z') }),
    ).toBeDefined();
    subject.endSession('s-3');
    expect(
      subject.principalOf({ ...SESSION, sessionId: 's-3', issuedAtMs: Date.parse('2026-03-02T02:00:00Z') }),
    ).toBeUndefined();
  });

  it('spares the session that ended all the others, until it is ended itself', async () => {
    const { subject, account, ended } = directory();
    const [mine, other] = [SESSION, { ...SESSION, sessionId: 's-2' }];
    await account();
    await ended({ before: '2026-03-02T02:00:00Z', except: mine.sessionId });
    expect([subject.principalOf(mine), subject.principalOf(other)]).toEqual([expect.anything(), undefined]);
    await ended({ before: '2026-03-02T02:00:01Z' });
    expect(subject.principalOf(mine)).toBeUndefined();
  });

  it('never moves the end of sessions back', () => {
    const ended = (before: string) => ({ type: 'sessions.ended.v1', data: { accountId: 'a-1', before } });
    const later = projectAccount({ ended: [] }, ended('2026-03-02T02:00:00Z'));
    expect(projectAccount(later, ended('2026-03-01T02:00:00Z')).endedBefore).toBe('2026-03-02T02:00:00Z');
  });
});

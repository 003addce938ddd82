import type { AccountSetV1 } from '@donthu/contracts';
import type { Commit, Decided } from '@donthu/eventing';
import { foldAccount, type AccountState } from './account-state';
import { usernameClaim } from './account-streams';
import { decideChange, decideCreate, decideOwnPassword, type AccountChange } from './decide-account';
import { oneTimePassword } from './one-time-password';
import { refuseWeakPassword } from './password-rules';
import { Passwords } from './passwords';
import { Turnstile } from './turnstile';

const ACCOUNT: AccountSetV1 = {
  accountId: 'a-1',
  username: 'tiepdan',
  displayName: 'Cán bộ tiếp dân',
  unit: 'thuong-thanh',
  roles: ['reception'],
  reportsTo: 'a-2',
  email: 'a@example.vn',
  active: true,
};
const FACTS = { actor: 'a-admin', now: '2026-03-02T01:00:00.000Z' };

function commitOf({ events, sealed }: Decided, version: number): Commit {
  const meta = { actor: { id: 'a-admin', role: 'admin' }, at: FACTS.now, correlationId: 'c' };
  return {
    id: `c-${version}`,
    unit: 'installation',
    stream: 'account/a-1',
    version,
    events,
    ...(sealed && { sealed }),
    meta,
  };
}

const created = commitOf(decideCreate(ACCOUNT, { credential: 'hash-1', mustChange: true }), 1);

function stateOf(...commits: Commit[]): AccountState {
  const state = foldAccount(commits);
  if (!state) throw new Error('no account');
  return state;
}

describe('an account', () => {
  it('folds to what was set last, with the credential that was set last', () => {
    const renamed = commitOf(decideChange(stateOf(created), { displayName: 'Tên mới' }, FACTS), 2);
    expect(stateOf(created, renamed)).toEqual({
      ...ACCOUNT,
      displayName: 'Tên mới',
      version: 2,
      credential: 'hash-1',
      mustChange: true,
    });
    const own = commitOf(decideOwnPassword(stateOf(created, renamed), 'hash-2', { now: FACTS.now, keep: 's-1' }), 3);
    expect(stateOf(created, renamed, own)).toMatchObject({ version: 4, credential: 'hash-2', mustChange: false });
    expect(foldAccount([])).toBeUndefined();
  });

  it('keeps the credential out of every event', () => {
    expect(JSON.stringify(created.events)).not.toContain('hash-1');
    expect(decideCreate(ACCOUNT, { credential: 'x', mustChange: true }).claims).toEqual(['username:tiepdan']);
    expect(usernameClaim(' TiếpDân ')).toBe('username:tiepdan');
  });

  it.each<[string, AccountChange, Partial<AccountSetV1>]>([
    ['a unit', { unit: 'viet-hung' }, { unit: 'viet-hung', changed: ['unit'], before: { unit: 'thuong-thanh' } }],
    [
      'roles',
      { roles: ['handler', 'leader'] },
      { roles: ['handler', 'leader'], changed: ['roles'], before: { roles: ['reception'] } },
    ],
    [
      'another superior and name',
      { reportsTo: 'a-3', displayName: 'Tên mới' },
      {
        reportsTo: 'a-3',
        displayName: 'Tên mới',
        changed: ['displayName', 'reportsTo'],
        before: { displayName: 'Cán bộ tiếp dân', reportsTo: 'a-2' },
      },
    ],
  ])('changes %s, tells what stood there before, and leaves the rest', (_, change, expected) => {
    expect(decideChange(stateOf(created), change, FACTS).events).toEqual([
      { type: 'account.set.v1', data: { ...ACCOUNT, ...expected } },
    ]);
  });

  it('loses what is taken away, and tells no address that went out of use', () => {
    const [event] = decideChange(stateOf(created), { reportsTo: null, email: null }, FACTS).events;
    const { reportsTo: _, email: __, ...rest } = ACCOUNT;
    expect(event?.data).toEqual({ ...rest, changed: ['reportsTo', 'email'], before: { reportsTo: 'a-2' } });
  });

  it('has no change to tell of when it is made', () => {
    expect(created.events).toEqual([{ type: 'account.set.v1', data: ACCOUNT }]);
  });

  it('has nothing to do for a change that changes nothing', () => {
    expect(
      decideChange(stateOf(created), { displayName: ACCOUNT.displayName, reportsTo: 'a-2' }, FACTS).events,
    ).toEqual([]);
  });

  it('ends sessions when it is switched off or gets a new password', () => {
    const off = decideChange(stateOf(created), { active: false }, FACTS).events.map(({ type }) => type);
    expect(off).toEqual(['account.set.v1', 'sessions.ended.v1']);
    const reset = decideChange(stateOf(created), {}, FACTS, { credential: 'hash-2', mustChange: true });
    expect(reset).toMatchObject({
      events: [{ type: 'account.password-set.v1' }, { type: 'sessions.ended.v1', data: { before: FACTS.now } }],
      sealed: { credential: 'hash-2' },
    });
  });

  it('tells that a password was given or was the officer’s own, and nothing of it', () => {
    const reset = decideChange(stateOf(created), {}, FACTS, { credential: 'hash-2', mustChange: true });
    const own = decideOwnPassword(stateOf(created), 'hash-3', { now: FACTS.now, keep: 's-1' });
    const data = { accountId: 'a-1', username: 'tiepdan', unit: 'thuong-thanh' };
    expect([reset.events[0]?.data, own.events[0]?.data]).toEqual([
      { ...data, mustChange: true },
      { ...data, mustChange: false },
    ]);
    expect(JSON.stringify([reset.events, own.events])).not.toContain('hash');
  });

  it('cannot be changed where there is none', () => {
    expect(() => decideChange(undefined, {}, FACTS)).toThrow('ACCOUNT.UNKNOWN');
  });
});

describe('passwords', () => {
  const passwords = new Passwords();

  it('match their own hash only, and nobody’s', async () => {
    const hash = await passwords.hash('Mat-khau-thu-2026');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
    expect(await Promise.all([passwords.matches('Mat-khau-thu-2026', hash), passwords.matches('khác', hash)])).toEqual([
      true,
      false,
    ]);
    expect(await passwords.matches('anything', undefined)).toBe(false);
    expect(await passwords.matches('anything', '')).toBe(false);
  });

  it.each([
    ['Tiepdan-2026-x', 'PASSWORD.IS_USERNAME'],
    ['present password', 'PASSWORD.UNCHANGED'],
    ['aaaaaaaaaaab', 'PASSWORD.TOO_SIMPLE'],
    ['1234567890', 'PASSWORD.TOO_SIMPLE'],
    ['QWERTYUIOPA', 'PASSWORD.TOO_SIMPLE'],
  ])('refuse %s', (next, code) => {
    expect(() => refuseWeakPassword(next, { username: 'tiepdan', current: 'present password' })).toThrow(code);
  });

  it('given once are the same for the same commit, and readable', () => {
    const key = Buffer.alloc(32, 7);
    expect(oneTimePassword(key, 'c-1')).toBe(oneTimePassword(key, 'c-1'));
    expect(oneTimePassword(key, 'c-1')).not.toBe(oneTimePassword(key, 'c-2'));
    expect(oneTimePassword(key, 'c-1')).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
  });
});

describe('the turnstile before expensive work', () => {
  it('lets two through at once, a bounded number wait, and refuses the rest', async () => {
    const turnstile = new Turnstile(2, 3, () => new Error('full'));
    let [running, most] = [0, 0];
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    const results = await Promise.allSettled(Array.from({ length: 7 }, () => turnstile.pass(work)));
    expect([most, results.filter(({ status }) => status === 'rejected').length]).toEqual([2, 2]);
    await expect(turnstile.pass(async () => 'open again')).resolves.toBe('open again');
  });

  it('passes its place on when work fails', async () => {
    const turnstile = new Turnstile(1, 1, () => new Error('full'));
    const failing = turnstile.pass(() => Promise.reject(new Error('broken')));
    const next = turnstile.pass(async () => 'done');
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });
});

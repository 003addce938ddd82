import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { loadConfig } from '@donthu/config';
import { ManualClock } from '@donthu/eventing';
import { openEmbeddedEngine, type EmbeddedEngine } from '@donthu/platform/embedded-engine';
import { SubKeys } from '@donthu/sealing';
import { Accounts } from '../account/accounts';
import { Passwords } from '../account/passwords';
import { DemoPetitions } from './demo-petitions';
import { FirstStart } from './first-start';
import { OfficeSetUp } from './office-set-up';
import { Terminal } from './terminal';

const KEYS = new SubKeys(randomBytes(32));

class Screen extends Terminal {
  text = '';
  override print(text: string): void {
    this.text += text;
  }
}

/** The store fails after so many appends, as a process does that is killed; gives the way back. */
function dieAfter(appends: number, { store }: EmbeddedEngine): () => void {
  const append = store.append.bind(store);
  let left = appends;
  const spy = jest.spyOn(store, 'append').mockImplementation(async (commit) => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return append(commit);
  });
  return () => spy.mockRestore();
}

describe('a first start', () => {
  let folder: string;
  let engine: EmbeddedEngine;
  let isDemoData: boolean;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'donthu-first-'));
    engine = openEmbeddedEngine(folder);
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (env: Record<string, string>, petitions?: DemoPetitions) => {
    const screen = new Screen();
    const setUp = new OfficeSetUp(
      engine.store,
      new ManualClock(new Date('2026-03-02T01:00:00Z')),
      new Passwords(),
      KEYS,
      screen,
    );
    const first = new FirstStart(loadConfig(env), setUp, petitions);
    await first.onModuleInit();
    first.onApplicationBootstrap();
    isDemoData = first.isDemoData;
    return screen.text;
  };
  const passwordIn = (text: string) => /password: (\S+)/.exec(text)?.[1] ?? '';
  const opens = async (username: string, password: string) => {
    const account = await new Accounts(engine.store).byUsername(username);
    return new Passwords().matches(password, account?.credential);
  };
  const commits = async () => (await engine.store.readAll(0, 1000)).length;

  it.each([
    ['accounts', 'none', true],
    ['none', 'accounts', false],
  ])('knows a folder that began with %s for what it is, also when started with %s', async (began, later, isDemo) => {
    for (const demo of [began, later]) {
      await start({ DONTHU_DEMO: demo });
      expect(isDemoData).toBe(isDemo);
    }
  });

  it('sets up the demo office and prints its password once', async () => {
    const first = await start({ DONTHU_DEMO: 'accounts' });
    const password = passwordIn(first);
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    for (const username of [
      'tiepdan',
      'xuly1',
      'xuly2',
      'lanhdao',
      'captren',
      'quantri',
      'thanhtra',
      'tiepdan.vh',
      'xuly.vh',
      'lanhdao.vh',
    ])
      expect([username, await opens(username, password)]).toEqual([username, true]);
    const handler = await new Accounts(engine.store).byUsername('xuly1');
    expect(handler).toMatchObject({ unit: 'thuong-thanh', reportsTo: 'a-lanhdao', mustChange: false });
    const before = await commits();
    expect(await start({ DONTHU_DEMO: 'accounts' })).toBe('');
    expect(await commits()).toBe(before);
  });

  it('takes a given password and does not print it', async () => {
    const text = await start({ DONTHU_DEMO: 'accounts', DONTHU_DEMO_PASSWORD: 'Mat-khau-thu-2026' });
    expect(text).toContain('tiepdan');
    expect(text).not.toContain('Mat-khau-thu-2026');
    expect(await opens('tiepdan', 'Mat-khau-thu-2026')).toBe(true);
  });

  it.each([0, 1, 2, 3, 7, 12])('is completed by the next one when killed after %i writes', async (appends) => {
    const revive = dieAfter(appends, engine);
    await expect(start({ DONTHU_DEMO: 'accounts' })).rejects.toThrow('killed');
    revive();
    const password = passwordIn(await start({ DONTHU_DEMO: 'accounts' }));
    for (const username of ['lanhdao', 'xuly.vh'])
      expect([username, await opens(username, password)]).toEqual([username, true]);
    expect(await commits()).toBe(13);
    expect(await start({ DONTHU_DEMO: 'accounts' })).toBe('');
  });

  it('gives a real office its unit and an administrator with a one-time password', async () => {
    const text = await start({ DONTHU_UNIT: 'bo-de', DONTHU_UNIT_NAME: 'UBND phường Bồ Đề' });
    expect(await opens('quantri', passwordIn(text))).toBe(true);
    expect(await new Accounts(engine.store).byUsername('quantri')).toMatchObject({
      unit: 'bo-de',
      roles: ['admin'],
      mustChange: true,
    });
    expect(await new Accounts(engine.store).byUsername('tiepdan')).toBeUndefined();
    expect(await start({})).toBe('');
  });

  it.each([
    [{}, { DONTHU_DEMO: 'full' }, 'is that of a real office'],
    [{ DONTHU_DEMO: 'full' }, {}, 'là của đơn vị mẫu'],
  ])('never turns a folder that began as %j into %j, and says so', async (began, later, said) => {
    await start(began);
    const before = await commits();
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    expect(await start(later)).toBe('');
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(said));
    warn.mockRestore();
    expect(await commits()).toBe(before);
  });

  it('refuses a clock moved by hand in the folder of a real office, naming why', async () => {
    await start({});
    const before = await commits();
    const manual = { DONTHU_DEMO: 'accounts', DONTHU_CLOCK: 'manual' };
    await expect(start(manual)).rejects.toThrow(/DONTHU_CLOCK.*đơn vị thật.*real office/);
    expect(await commits()).toBe(before);
  });

  it('takes a clock moved by hand in the folder of a demo', async () => {
    await start({ DONTHU_DEMO: 'accounts' });
    await start({ DONTHU_DEMO: 'accounts', DONTHU_CLOCK: 'manual' });
  });

  it('asks for petitions at every start of a full demo, and of no other', async () => {
    const asked: string[] = [];
    class Recorded extends DemoPetitions {
      override async log({ password }: { readonly password: string }): Promise<void> {
        asked.push(password);
      }
    }
    const password = passwordIn(await start({ DONTHU_DEMO: 'full' }, new Recorded()));
    await start({ DONTHU_DEMO: 'full' }, new Recorded());
    await start({ DONTHU_DEMO: 'accounts' }, new Recorded());
    await start({}, new Recorded());
    expect(asked).toEqual([password, password]);
  });
});

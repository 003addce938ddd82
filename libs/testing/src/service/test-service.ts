import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { SessionTokens } from '@donthu/auth';
import { loadConfig } from '@donthu/config';
import type { AccountSetV1, Role, UnitSetV1 } from '@donthu/contracts';
import { ManualClock, type Commit, type EventData } from '@donthu/eventing';
import { openOffice } from '@donthu/platform/open-office';
import { startProcess } from '@donthu/platform/run-process';
import { TestSealingModule, type SealingRules } from './test-sealing';

/** An account of the test: everybody is named by a role, and belongs to `thuong-thanh` unless said. */
export type TestAccount = Partial<Omit<AccountSetV1, 'accountId' | 'roles'>> & { readonly roles: readonly Role[] };

export interface TestServiceOptions extends SealingRules {
  readonly services: readonly Type[];
  readonly accounts: Readonly<Record<string, TestAccount>>;
  /** Business time at the start, RFC 3339. */
  readonly now: string;
}

export interface TestRequest {
  /** Account that asks; nobody when left out. */
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Version of `If-Match`. */
  readonly ifMatch?: number;
}

export interface TestAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly etag: string | null;
  readonly seen: string | null;
}

const UNITS: readonly UnitSetV1[] = [
  { code: 'ha-noi', name: 'Hà Nội', level: 'province' },
  { code: 'thuong-thanh', name: 'Thượng Thanh', level: 'ward', parent: 'ha-noi' },
  { code: 'viet-hung', name: 'Việt Hưng', level: 'ward', parent: 'ha-noi' },
];

/** Services behind their real door on the embedded engine, in a folder of their own under a clock that stands still. */
export async function openTestService(options: TestServiceOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-service-'));
  const office = openOffice(
    loadConfig({
      DONTHU_DATA_DIR: join(folder, 'data'),
      DONTHU_PORT: '0',
      DONTHU_CLOCK: 'manual',
      DONTHU_CLOCK_START: options.now,
      DONTHU_DEMO: 'accounts',
      DONTHU_LOG_LEVEL: 'silent',
    }),
  );
  const { store } = office.engine;
  const clock = office.clock;
  if (!(clock instanceof ManualClock)) throw new Error('the clock of a test is moved by hand');
  const app = await startProcess(office, [TestSealingModule.with(options), ...options.services]);
  const base = await app.getUrl();
  const tokens = app.get(SessionTokens, { strict: false });

  const idle = async () => {
    if (!(await office.engine.waitUntilIdle(10_000))) throw new Error('the consumers do not come to rest');
  };
  const append = async (stream: string, events: readonly EventData[], unit = 'thuong-thanh'): Promise<Commit> => {
    const commit = commitOf({ stream, events, unit, version: await nextVersion(stream), at: clock.now() });
    const { outcome } = await store.append(commit);
    if (outcome !== 'committed') throw new Error(`${stream}: ${outcome}`);
    await idle();
    return commit;
  };
  const nextVersion = async (stream: string) =>
    (await store.readStream(stream)).reduce((version, { events }) => version + events.length, 1);
  const setAccount = (accountId: string, { roles, ...account }: TestAccount) => {
    const unit = account.unit ?? 'thuong-thanh';
    const data = { username: accountId, displayName: `Cán bộ ${accountId}`, active: true, ...account, unit, accountId };
    return append(`account/${accountId}`, [{ type: 'account.set.v1', data: { ...data, roles: [...roles] } }], unit);
  };
  const call = async (method: string, path: string, request: TestRequest = {}): Promise<TestAnswer> => {
    const response = await fetch(base + path, {
      method,
      headers: await headersOf(request, async (account) => (await tokens.issue(account)).token),
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
    const body = (await response.json()) as Readonly<Record<string, unknown>>;
    const { headers, status } = response;
    return { status, body, etag: headers.get('etag'), seen: headers.get('donthu-seen') };
  };
  const close = async () => {
    await app.close();
    await office.engine.close();
    rmSync(folder, { recursive: true, force: true });
  };

  for (const unit of UNITS) await append(`unit/${unit.code}`, [{ type: 'unit.set.v1', data: { ...unit } }], unit.code);
  for (const [id, account] of Object.entries(options.accounts)) await setAccount(id, account);
  return { office, app, clock, append, setAccount, call, idle, close };
}

export type TestService = Awaited<ReturnType<typeof openTestService>>;

async function headersOf(
  { as, body, headers, ifMatch }: TestRequest,
  tokenOf: (account: string) => Promise<string>,
): Promise<Record<string, string>> {
  return {
    ...(as !== undefined && { authorization: `Bearer ${await tokenOf(as)}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    ...headers,
  };
}

function commitOf({ at, ...commit }: Omit<Commit, 'id' | 'meta'> & { readonly at: Date }): Commit {
  const meta = { actor: { id: 'test', role: 'system' }, at: at.toISOString(), correlationId: randomUUID() };
  return { id: randomUUID(), ...commit, meta };
}

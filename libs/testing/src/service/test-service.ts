import type { Type } from '@nestjs/common';
import { SessionTokens } from '@donthu/auth';
import type { AccountSetV1, Role, UnitSetV1 } from '@donthu/contracts';
import { ManualClock, type Commit, type EventData } from '@donthu/eventing';
import { ServiceUnderTest } from './service-under-test';
import type { SealingRules } from './test-sealing';

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

/** A `ServiceUnderTest` with accounts of the test's own, told things as of its clock, asked and answered in JSON. */
export async function openTestService({ services, accounts, now, ...rules }: TestServiceOptions) {
  const service = await new ServiceUnderTest(services, { DONTHU_CLOCK_START: now }, rules).start();
  const { office, app } = service;
  const clock = office.clock;
  if (!(clock instanceof ManualClock)) throw new Error('the clock of a test is moved by hand');
  const tokens = app.get(SessionTokens, { strict: false });

  const append = async (stream: string, events: readonly EventData[], unit = 'thuong-thanh'): Promise<Commit> => {
    const at = clock.now().toISOString();
    const told = events.map(({ type, data }) => [type, data] as const);
    const [commit] = await service.tell({ stream, unit, at, events: told });
    if (!commit) throw new Error(`${stream}: nothing was told`);
    return commit;
  };
  const setAccount = (accountId: string, { roles, ...account }: TestAccount) => {
    const unit = account.unit ?? 'thuong-thanh';
    const data = { username: accountId, displayName: `Cán bộ ${accountId}`, active: true, ...account, unit, accountId };
    return append(`account/${accountId}`, [{ type: 'account.set.v1', data: { ...data, roles: [...roles] } }], unit);
  };
  const call = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    request: TestRequest = {},
  ): Promise<TestAnswer> => {
    const { statusCode, headers, ...answer } = await app.inject({
      method,
      url,
      headers: await headersOf(request, async (account) => (await tokens.issue(account)).token),
      ...(request.body !== undefined && { payload: JSON.stringify(request.body) }),
    });
    const header = (name: string) => (headers[name] === undefined ? null : String(headers[name]));
    return { status: statusCode, body: answer.json(), etag: header('etag'), seen: header('donthu-seen') };
  };

  for (const unit of UNITS) await append(`unit/${unit.code}`, [{ type: 'unit.set.v1', data: { ...unit } }], unit.code);
  for (const [id, account] of Object.entries(accounts)) await setAccount(id, account);
  return { office, app, clock, append, setAccount, call, idle: () => service.settled(), close: () => service.close() };
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

import 'reflect-metadata';
import { Body, Controller, Get, Global, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AccountSetV1 } from '@donthu/contracts';
import {
  createApp,
  DateField,
  IfMatch,
  problem,
  SeenGate,
  Text,
  type IfMatchVersion,
  type SeenMark,
} from '@donthu/http';
import {
  AuthModule,
  Caller,
  Directory,
  ObjectAccess,
  sessionCookie,
  SessionTokens,
  unlistedRoutes,
  type Principal,
} from '../index';

class SignDto {
  @Text() decision!: string;
}
class SummaryDto {
  @Text({ optional: true }) unit?: string;
  @DateField({ optional: true }) from?: string;
}

@Controller('api')
class PetitionController {
  @Get('intake/petitions/:id') one(@Param('id') id: string, @Caller() caller: Principal) {
    return { id, by: caller.username };
  }
  @Post('intake/petitions/:id/sign') @HttpCode(200) sign(@Body() body: SignDto, @IfMatch() version: IfMatchVersion) {
    if (version === undefined) throw problem('PRECONDITION.REQUIRED');
    return body;
  }
  @Post('resolution/cases/:petitionId/:step') @HttpCode(200) step(
    @Param('step') step: string,
    @Body() body: Record<string, unknown>,
  ) {
    return { step, body };
  }
  @Get('reporting/summary') summary(@Query() query: SummaryDto) {
    return { ...query };
  }
  @Get('reporting/feed') feed(@Caller() caller: Principal) {
    return { scope: caller.scope };
  }
  @Post('public/look-up') @HttpCode(200) lookUp(@Body() body: SignDto) {
    return body;
  }
  @Get('hidden') hidden() {
    return { secret: true };
  }
}

class Gate extends SeenGate {
  asked: readonly SeenMark[] = [];
  async waitFor(marks: readonly SeenMark[]): Promise<boolean> {
    this.asked = marks;
    return marks.every(({ version }) => version <= 5);
  }
}
const gate = new Gate();
@Global()
@Module({ providers: [{ provide: SeenGate, useValue: gate }], exports: [SeenGate] })
class GateModule {}

const FEED_KEY = 'the-key-of-the-level-above';
const AUTH = AuthModule.with({ process: 'spec', sessionKey: new Uint8Array(32).fill(1), feedKey: FEED_KEY });
@Module({ imports: [GateModule, AUTH], controllers: [PetitionController] })
class SpecModule {}

const ACCOUNTS: Record<string, Pick<AccountSetV1, 'unit' | 'roles'>> = {
  tiepdan: { unit: 'thuong-thanh', roles: ['reception'] },
  lanhdao: { unit: 'thuong-thanh', roles: ['leader'] },
  xuly1: { unit: 'thuong-thanh', roles: ['handler'] },
  xuly2: { unit: 'thuong-thanh', roles: ['handler'] },
  captren: { unit: 'ha-noi', roles: ['upper_level'] },
  'lanhdao.vh': { unit: 'viet-hung', roles: ['leader'] },
};

describe('the access guard', () => {
  let app: NestFastifyApplication;
  let base: string;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    app = await createApp(SpecModule, { service: 'spec', logger: false });
    const directory = app.get(Directory);
    for (const code of ['thuong-thanh', 'viet-hung', 'ha-noi']) {
      const data = {
        code,
        name: code,
        level: code === 'ha-noi' ? 'province' : 'ward',
        ...(code !== 'ha-noi' && { parent: 'ha-noi' }),
      };
      await directory.unitEvent(code, {
        type: 'unit.set.v1',
        data,
        stream: `unit/${code}`,
        streamType: 'unit',
        version: 1,
      });
    }
    for (const [username, account] of Object.entries(ACCOUNTS)) {
      const data = { accountId: username, username, displayName: username, active: true, ...account };
      await directory.accountEvent(username, {
        type: 'account.set.v1',
        data,
        stream: `account/${username}`,
        streamType: 'account',
        version: 1,
      });
      tokens[username] = (await app.get(SessionTokens).issue(username)).token;
    }
    const units: Record<string, string> = { p1: 'thuong-thanh', p2: 'viet-hung' };
    app.get(ObjectAccess).addScope('petition', async (id) => units[id]);
    app.get(ObjectAccess).addRule('case-worker', async (principal) => principal.username === 'xuly1');
    await app.listen(0, '127.0.0.1');
    base = await app.getUrl();
  });
  afterAll(() => app.close());

  async function call(
    route: string,
    who?: string,
    { body, headers }: { body?: string; headers?: Record<string, string> } = {},
  ) {
    const [method = 'GET', path = '/'] = route.split(' ');
    const all = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(who !== undefined && { authorization: `Bearer ${tokens[who] ?? who}` }),
      ...headers,
    };
    const response = await fetch(base + path, { method, headers: all, ...(body !== undefined && { body }) });
    const answer = JSON.parse(await response.text()) as Record<string, unknown>;
    return response.ok ? { status: response.status, ...answer } : `${response.status} ${String(answer['code'])}`;
  }

  it('lets those in who have the right', async () => {
    expect(await call('GET /api/intake/petitions/p1', 'tiepdan')).toEqual({ status: 200, id: 'p1', by: 'tiepdan' });
    expect(await call('GET /api/intake/petitions/p2', 'captren')).toMatchObject({ id: 'p2' });
    expect(await call('POST /api/resolution/cases/p1/verify', 'xuly1', { body: '{"on":"x"}' })).toMatchObject({
      step: 'verify',
    });
  });

  it('refuses in the order of the surface, whatever else is wrong', async () => {
    const broken = { body: '{"decision": ', headers: { 'donthu-seen': 'petition/p2@9' } };
    const sign = 'POST /api/intake/petitions';
    expect(await call(`${sign}/p2/sign?x=1`, undefined, broken)).toBe('401 AUTH.REQUIRED');
    expect(await call(`${sign}/p2/sign?x=1`, 'forged', broken)).toBe('401 AUTH.REQUIRED');
    expect(await call(`${sign}/p2/sign?x=1`, 'tiepdan', broken)).toBe('403 AUTH.ROLE');
    expect(await call(`${sign}/p2/sign?x=1`, 'lanhdao', broken)).toBe('503 VIEW.BEHIND');
    expect(await call(`${sign}/p2/sign?x=1`, 'lanhdao', { body: broken.body })).toBe('404 NOT_FOUND');
    expect(await call(`${sign}/nope/sign?x=1`, 'lanhdao', { body: broken.body })).toBe('404 NOT_FOUND');
    expect(await call('POST /api/resolution/cases/p1/verify', 'xuly2', { body: broken.body })).toBe(
      '403 AUTH.NOT_YOURS',
    );
    expect(await call('POST /api/resolution/cases/p2/verify', 'xuly1', { body: broken.body })).toBe('404 NOT_FOUND');
    expect(await call(`${sign}/p1/sign?x=1`, 'lanhdao', { body: broken.body })).toBe('400 REQUEST.UNKNOWN_QUERY');
    expect(await call(`${sign}/p1/sign`, 'lanhdao', { body: broken.body })).toBe('400 REQUEST.MALFORMED_JSON');
    expect(await call(`${sign}/p1/sign`, 'lanhdao', { body: '{"x":1}' })).toBe('400 VALIDATION.FAILED');
    expect(await call(`${sign}/p1/sign`, 'lanhdao', { body: '{"decision":"approve"}' })).toBe(
      '428 PRECONDITION.REQUIRED',
    );
    expect(
      await call(`${sign}/p1/sign`, 'lanhdao', { body: '{"decision":"approve"}', headers: { 'if-match': '"1"' } }),
    ).toMatchObject({ status: 200 });
  });

  it('hears 401 before 413 and 415', async () => {
    expect(
      await call('POST /api/intake/petitions/p1/sign', undefined, { body: `{"decision":"${'x'.repeat(2_000_000)}"}` }),
    ).toBe('401 AUTH.REQUIRED');
    expect(
      await call('POST /api/intake/petitions/p1/sign', undefined, {
        body: '<a/>',
        headers: { 'content-type': 'text/xml' },
      }),
    ).toBe('401 AUTH.REQUIRED');
  });

  it('finds nothing under an id that is none, without looking it up', async () => {
    for (const id of ['a%00b', 'x'.repeat(200), '..%2Fp1', '%20'])
      expect(await call(`GET /api/intake/petitions/${id}`, 'tiepdan')).toBe('404 NOT_FOUND');
  });

  it('knows no unit outside the scope', async () => {
    expect(await call('GET /api/reporting/summary?unit=viet-hung', 'lanhdao')).toBe('404 NOT_FOUND');
    expect(await call('GET /api/reporting/summary?unit=nowhere', 'captren')).toBe('404 NOT_FOUND');
    expect(await call('GET /api/reporting/summary?unit=viet-hung', 'captren')).toMatchObject({ unit: 'viet-hung' });
    expect(await call('GET /api/reporting/summary?unit=a&unit=b', 'captren')).toBe('400 VALIDATION.FAILED');
  });

  it('opens the feed to its key, and nothing else', async () => {
    expect(await call('GET /api/reporting/feed', FEED_KEY)).toMatchObject({
      scope: ['ha-noi', 'thuong-thanh', 'viet-hung'],
    });
    expect(await call('GET /api/reporting/summary', FEED_KEY)).toBe('403 AUTH.ROLE');
    expect(await call('GET /api/reporting/feed', `${FEED_KEY}x`)).toBe('401 AUTH.REQUIRED');
  });

  it('refuses a route that the table does not list, and tells a test of it', async () => {
    expect(await call('GET /api/hidden', 'lanhdao')).toBe('404 NOT_FOUND');
    expect(unlistedRoutes(app)).toEqual(['GET /api/hidden']);
  });

  it('takes the cookie of a session, but no change that another site sends with it', async () => {
    const cookie = sessionCookie(tokens['lanhdao'] ?? '', '2099-01-01T00:00:00Z', false).split(';')[0] ?? '';
    const sign = (headers: Record<string, string>) =>
      call('POST /api/intake/petitions/p1/sign', undefined, {
        body: '{"decision":"approve"}',
        headers: { cookie: `a=b; ${cookie}`, 'if-match': '"1"', ...headers },
      });
    expect(await sign({})).toMatchObject({ status: 200 });
    expect(await sign({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 200 });
    expect(await sign({ 'sec-fetch-site': 'cross-site' })).toBe('403 AUTH.CROSS_SITE');
    expect(await sign({ origin: 'https://evil.example' })).toBe('403 AUTH.CROSS_SITE');
    expect(await sign({ authorization: 'Bearer forged' })).toBe('401 AUTH.REQUIRED');
    expect(
      await call('POST /api/public/look-up', undefined, {
        body: '{"decision":"x"}',
        headers: { origin: 'https://evil.example' },
      }),
    ).toBe('403 AUTH.CROSS_SITE');
  });

  it('waits for what the caller has seen, and ignores marks that are none', async () => {
    expect(
      await call('GET /api/intake/petitions/p1', 'tiepdan', { headers: { 'donthu-seen': 'petition/p1@5, nonsense' } }),
    ).toMatchObject({ status: 200 });
    expect(gate.asked).toEqual([{ stream: 'petition/p1', version: 5 }]);
  });

  it('ends with the session', async () => {
    const { token, sessionId } = await app.get(SessionTokens).issue('tiepdan');
    expect(await call('GET /api/intake/petitions/p1', token)).toMatchObject({ status: 200 });
    const ended = {
      type: 'sessions.ended.v1',
      data: { accountId: 'tiepdan', sessionId },
      stream: 'account/tiepdan',
      streamType: 'account',
      version: 2,
    };
    await app.get(Directory).accountEvent('tiepdan', ended);
    expect(await call('GET /api/intake/petitions/p1', token)).toBe('401 AUTH.REQUIRED');
    expect(await call('GET /api/intake/petitions/p1', 'tiepdan')).toMatchObject({ status: 200 });
  });
});

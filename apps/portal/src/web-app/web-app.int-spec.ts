import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { PortalModule } from '../portal.module';
import { WebFiles } from './web-files';

const PAGE = '<!doctype html><title>Đơn Thư</title>';

function builtApp(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'donthu-web-')), 'web');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets/index-abc.js'), 'console.log(1)');
  writeFileSync(join(folder, 'assets/notes.txt'), 'not for anybody');
  writeFileSync(join(folder, '..', 'secret.js'), 'key');
  return folder;
}

describe('the files of the web app', () => {
  const files = new WebFiles(builtApp());

  it('gives what was built, plain and compressed, and says how long it may be kept', () => {
    expect(files.file('index.html')).toMatchObject({ type: 'text/html; charset=utf-8', immutable: false });
    const script = files.file('assets/index-abc.js');
    expect(script).toMatchObject({ type: 'text/javascript; charset=utf-8', immutable: true });
    expect(gunzipSync(script?.gzip ?? Buffer.alloc(0)).toString()).toBe('console.log(1)');
  });

  it.each(['../secret.js', 'assets/../../secret.js', '/etc/passwd', '', 'assets', 'assets/notes.txt'])(
    'has nothing under %j',
    (path) => expect(files.file(path)).toBeUndefined(),
  );

  it('is empty where nothing was built', () => expect(new WebFiles('/nowhere').file('index.html')).toBeUndefined());
});

describe('the web app over HTTP', () => {
  const service = new ServiceUnderTest([PortalModule], { DONTHU_DEMO_PASSWORD: 'Mat-khau-thu-2026' });
  const get = (url: string, headers: Record<string, string> = {}) =>
    service.app.inject({ method: 'GET', url, headers });

  beforeAll(async () => {
    await service.start();
    const files = new WebFiles(builtApp());
    jest.spyOn(service.app.get(WebFiles), 'file').mockImplementation((path) => files.file(path));
  });
  afterAll(() => service.close());

  it.each(['/lam-viec?lang=vi', '/lam-viec/', '/lam-viec/so-don?q=a&state=logged', '/lam-viec/don/p-1?buoc=verify'])(
    'is one page at %s, with scripts from files only, asked for anew each time',
    async (url) => {
      const answer = await get(url);
      expect({ status: answer.statusCode, body: answer.body }).toEqual({ status: 200, body: PAGE });
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
      expect(answer.headers['content-security-policy']).not.toContain('unsafe-eval');
    },
  );

  it('sends assets compressed where that is understood, to be kept for a year', async () => {
    const answer = await get('/lam-viec/assets/index-abc.js', { 'accept-encoding': 'br, gzip' });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(gunzipSync(answer.rawPayload).toString()).toBe('console.log(1)');
    expect((await get('/lam-viec/assets/index-abc.js')).headers['content-encoding']).toBeUndefined();
  });

  it.each(['/lam-viec/assets/gone.js', '/lam-viec/assets/..%2f..%2fsecret.js', '/lam-viec/assets/%2e%2e%2fsecret.js'])(
    'knows no %s',
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain('key');
    },
  );

  it('tells an officer the business date and the names of his own unit, and a stranger nothing', async () => {
    expect((await get('/api/auth/desk')).statusCode).toBe(401);
    const of = async (who: string) =>
      (await service.call(who, { url: '/api/auth/desk' })).json<Record<string, never>>();
    const ward = await of('a-tiepdan');
    expect(ward).toMatchObject({ today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string });
    expect(ward['units']).toEqual([expect.objectContaining({ code: 'thuong-thanh' })]);
    expect(ward['receptionDays']).toEqual([5, 20]);
    expect(ward['officers']).toContainEqual(
      expect.objectContaining({ id: 'a-xuly1', roles: ['handler'], active: true }),
    );
    expect(JSON.stringify(ward)).not.toContain('viet-hung');
    expect(JSON.stringify(await of('a-captren'))).toContain('viet-hung');
  });

  it('names whom an officer knows by id, of whatever unit, and gives no list of a unit', async () => {
    const url = '/api/auth/officers';
    expect((await get(`${url}?ids=a-captren`)).statusCode).toBe(401);
    const of = async (query: string) => {
      const answer = await service.call('a-tiepdan', { url: `${url}${query}` });
      return { status: answer.statusCode, body: answer.json<unknown>() };
    };
    const displayName = 'Hoàng Đức Long (Ban Tiếp công dân thành phố)';
    expect(await of('?ids=a-captren,a-nobody')).toEqual({
      status: 200,
      body: { items: [{ id: 'a-captren', displayName }], nextCursor: null },
    });
    expect((await of('')).status).toBe(400);
    expect((await of('?unit=thuong-thanh')).status).toBe(400);
    for (const ids of ['a-captren,', Array.from({ length: 101 }, (_, at) => `a-${at}`).join(',')])
      expect((await of(`?ids=${ids}`)).status).toBe(400);
  });
});

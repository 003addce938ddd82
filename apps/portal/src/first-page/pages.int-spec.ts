import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receiptSecret } from '@donthu/sealing';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { PortalModule } from '../portal.module';

const PASSWORD = 'Mat-khau-thu-2026';

const ITEMS = [
  {
    petitionId: 'p-1',
    register: { unit: 'thuong-thanh', year: 2026, book: 'live', number: 141 },
    receivedOn: '2026-03-02',
    kind: 'complaint',
    summary: '<script>alert("x")</script> Khiếu nại & kiến nghị',
    petitioners: [{ displayName: 'Nguyễn Thị Đào' }],
    anonymous: false,
    state: 'verifying',
    responsible: 'a-xuly1',
    nextDueOn: '2026-03-09',
    overdue: true,
  },
  {
    register: { year: 2026, number: 142 },
    receivedOn: '2026-03-03',
    anonymous: true,
    petitioners: [],
    summary: '•••',
    kind: 'denunciation',
    state: 'logged',
  },
];

describe('the first pages, without JavaScript', () => {
  const asked: { url: string | undefined; cookie: string | undefined }[] = [];
  let register: Server;
  let service: ServiceUnderTest;

  beforeAll(async () => {
    register = createServer((request, response) => {
      asked.push({ url: request.url, cookie: request.headers.cookie });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ items: ITEMS, nextCursor: request.url?.includes('cursor') ? null : 'bmV4dA' }));
    });
    await new Promise<void>((resolve) => register.listen(0, '127.0.0.1', resolve));
    service = new ServiceUnderTest([PortalModule], {
      DONTHU_DEMO_PASSWORD: PASSWORD,
      DONTHU_SERVICES: `intake=http://127.0.0.1:${(register.address() as AddressInfo).port}`,
      DONTHU_INTERNAL_SECRET: 'a secret of sixteen or more',
    });
    await service.start();
  });
  afterAll(async () => {
    await service.close();
    register.closeAllConnections();
    register.close();
  });

  const get = (url: string, headers: Record<string, string> = {}) =>
    service.app.inject({ method: 'GET', url, headers });
  const send = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(form).toString(),
    });
  const signIn = async (username = 'lanhdao') => {
    const answer = await send('/dang-nhap', { username, password: PASSWORD });
    return { answer, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
  };

  it('says in Vietnamese what this is, and in English to those who ask', async () => {
    const page = await get('/');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('<html lang="vi">');
    expect(page.body).toContain('Tra cứu kết quả xử lý đơn');
    expect((await get('/?lang=en')).body).toContain('<html lang="en">');
    expect((await get('/', { 'accept-language': 'en' })).body).toContain('Sign-in for officers');
  });

  it('names the office: that of the officer, or the one above all wards', async () => {
    expect((await get('/')).body).toContain('UBND thành phố Hà Nội');
    const { cookie } = await signIn('tiepdan.vh');
    expect((await get('/', { cookie })).body).toContain('UBND phường Việt Hưng');
  });

  it('shows a browser a page at an address that leads nowhere, and programs a problem', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await get('/khong-co', browser);
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    for (const shown of ['Không tìm thấy trang', 'UBND thành phố Hà Nội', 'href="/?lang=vi"'])
      expect(page.body).toContain(shown);
    expect((await get('/khong-co', { ...browser, 'accept-language': 'en' })).body).toContain('Page not found');
    for (const [url, headers] of [
      ['/khong-co', { accept: '*/*' }],
      ['/api/khong-co', browser],
    ] as const)
      expect((await get(url, headers)).json()).toMatchObject({ code: 'NOT_FOUND' });
    expect((await get('/dang-nhap', browser)).statusCode).toBe(405);
  });

  it('needs no script and no inline style, which the policy would not run anyway', async () => {
    const page = await get('/');
    expect(page.body).not.toMatch(/<script|style=|<style| on[a-z]+=/i);
    expect(page.headers['content-security-policy']).toMatch(
      /script-src 'self'.*style-src 'self'|style-src 'self'.*script-src 'self'/,
    );
    const css = await get('/assets/portal.css');
    expect([css.statusCode, css.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(Buffer.byteLength(page.body + css.body)).toBeLessThan(20_000);
  });

  it('takes an officer from the form to the register and back out', async () => {
    const { answer, cookie } = await signIn();
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/so-don?lang=vi']);
    const list = await get('/so-don', { cookie });
    expect(list.statusCode).toBe(200);
    for (const shown of [
      '141/2026',
      '02/03/2026',
      'Nguyễn Thị Đào',
      'Khiếu nại',
      'Đang xác minh',
      'Lê Thu Phương',
      'Quá hạn',
      'Nặc danh',
      'Chưa phân công',
      '(không hiển thị)',
    ])
      expect(list.body).toContain(shown);
    expect(list.body).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; Khiếu nại &amp; kiến nghị');
    expect(asked.at(-1)).toEqual({ url: '/api/intake/petitions?limit=50', cookie });
    const out = await send('/dang-xuat', {}, { cookie });
    expect([out.statusCode, out.headers['location']]).toEqual([303, '/?lang=vi']);
    expect((await get('/so-don', { cookie })).statusCode).toBe(303);
  });

  it('lists what is overdue, page by page', async () => {
    const { cookie } = await signIn('tiepdan');
    const page = await get('/qua-han?lang=en', { cookie });
    expect(page.body).toContain('Overdue petitions');
    expect(page.body).toContain('/qua-han?cursor=bmV4dA&amp;lang=en');
    expect((await get('/qua-han?cursor=bmV4dA', { cookie })).body).not.toContain('rel="next"');
    expect(asked.at(-1)?.url).toBe('/api/intake/petitions?limit=50&overdue=true&cursor=bmV4dA');
  });

  it('sends who is not signed in to the first page', async () => {
    const page = await get('/so-don?lang=en');
    expect([page.statusCode, page.headers['location']]).toEqual([303, '/?lang=en']);
  });

  it('shows the form again with the reason, and what was typed but the password', async () => {
    const wrong = await send('/dang-nhap', { username: 'lanhdao"><b>', password: 'wrong-password' });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.body).toContain('role="alert"');
    expect(wrong.body).toContain('Sai tên đăng nhập hoặc mật khẩu');
    expect(wrong.body).toContain('lanhdao&quot;&gt;&lt;b&gt;');
    expect(wrong.body).not.toContain('wrong-password');
    expect((await send('/dang-nhap', { username: '' })).statusCode).toBe(400);
  });

  it('refuses a form that another site sends', async () => {
    const { cookie } = await signIn('xuly1');
    const foreign = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await send('/dang-xuat', {}, foreign)).statusCode).toBe(403);
    expect((await send('/dang-nhap', { username: 'xuly1', password: PASSWORD }, foreign)).statusCode).toBe(403);
    expect((await get('/so-don', { cookie })).statusCode).toBe(200);
  });

  it('lets a citizen look up progress, and says no more than the API does', async () => {
    const code = 'THUONG-THANH-2026-0001';
    const data = {
      receivedOn: '2026-03-02',
      channel: 'post',
      declaredKind: 'complaint',
      anonymous: false,
      peopleCount: 1,
      hasForwarder: false,
      attachments: [],
      register: { unit: 'thuong-thanh', year: 2026, book: 'live', number: 1 },
      receiptCode: code,
      loggedBy: 'a-tiepdan',
      warnings: [],
    };
    await service.tell({ stream: 'petition/p-1', events: [['petition.logged.v1', data]] });
    const secret = receiptSecret('p-1', service.office.subKeys.receiptSecret);
    const page = await send('/tra-cuu', { code, secret });
    expect(page.statusCode).toBe(200);
    for (const shown of ['Đã tiếp nhận', 'Phân loại đơn', '02/03/2026']) expect(page.body).toContain(shown);
    const wrong = await send('/tra-cuu', { code, secret: 'wrong-secret' });
    expect(wrong.statusCode).toBe(404);
    expect(wrong.body).toContain('Không tìm thấy đơn với mã và mật mã này');
    expect(wrong.body).not.toContain('wrong-secret');
  });

  it('says so on a page when the register is away', async () => {
    const { cookie } = await signIn('thanhtra');
    register.closeAllConnections();
    await new Promise((resolve) => register.close(resolve));
    const page = await get('/so-don', { cookie });
    expect([page.statusCode, page.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
    expect(page.body).toContain('Hệ thống tạm thời gián đoạn');
  });
});

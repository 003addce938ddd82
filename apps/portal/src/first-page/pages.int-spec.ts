import { receiptSecret } from '@donthu/sealing';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import type { Told } from '@donthu/testing/service/told';
import { PortalModule } from '../portal.module';

const PASSWORD = 'Mat-khau-thu-2026';
const codeOf = (number: number) => `THUONG-THANH-2026-${String(number).padStart(4, '0')}`;

const logged = (id: string, number: number, declaredKind: string): Told => ({
  stream: `petition/${id}`,
  events: [
    [
      'petition.logged.v1',
      {
        receivedOn: '2026-03-02',
        channel: 'post',
        declaredKind,
        anonymous: false,
        peopleCount: 1,
        hasForwarder: false,
        attachments: [],
        register: { unit: 'thuong-thanh', year: 2026, book: 'live', number },
        receiptCode: codeOf(number),
        loggedBy: 'a-tiepdan',
        warnings: [],
      },
    ],
  ],
});
const withdrawn = (id: string): Told => ({
  stream: `petition/${id}`,
  events: [['petition.withdrawn.v1', { on: '2026-03-05', by: 'letter' }]],
});

describe('the first pages, without JavaScript', () => {
  const service = new ServiceUnderTest(
    [PortalModule],
    { DONTHU_DEMO_PASSWORD: PASSWORD, DONTHU_RECEPTION_DAYS: 'thuong-thanh=5,15;khong-co=1' },
    { people: [{ fullName: 'Trần Văn Bưởi' }] },
  );

  beforeAll(async () => {
    await service.start();
    await service.tell(
      logged('p-1', 1, 'complaint'),
      logged('p-2', 2, 'complaint'),
      withdrawn('p-2'),
      logged('p-3', 3, 'denunciation'),
      withdrawn('p-3'),
    );
  });
  afterAll(() => service.close());

  let guests = 0;
  const get = (url: string, headers: Record<string, string> = {}) =>
    service.app.inject({ method: 'GET', url, headers });
  const send = (
    url: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
    remoteAddress = `10.2.0.${(guests += 1) % 250}`,
  ) =>
    service.app.inject({
      method: 'POST',
      url,
      remoteAddress,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(form).toString(),
    });
  const signIn = async (username = 'lanhdao') => {
    const answer = await send('/dang-nhap', { username, password: PASSWORD });
    return { answer, cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
  };
  const secretOf = (id: string) => receiptSecret(id, service.office.subKeys.receiptSecret);

  it('says in Vietnamese what this is, and in English to those who ask', async () => {
    const page = await get('/');
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const shown of ['<html lang="vi">', 'Mỗi đơn có số', 'href="/tra-cuu?lang=vi"', 'href="/lich-tiep-cong-dan'])
      expect(page.body).toContain(shown);
    expect((await get('/?lang=en')).body).toContain('<html lang="en">');
    expect((await get('/', { 'accept-language': 'en' })).body).toContain('For officers');
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

  it('weighs little, and has nothing inline, which the policy would not run anyway', async () => {
    const { body: css, headers } = await get('/assets/portal.css');
    const script = await get('/assets/portal.js');
    expect([headers['content-type'], script.headers['content-type']]).toEqual([
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
    for (const url of ['/', '/tra-cuu', '/lich-tiep-cong-dan']) {
      const page = await get(url);
      expect(page.body).not.toMatch(/<script(?! src)|style=|<style| on[a-z]+=/i);
      expect(page.headers['content-security-policy']).toMatch(/script-src 'self'.*style-src 'self'/);
      expect(Buffer.byteLength(page.body + css + script.body)).toBeLessThan(20_000);
    }
  });

  it('takes an officer from the form to his desk, who comes back signed in, and out', async () => {
    const { answer, cookie } = await signIn();
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/lam-viec']);
    const back = await get('/', { cookie });
    expect(back.body).toContain('href="/lam-viec"');
    expect(back.body).not.toContain('name="password"');
    const out = await send('/dang-xuat', {}, { cookie });
    expect([out.statusCode, out.headers['location']]).toEqual([303, '/?lang=vi']);
    expect((await get('/', { cookie })).body).toContain('name="password"');
    expect((await send('/dang-xuat', {}, { cookie })).headers['location']).toBe('/?lang=vi');
  });

  it('takes who has a one-time password to where he sets his own', async () => {
    const payload = { username: 'moi', displayName: 'Cán bộ mới', unit: 'thuong-thanh', roles: ['handler'] };
    const made = await service.call('a-quantri', { method: 'POST', url: '/api/auth/accounts', payload });
    const { oneTimePassword: password } = made.json<{ oneTimePassword: string }>();
    expect((await send('/dang-nhap', { username: 'moi', password })).headers['location']).toBe('/lam-viec/mat-khau');
    const signedIn = await service.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      payload: { username: 'moi', password },
    });
    const { token, user } = signedIn.json<{ token: string; user: object }>();
    expect(user).toMatchObject({ mustChangePassword: true });
    expect((await service.call(token, { url: '/api/auth/me' })).json()).toEqual(user);
    expect((await service.call('a-xuly1', { url: '/api/auth/me' })).json()).toMatchObject({
      mustChangePassword: false,
    });
  });

  it('shows the form again with the reason, and what was typed but the password', async () => {
    const wrong = await send('/dang-nhap', { username: 'lanhdao"><b>', password: 'wrong-password' });
    // The name stands; the password is typed anew, so that is where one is.
    expect(wrong.body).toMatch(/id="password"[^>]* autofocus/);
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
    expect((await get('/', { cookie })).body).toContain('href="/lam-viec"');
  });

  it('lets a citizen look up progress, and says no more than the API does', async () => {
    const form = await get('/tra-cuu?ma=THUONG%22-2026');
    expect(form.body).toContain('value="THUONG&quot;-2026"');
    const page = await send('/tra-cuu', { code: codeOf(1), secret: secretOf('p-1') });
    expect(page.statusCode).toBe(200);
    for (const shown of ['Đã tiếp nhận', 'Phân loại đơn', '02/03/2026']) expect(page.body).toContain(shown);
    expect(page.body).not.toContain('name="stars"');
    const wrong = await send('/tra-cuu', { code: codeOf(1), secret: 'wrong-secret' });
    expect(wrong.statusCode).toBe(404);
    expect(wrong.body).toContain('Không tìm thấy đơn với mã và mật mã này');
    expect(wrong.body).toContain(`value="${codeOf(1)}"`);
    expect(wrong.body).not.toContain('wrong-secret');
  });

  it('changes the language of a result by a form, and of a form by what was typed; looking up is not guessed at so', async () => {
    const receipt = { code: codeOf(1), secret: secretOf('p-1') };
    const page = await send('/tra-cuu', receipt);
    expect(page.body).toMatch(/<form class="language" method="post" action="\/tra-cuu\?lang=en">/);
    expect(page.body).not.toMatch(new RegExp(`(href|action)="[^"]*(${receipt.code}|${receipt.secret})`));
    expect((await send('/tra-cuu?lang=en', receipt)).body).toContain('Progress of the petition');
    const typed = { code: codeOf(9), secret: 'typed"so-far' };
    const form = await send('/tra-cuu?lang=en', { ...typed, show: 'look-up' });
    expect([form.statusCode, form.headers['cache-control']]).toEqual([200, 'no-store']);
    for (const shown of ['<html lang="en">', `value="${typed.code}"`, 'value="typed&quot;so-far"'])
      expect(form.body).toContain(shown);
    const right = await send('/tra-cuu?lang=en', { ...receipt, show: 'look-up' });
    expect(right.body.replaceAll(receipt.code, '').replaceAll(receipt.secret, '')).toBe(
      form.body.replaceAll(typed.code, '').replaceAll('typed&quot;so-far', ''),
    );
    expect((await send('/tra-cuu', { ...typed, show: 'all' })).statusCode).toBe(400);
  });

  it('answers a denunciation as a code nobody has, on the page and on the rating', async () => {
    const rating = { stars: '5', comment: '' };
    for (const path of ['/tra-cuu', '/tra-cuu/danh-gia']) {
      const more = path === '/tra-cuu' ? {} : rating;
      const answers = [
        await send(path, { code: codeOf(3), secret: secretOf('p-3'), ...more }),
        await send(path, { code: codeOf(9), secret: secretOf('p-3'), ...more }),
        await send(path, { code: codeOf(2), secret: secretOf('p-3'), ...more }),
      ];
      const seen = answers.map(({ statusCode, body }) => `${statusCode} ${body.replaceAll(/2026-000\d/g, '')}`);
      expect(new Set(seen).size).toBe(1);
      expect(seen[0]).toMatch(/^404 /);
    }
  });

  it('throttles guessing by the form and by the rating together', async () => {
    const statuses = [];
    for (let guess = 0; guess < 31; guess += 1) {
      const wrong = { code: codeOf(2), secret: `guess-${guess}` };
      const [path, form] = guess % 2 ? ['/tra-cuu', wrong] : ['/tra-cuu/danh-gia', { ...wrong, stars: '1' }];
      statuses.push((await send(path, form, {}, '10.9.9.9')).statusCode);
    }
    expect([new Set(statuses.slice(0, 30)), statuses[30]]).toEqual([new Set([404]), 429]);
    // The next neighbour behind the same address must wait, too: what he wrote is not lost.
    const own = { code: codeOf(2), secret: secretOf('p-2'), stars: '2', comment: 'Chờ lâu & "nóng"' };
    const waiting = await send('/tra-cuu/danh-gia', own, {}, '10.9.9.9');
    expect(waiting.statusCode).toBe(429);
    expect(waiting.body).toContain('role="alert"');
    expect(waiting.body).toMatch(/value="2" required checked/);
    expect(waiting.body).toContain(`>Chờ lâu &amp; &quot;nóng&quot;</textarea>`);
    expect(waiting.body).toContain(`value="${own.secret}"`);
    // Nor when he asks for the other language meanwhile; one whose petition nobody knows is asked for it again.
    const inEnglish = await send('/tra-cuu?lang=en', { ...own, show: 'rating' }, {}, '10.9.9.9');
    expect([inEnglish.statusCode, inEnglish.body.includes('<html lang="en">')]).toEqual([429, true]);
    expect(inEnglish.body).toMatch(/value="2" required checked/);
    expect(inEnglish.body).toContain(`>Chờ lâu &amp; &quot;nóng&quot;</textarea>`);
    const unknown = await send('/tra-cuu', { ...own, secret: 'wrong-secret', show: 'rating' });
    expect([unknown.statusCode, unknown.body.includes('name="stars"')]).toEqual([404, false]);
  });

  it('takes one rating after all is over, with the receipt, and keeps the words sealed', async () => {
    const receipt = { code: codeOf(2), secret: secretOf('p-2') };
    expect((await send('/tra-cuu/danh-gia', { code: codeOf(1), secret: secretOf('p-1'), stars: '5' })).statusCode).toBe(
      409,
    );
    expect((await send('/tra-cuu/danh-gia', { ...receipt, stars: '6' })).statusCode).toBe(400);
    expect((await send('/tra-cuu', receipt)).body).toContain('name="stars"');
    // Nothing of what was pasted is cut off: it comes back whole, with how much is to go.
    const long = `${'Chờ lâu. '.repeat(250)}Hết`;
    const tooLong = await send('/tra-cuu/danh-gia', { ...receipt, stars: '4', comment: long });
    expect(tooLong.statusCode).toBe(400);
    expect(tooLong.body).toContain('Ý kiến dài quá 2000 ký tự, hãy bớt 253 ký tự.');
    expect(tooLong.body).toContain(`>${long}</textarea>`);
    const rated = await send('/tra-cuu/danh-gia', {
      ...receipt,
      stars: '4',
      comment: 'Nhanh, đúng hẹn. Trần Văn Bưởi',
    });
    expect([rated.statusCode, rated.body.includes('Cảm ơn')]).toEqual([200, true]);
    const again = await send('/tra-cuu/danh-gia', { ...receipt, stars: '1', comment: 'khác' });
    expect([again.statusCode, again.body.includes('mỗi đơn chỉ đánh giá một lần')]).toEqual([409, true]);
    await service.settled();
    const shown = await send('/tra-cuu', receipt);
    expect(shown.body).not.toContain('name="stars"');
    expect(shown.body).toContain('đã được đánh giá');

    const [commit, ...others] = await service.office.engine.store.readStream('rating/p-2');
    expect(others).toEqual([]);
    expect(commit).toMatchObject({
      unit: 'thuong-thanh',
      events: [{ type: 'rating.given.v1', data: { petitionId: 'p-2', stars: 4, hasComment: true } }],
    });
    expect(commit?.sealed?.people?.context).toBe(`rating/p-2@${commit?.id}#people`);
    expect(JSON.stringify(commit)).not.toMatch(/Nhanh|Bưởi/);
    const read = async (who: string, id = 'p-2') =>
      (await service.call(who, { url: `/api/ratings/${id}` })).json<object>();
    expect(await read('a-lanhdao')).toEqual({
      rating: { stars: 4, on: '2026-03-10', comment: 'Nhanh, đúng hẹn. […]', masked: false },
    });
    service.masked = true;
    expect(await read('a-lanhdao')).toMatchObject({ rating: { comment: null, masked: true } });
    service.masked = false;
    for (const [who, id] of [
      ['a-lanhdao.vh', 'p-2'],
      ['a-lanhdao', 'p-1'],
      ['a-lanhdao', 'khong-co'],
    ] as const)
      expect(await read(who, id)).toEqual({ rating: null });
  });

  it('rates over the API as on the page', async () => {
    await service.tell(logged('p-4', 4, 'complaint'), withdrawn('p-4'));
    const rate = (more: object) =>
      service.app.inject({
        method: 'POST',
        url: '/api/public/ratings',
        payload: { code: codeOf(4), secret: secretOf('p-4'), ...more },
      });
    expect((await rate({ stars: 0 })).json()).toMatchObject({ status: 400, code: 'VALIDATION.FAILED' });
    const twice = await Promise.all([rate({ stars: 2 }), rate({ stars: 3 })]);
    expect(twice.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect((await rate({ stars: 2 })).json()).toMatchObject({ code: 'PUBLIC.ALREADY_RATED' });
  });

  it('publishes the days of reception, moved where one is off', async () => {
    const page = await get('/lich-tiep-cong-dan');
    for (const shown of [
      'UBND phường Thượng Thanh',
      'Thứ Năm, 05/03/2026',
      'Thứ Hai, 16/03/2026',
      'chuyển từ 15/03/2026',
      '15/04/2026',
    ])
      expect(page.body).toContain(shown);
    expect((await get('/lich-tiep-cong-dan?lang=en')).body).toContain('Thursday, 05/03/2026');
  });

  it('publishes them by the calendar that the office set, not by the one that it came with', async () => {
    const off = (date: string) => ({ date, kind: 'holiday', name: 'Nghỉ theo quyết định' });
    const set = (...days: object[]): Told => ({
      stream: 'calendar/2026',
      events: [['calendar.year-set.v1', { year: 2026, state: 'confirmed', days }]],
    });
    await service.tell(set(off('2026-03-05')));
    expect((await get('/lich-tiep-cong-dan')).body).not.toContain('Thứ Năm, 05/03/2026');
    expect((await get('/lich-tiep-cong-dan')).body).toMatch(
      /Thứ Sáu, 06\/03\/2026<\/time>\s+<small>\(chuyển từ 05\/03\/2026/,
    );
    await service.tell(set(off('2026-03-05'), off('2026-03-06')));
    expect((await get('/lich-tiep-cong-dan')).body).toContain('Thứ Hai, 09/03/2026');
    await service.tell(set());
  });
});

import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { PortalModule } from '../portal.module';

const PASSWORD = 'Mat-khau-thu-2026';
const OWN = 'Bảy con mèo đen';

describe('a one-time password, on the pages', () => {
  const service = new ServiceUnderTest([PortalModule], { DONTHU_DEMO_PASSWORD: PASSWORD });
  const get = (url: string, cookie: string) => service.app.inject({ method: 'GET', url, headers: { cookie } });
  const send = (url: string, form: Record<string, string>, cookie = '') =>
    service.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      payload: new URLSearchParams(form).toString(),
    });
  const signIn = async (username: string, password: string) => {
    const answer = await send('/dang-nhap', { username, password });
    return { to: answer.headers['location'], cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' };
  };
  const newAccount = async (username: string) => {
    const payload = { username, displayName: 'Cán bộ mới', unit: 'thuong-thanh', roles: ['handler'] };
    const answer = await service.call('a-quantri', { method: 'POST', url: '/api/auth/accounts', payload });
    return answer.json<{ id: string; oneTimePassword: string }>();
  };

  beforeAll(() => service.start());
  afterAll(() => service.close());

  it('leads from the sign-in to the form, and from every list back to it, until it is replaced', async () => {
    const { oneTimePassword: current } = await newAccount('moi');
    const { to, cookie } = await signIn('moi', current);
    expect(to).toBe('/doi-mat-khau?lang=vi');
    for (const page of ['/so-don', '/qua-han'])
      expect((await get(page, cookie)).headers['location']).toBe('/doi-mat-khau?lang=vi');
    const form = await get('/doi-mat-khau', cookie);
    expect([form.statusCode, form.body.includes('Mật khẩu của anh/chị là mật khẩu dùng một lần')]).toEqual([200, true]);

    const changed = await send('/doi-mat-khau', { current, next: OWN, again: OWN }, cookie);
    expect([changed.statusCode, changed.headers['location']]).toEqual([303, '/so-don?lang=vi']);
    expect((await get('/doi-mat-khau', cookie)).body).not.toContain('dùng một lần');
    expect((await get('/so-don', cookie)).headers['location']).toBeUndefined();
    expect((await signIn('moi', OWN)).to).toBe('/so-don?lang=vi');
  });

  it.each([
    ['typed differently the second time', { again: 'Bảy con mèo tím' }, 422, 'không giống nhau'],
    ['beside a wrong present one', { current: 'sai-mat-khau' }, 422, 'Mật khẩu hiện tại không đúng'],
    ['that is too short', { next: 'mèo tím', again: 'mèo tím' }, 400, 'Ít nhất 10 ký tự'],
  ])('shows the form again, without what was typed, for a new password %s', async (_, wrong, status, reason) => {
    const { cookie } = await signIn('xuly1', PASSWORD);
    const form = { current: PASSWORD, next: OWN, again: OWN, ...wrong };
    const page = await send('/doi-mat-khau', form, cookie);
    expect([page.statusCode, page.body.includes('role="alert"'), page.body.includes(reason)]).toEqual([
      status,
      true,
      true,
    ]);
    for (const secret of Object.values(form)) expect(page.body).not.toContain(secret);
    expect((await signIn('xuly1', PASSWORD)).to).toBe('/so-don?lang=vi');
  });

  it('opens the API all the same, which says at sign-in and to its owner that it is one', async () => {
    const { oneTimePassword: password } = await newAccount('qua.api');
    const payload = { username: 'qua.api', password };
    const signedIn = await service.app.inject({ method: 'POST', url: '/api/auth/sign-in', payload });
    const { token, user } = signedIn.json<{ token: string; user: object }>();
    expect(user).toMatchObject({ mustChangePassword: true });
    expect((await service.call(token, { url: '/api/auth/units' })).statusCode).toBe(200);
    expect((await service.call(token, { url: '/api/auth/me' })).json()).toEqual(user);
    expect((await service.call('a-xuly1', { url: '/api/auth/me' })).json()).toMatchObject({
      mustChangePassword: false,
    });
  });
});

import type { Browser } from 'playwright-core';
import { Office, PASSWORD } from '../harness/office';
import { must } from '../harness/ward';
import {
  accessibilityFaults,
  isSound,
  openBrowser,
  openScreen,
  shots,
  sidewaysScroll,
  signIn,
  typeSignIn,
} from './browser';
import { focusOn, goByKeys } from './keyboard';
import { settled } from './query-cache';
import { draftKept } from './filled-form';

describe('the frame of the desks', () => {
  let office: Office;
  let browser: Browser;

  beforeAll(async () => {
    [office, browser] = await Promise.all([Office.start(), openBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  it('shows an officer his desk, in Vietnamese, without a fault', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'tiepdan');
    await page.goto('/lam-viec');
    const menu = page.getByRole('navigation', { name: 'Chức năng' });
    await menu.waitFor();
    expect(await menu.getByRole('link', { name: 'Tiếp nhận đơn' }).isVisible()).toBe(true);
    expect(await menu.getByRole('link', { name: 'Chờ ký duyệt' }).count()).toBe(0);
    await page.getByRole('banner').getByText('Dữ liệu minh họa').waitFor();
    if (process.env['DONTHU_SHOTS']) await page.screenshot({ path: `${process.env['DONTHU_SHOTS']}/shell.png` });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  it('goes on in the language that was chosen where one signed in, and keeps it', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await page.goto('/');
    await focusOn(page, page.getByRole('link', { name: 'English' }));
    await page.keyboard.press('Enter');
    await page.getByLabel('User name').fill('tiepdan');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor();
    await page.goto('/lam-viec/so-don');
    await page.getByRole('heading', { level: 1, name: 'Petition register' }).waitFor();
    expect(faults).toEqual([]);
  });

  it.each([
    ['/so-don?kind=khong-co&foo=1&from=2026-1&to=2026-03-02', '?to=2026-03-02'],
    ['/so-don?from=2026-01-01&from=2026-02-01&overdue=maybe', ''],
    ['/qua-han?foo=1', ''],
    ['/tong-hop?from=2026-13-01&la=1', ''],
    ['/canh-bao?kind=x&from=hom-qua', ''],
    ['/so-tiep-dan?tu=1&ghi=9', ''],
    ['/phan-loai?don=&la=1', ''],
    ['/tong-hop/don?figure=khong-co', '?figure=received'],
  ])('reads of the address %s what it knows', async (address, kept) => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.goto(`/lam-viec${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForURL((url) => url.search === kept);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says that the server is away when a proxy before it says so, and leaves keys to a dialog', async () => {
    const { page } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.route('**/api/reporting/summary*', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
    );
    await page.goto('/lam-viec/tong-hop');
    await page.getByText('Không kết nối được máy chủ').first().waitFor();
    expect(await page.getByText('Bad Gateway').count()).toBe(0);
    await page.goto('/lam-viec/so-don');
    await page.getByRole('button', { name: 'Lưu cách xem này' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên cách xem').and(page.locator(':focus')).waitFor();
    await dialog.getByRole('button', { name: 'Hủy' }).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await dialog.getByRole('button', { name: 'Hủy' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(page.url()).toContain('/so-don');
    await goByKeys(page, 'h', page.getByRole('heading', { level: 1, name: 'Hôm nay' }));
  });

  it('leads to the address that was wanted before the sign-in, and after a session that ended back, but no other officer', async () => {
    const { page } = await openScreen(browser, office.url);
    await page.goto('/lam-viec/so-don?kind=complaint');
    await page.getByLabel('Tên đăng nhập').waitFor();
    await typeSignIn(page, 'tiepdan');
    await page.getByRole('heading', { level: 1, name: 'Sổ đơn' }).waitFor();
    expect(page.url()).toContain('/lam-viec/so-don?kind=complaint');
    const ends = async () => {
      await page.context().clearCookies();
      await page.reload();
      await page.getByLabel('Tên đăng nhập').waitFor();
    };
    await ends();
    await typeSignIn(page, 'tiepdan');
    await page.getByRole('heading', { level: 1, name: 'Sổ đơn' }).waitFor();
    await page.getByRole('link', { name: 'Lịch tiếp công dân' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Lịch tiếp công dân' }).waitFor();
    await settled(page);
    await page.context().clearCookies();
    // Its next question, of a page that has one, finds the session gone while the officer is still known.
    await goByKeys(page, 'p', page.getByLabel('Tên đăng nhập'));
    await page.getByRole('status').filter({ hasText: 'Phiên làm việc đã kết thúc' }).waitFor();
    await typeSignIn(page, 'xuly1');
    await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
    expect(await page.evaluate(`sessionStorage.getItem('donthu.wanted')`)).toBeNull();
  });

  it('says that the office cannot be asked for its date and its officers, and goes on when it can', async () => {
    const { page } = await openScreen(browser, office.url);
    await signIn(page, 'captren');
    await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
    await page.route('**/api/auth/desk', (route) =>
      route.fulfill({ status: 500, json: { code: 'INTERNAL', title: 'Máy chủ gặp lỗi' } }),
    );
    await page.goto('/lam-viec/tong-hop');
    await page.getByRole('alert').filter({ hasText: 'Máy chủ gặp lỗi' }).waitFor();
    await page.unroute('**/api/auth/desk');
    await focusOn(page, page.getByRole('button', { name: 'Thử lại' }));
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Theo đơn vị' }).waitFor();
  });

  it('says at once where a page is not there, or not for this officer', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'xuly1');
    await page.goto('/lam-viec/khong-co-trang-nay');
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    await isSound(page, faults);
    for (const path of ['tiep-nhan', 'phan-cong', 'quan-tri/tai-khoan', 'thanh-tra/nhat-ky']) {
      await page.goto(`/lam-viec/${path}`);
      await page.getByRole('heading', { name: 'Trang không dành cho bạn' }).waitFor();
      expect([path, await page.locator('#main form').count()]).toEqual([path, 0]);
    }
    await isSound(page, faults);
  });

  it('lets nobody believe to be signed out whom the server has not let go, and drops nothing of his', async () => {
    const { page } = await openScreen(browser, office.url);
    await signIn(page, 'tiepdan');
    await page.goto('/lam-viec/tiep-nhan');
    await page.getByRole('textbox', { name: 'Yêu cầu, đề nghị' }).fill('Xem xét lại');
    await draftKept(page);
    await page.route('**/api/auth/sign-out', (route) => route.abort());
    const signOut = async () => {
      await page.getByRole('button', { name: /^Tài khoản: / }).press('Enter');
      await page.getByRole('menuitem', { name: 'Đăng xuất' }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất' }).press('Enter');
    };
    await signOut();
    await page.getByText('Chưa đăng xuất được').waitFor();
    await draftKept(page);
    await page.unroute('**/api/auth/sign-out');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await signOut();
    await page.getByLabel('Tên đăng nhập').waitFor();
  });

  it('lists its keys and those of the page on ?, and every one that is listed goes where it says', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.goto('/lam-viec/so-don');
    const list = page.getByRole('dialog', { name: 'Phím tắt' });
    const search = page.getByLabel('Tìm trong sổ', { exact: true });
    await search.waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('?');
    expect(await search.inputValue()).toBe('?');
    expect(await list.count()).toBe(0);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape'); // leaves the field, the letters are the page's again
    await page.keyboard.press('?');
    await list.getByRole('table', { name: 'Trang này: ô tìm kiếm' }).waitFor();
    await list.getByText('Lưu hoặc gửi biểu mẫu, từ bất cứ ô nào').waitFor();
    await isSound(page, faults);
    await shots(page, '06-phim-tat');
    await page.keyboard.press('g'); // the list has the keys to itself
    await page.keyboard.press('h');
    const goes = list.getByRole('row', { name: /^g rồi/ });
    const listed = await Promise.all(
      (await goes.all()).map(async (line) => ({
        key: await line.locator('kbd').last().innerText(),
        page: (await line.getByRole('cell').innerText()).replace('Sang trang ', ''),
      })),
    );
    expect(new Set(listed.map(({ key }) => key)).size).toBe(listed.length);
    const menu = page.getByRole('navigation', { name: 'Chức năng' });
    expect(listed.map((one) => one.page)).toEqual(await menu.getByRole('link').allInnerTexts());
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(page.url()).toContain('/so-don');
    for (const one of listed) {
      await page.keyboard.press('Escape'); // out of the field that a page begins in
      await goByKeys(page, one.key, menu.locator('.ant-menu-item-selected', { hasText: one.page }));
    }
    await focusOn(page, page.getByRole('banner').getByRole('button', { name: 'Phím tắt' }));
    await page.keyboard.press('Enter');
    await list.getByRole('button', { name: 'Đóng' }).press('Enter');
    await list.waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('hears the letters where a box or a radio button has the focus, not where a list of choices is open', async () => {
    const { page } = await openScreen(browser, office.url);
    await signIn(page, 'tiepdan');
    await page.goto('/lam-viec/tiep-nhan');
    const list = page.getByRole('dialog', { name: 'Phím tắt' });
    await focusOn(page, page.getByRole('radio', { checked: true }).first());
    await page.keyboard.press('?');
    await list.getByRole('table', { name: 'Trang này: biểu mẫu dài' }).waitFor();
    await list.getByRole('table', { name: 'Trang này: ô số định danh' }).waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await page.goto('/lam-viec/so-don');
    const kinds = page.getByRole('combobox', { name: 'Loại đơn' });
    await focusOn(page, kinds);
    await page.keyboard.press('ArrowDown');
    await page.locator('.ant-select-item-option-active').waitFor();
    await page.keyboard.press('Escape'); // closes the list of choices
    await kinds.and(page.locator('[aria-expanded=false]:focus')).waitFor();
    await page.keyboard.press('Escape'); // leaves the field
    await kinds.and(page.locator(':not(:focus)')).waitFor();
    await page.close();
  });

  it('says what to do where the files of a page cannot be loaded, and keeps the frame', async () => {
    const { page } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.goto('/lam-viec/hom-nay');
    const menu = page.getByRole('navigation', { name: 'Chức năng' });
    await menu.waitFor();
    await page.route('**/dashboard-page-*.js', (route) => route.abort());
    await menu.getByRole('link', { name: 'Tổng hợp' }).press('Enter');
    await page.getByText('Không mở được trang này').waitFor();
    expect(await menu.isVisible()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.unroute('**/dashboard-page-*.js');
    await page.getByRole('button', { name: 'Tải lại trang' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tổng hợp' }).waitFor();
  });
});

describe('a fresh office', () => {
  it('tells its administrator what is still to be done before the first petition, and stops when it is', async () => {
    const fresh = await Office.start({ env: { DONTHU_DEMO: 'none', DONTHU_CLOCK: 'system', DONTHU_CLOCK_START: '' } });
    const browser = await openBrowser();
    try {
      const { page, faults } = await openScreen(browser, fresh.url);
      const given = /Mật khẩu \/ password: (\S+)/.exec(fresh.log)?.[1] ?? '';
      await signIn(page, 'quantri', given.startsWith('(') ? PASSWORD : given);
      const own = 'Rieng-toi-biet-2026';
      await page.getByLabel('Mật khẩu hiện tại').fill(given.startsWith('(') ? PASSWORD : given);
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(own);
      await page.getByLabel('Nhập lại mật khẩu mới').fill(own);
      await page.keyboard.press('Enter');
      const steps = page.getByRole('region', { name: 'Thiết lập ban đầu' });
      await steps.getByText('Tạo tài khoản cho lãnh đạo ký duyệt').waitFor();
      const admin = fresh.anybody();
      await admin.signIn('quantri', own);
      // Its clock is the machine's: a year's calendar is shipped unconfirmed until the year is near.
      const { today } = await must(admin.get<{ today: string }>('/api/auth/desk'));
      const { items } = await must(admin.get<{ items: { year: number; state: string }[] }>('/api/deadline/calendars'));
      const isConfirmed = items.some(({ year, state }) => year === Number(today.slice(0, 4)) && state === 'confirmed');
      const left = isConfirmed ? 0 : 1;
      await steps
        .getByText('Chưa làm')
        .nth(3 + left)
        .waitFor();
      expect(await steps.getByText('Chưa làm').count()).toBe(4 + left);
      expect(await page.getByText('Dữ liệu minh họa').count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      const account = { username: 'can.bo', displayName: 'Cán bộ một cửa', active: true, unit: admin.user?.unit };
      const roles = ['reception', 'handler', 'leader'];
      await admin.post('/api/auth/accounts', { ...account, username: 'da.nghi', active: false, roles });
      await page.reload();
      await steps.getByText('Chưa làm').nth(3).waitFor(); // whoever has left does no work
      await admin.post('/api/auth/accounts', { ...account, roles });
      await page.reload();
      await steps.getByText('Đã xong').nth(2).waitFor();
      expect(await steps.getByText('Chưa làm').count()).toBe(1 + left); // where citizens reach it
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
      await fresh.stop();
    }
  });
});

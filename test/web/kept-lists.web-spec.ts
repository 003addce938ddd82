import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { focusOn } from './keyboard';

const FAILURE = {
  status: 500,
  contentType: 'application/problem+json',
  body: '{"code":"X","title":"Hỏng","status":500}',
};
const PRINT_SEEN = `window.print = () => document.documentElement.setAttribute('data-printed', '')`;

describe('a list that was loaded', () => {
  let desks: Desks;
  let ward: Ward;

  atWork(async (at) => {
    ({ desks, ward } = at);
    await ward.accepted('complaint');
    await ward.moveTo('2026-07-20');
    const { items } = await must(ward.admin.get<{ items: { id: string; username: string }[] }>('/api/auth/accounts'));
    const id = items.find(({ username }) => username === 'xuly2')?.id ?? '';
    await must(ward.admin.patch(`/api/auth/accounts/${id}`, { roles: ['handler', 'reception'] }, { ifMatch: 1 }));
  });

  const retry = (page: Page) => page.getByRole('alert').getByRole('button', { name: 'Thử lại' });

  it.each([
    ['captren', '/canh-bao', 'Cảnh báo thời hạn', '/api/deadline/alerts'],
    [
      'captren',
      '/tong-hop/don?figure=received&from=2026-01-01&to=2026-12-31',
      'Đơn tiếp nhận trong kỳ',
      '/api/reporting/cases',
    ],
    ['lanhdao', '/qua-han', 'Quá hạn, đã có người phụ trách', '/api/intake/petitions'],
    ['thanhtra', '/thanh-tra/nhat-ky', 'Nhật ký quản trị', '/api/reporting/audit'],
  ])('stays for %s on %s when a further page fails, which is tried again from where it stands', async (...of) => {
    const [username, path, name, api] = of;
    const { page } = await desks.open(username, '/hom-nay');
    await pretendMore(page, api, 1);
    await page.goto(`/lam-viec${path}`);
    const rows = page.getByRole('table', { name }).locator('tbody tr[data-row-key]');
    await rows.first().waitFor();
    const before = await rows.count();
    const more = page.getByRole('button', { name: 'Xem thêm' }).last();
    await focusOn(page, more);
    await page.keyboard.press('Enter');
    await retry(page).waitFor();
    expect(await rows.count()).toBe(before);
    await focusOn(page, retry(page));
    await page.keyboard.press('Enter');
    await retry(page).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(before);
  });

  it('stays when it cannot be read anew after a change', async () => {
    const { page } = await desks.open('captren', '/tong-hop/don?figure=received&from=2026-01-01&to=2026-12-31');
    const rows = page.getByRole('table', { name: 'Đơn tiếp nhận trong kỳ' }).locator('tbody tr[data-row-key]');
    await rows.first().waitFor();
    await page.getByRole('status').filter({ hasText: 'Cập nhật trực tiếp' }).waitFor();
    const before = await rows.count();
    await page.route('**/api/reporting/cases?*', (route) => route.fulfill(FAILURE));
    await ward.log();
    await retry(page).waitFor();
    expect(await rows.count()).toBe(before);
    // While it still fails: a refresh of its own would take the button away.
    await focusOn(page, retry(page));
    await page.unrouteAll();
    await page.keyboard.press('Enter');
    await rows.nth(before).waitFor();
    expect(await retry(page).count()).toBe(0);
  });

  it('goes on paper whole where it is the audit, without its filters, or not at all', async () => {
    const { page } = await desks.open('thanhtra', '/hom-nay');
    const asked = await pretendMore(page, '/api/reporting/audit', 1);
    await page.goto('/lam-viec/thanh-tra/nhat-ky');
    await page.getByRole('table', { name: 'Nhật ký quản trị' }).waitFor();
    await page.evaluate(PRINT_SEEN);
    const print = page.getByRole('button', { name: 'In', exact: true });
    await focusOn(page, print);
    await page.keyboard.press('Enter');
    await retry(page).waitFor();
    expect(await page.locator('html[data-printed]').count()).toBe(0);
    await focusOn(page, retry(page));
    await page.keyboard.press('Enter');
    await retry(page).waitFor({ state: 'detached' });
    await focusOn(page, print);
    await page.keyboard.press('Enter');
    await page.locator('html[data-printed]').waitFor();
    expect(asked()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('search').isVisible()).toBe(false);
    expect(await page.getByRole('table', { name: 'Nhật ký quản trị' }).isVisible()).toBe(true);
  });

  it('is looked for in so many pages at a time where most of what is overdue is with nobody, and says so', async () => {
    const { page } = await desks.open('lanhdao', '/hom-nay');
    let asked = 0;
    await page.route(
      ({ pathname, searchParams: asking }) =>
        pathname === '/api/intake/petitions' && asking.get('overdue') === 'true' && !asking.has('responsible'),
      (route) => {
        asked += 1;
        return route.fulfill({ json: { items: [], nextCursor: `after-${asked}` } });
      },
    );
    await page.goto('/lam-viec/qua-han');
    const board = page.getByRole('region', { name: 'Quá hạn, đã có người phụ trách' });
    await board.getByText('chưa thấy đơn nào', { exact: false }).waitFor();
    expect(asked).toBe(5);
    await page.unrouteAll();
    await page.route('**/api/intake/petitions?*cursor=after-5*', async (route) => {
      const whole = new URL(route.request().url());
      whole.searchParams.delete('cursor');
      await route.fulfill({ response: await route.fetch({ url: whole.href }) });
    });
    await focusOn(page, board.getByRole('button', { name: 'Xem thêm' }));
    await page.keyboard.press('Enter');
    await board.getByRole('table').locator('tbody tr[data-row-key]').first().waitFor();
  });

  it('is no file of figures until all of them are there', async () => {
    const { page } = await desks.open('captren', '/hom-nay');
    await page.route('**/api/reporting/summary/units?*', (route) => route.fulfill(FAILURE));
    await page.goto('/lam-viec/tong-hop');
    const figures = page.getByRole('button', { name: 'Xuất số liệu (CSV)' });
    await retry(page).waitFor();
    expect(await figures.isEnabled()).toBe(false);
    await page.unrouteAll();
    await focusOn(page, retry(page));
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Theo đơn vị' }).waitFor();
    await focusOn(page, figures);
    const file = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await file).suggestedFilename()).toMatch(/^tong-hop_/);
    await page.route('**/api/reporting/register.csv*', (route) => route.fulfill(FAILURE));
    const register = page.getByRole('link', { name: 'Xuất sổ đơn (CSV)' });
    await focusOn(page, register);
    await page.keyboard.press('Enter');
    await page.getByText('Hỏng').first().waitFor();
    await page.unrouteAll();
    const whole = page.waitForEvent('download');
    await register.press('Enter');
    expect((await whole).suggestedFilename()).toMatch(/^so-don-thu_.*csv$/);
  });
});

/** The list seems to have one page more, empty, which fails so many times. Answers how often that page was asked for. */
async function pretendMore(page: Page, path: string, failures: number): Promise<() => number> {
  let asked = 0;
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      if (new URL(route.request().url()).searchParams.get('cursor') === 'more') {
        asked += 1;
        return asked > failures ? route.fulfill({ json: { items: [], nextCursor: null } }) : route.fulfill(FAILURE);
      }
      const response = await route.fetch();
      const answer = (await response.json()) as { nextCursor: string | null };
      await route.fulfill({ response, json: { ...answer, nextCursor: answer.nextCursor ?? 'more' } });
    },
  );
  return () => asked;
}

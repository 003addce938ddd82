import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PASSWORD } from '../harness/office';
import { atWork } from './at-work';
import { isSound, openBrowser, openDesk } from './browser';
import { focusOn } from './keyboard';
import { everythingKept, settled } from './query-cache';
import { draftKept } from './filled-form';

const NAME = 'Hoàng Văn Riêng';

/** The reception's computer has one browser and more than one window, and officers relieve each other. */
describe('two windows of one browser', () => {
  let browser: Browser;
  let url: string;

  atWork(async ({ office }) => {
    url = office.url;
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** What tells that a window was made anew: it has forgotten this. */
  const mark = (page: Page) => page.evaluate(`document.body.dataset.before = 'yes'`);
  const isMarked = (page: Page) => page.evaluate(`document.body.dataset.before === 'yes'`);

  async function typing(): Promise<{ readonly first: Page; readonly context: BrowserContext; faults: string[] }> {
    const { page: first, faults } = await openDesk(browser, url, { username: 'tiepdan', path: '/tiep-nhan' });
    await first.getByRole('textbox', { name: 'Họ và tên' }).fill(NAME);
    await draftKept(first);
    await mark(first);
    return { first, context: first.context(), faults };
  }

  it('close together when one of them signs out, after asking about what stands in the other, and keep nothing', async () => {
    const { first, context, faults } = await typing();
    const second = await context.newPage();
    await second.goto('/lam-viec/so-don');
    await settled(second);
    await focusOn(second, second.locator('button.account'));
    await second.keyboard.press('Enter');
    await second.getByRole('menuitem', { name: 'Đăng xuất' }).press('Enter');
    const asked = second.getByRole('dialog', { name: 'Đăng xuất và xóa những gì còn trên máy này?' });
    await focusOn(second, asked.getByRole('button', { name: 'Đăng xuất' }));
    await second.keyboard.press('Enter');
    await second.waitForURL((address) => address.pathname === '/');
    await first.waitForURL((address) => address.pathname === '/');
    expect(await first.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('donthu.draft');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('belong to whoever signed in last: nothing of the officer before stands there', async () => {
    const { first, context } = await typing();
    await takeSeat(context, 'lanhdao');
    const second = await context.newPage();
    await second.goto('/lam-viec/hom-nay');
    await settled(second);
    await first.getByRole('heading', { name: 'Trang không dành cho bạn' }).waitFor();
    expect(await isMarked(first)).toBe(false);
    await settled(first);
    expect(await everythingKept(first)).not.toContain(NAME);
    await isSound(first, []);
    await mark(second);
    await second.bringToFront();
    await settled(second);
    expect(await isMarked(second)).toBe(true);
    await context.close();
  });

  it('notice it also where nobody told them, when somebody comes back to one', async () => {
    const { first, context } = await typing();
    await takeSeat(context, 'lanhdao');
    const made = first.waitForEvent('load');
    await first.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await made;
    await first.getByRole('heading', { name: 'Trang không dành cho bạn' }).waitFor();
    expect(await everythingKept(first)).not.toContain(NAME);
    await context.close();
  });

  /** Another officer signs in, and no window of the web app hears of it. */
  async function takeSeat(context: BrowserContext, username: string): Promise<void> {
    const answer = await context.request.post('/api/auth/sign-in', { data: { username, password: PASSWORD } });
    expect(answer.status()).toBe(200);
  }
});

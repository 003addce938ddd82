import type { Browser } from 'playwright-core';
import { Office } from '../harness/office';
import { accessibilityFaults, openBrowser, openScreen, sidewaysScroll, signIn } from './browser';

jest.setTimeout(120_000);

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
    await page.getByRole('navigation', { name: 'Chức năng' }).waitFor();
    expect(await page.getByRole('link', { name: 'Tiếp nhận đơn' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Chờ ký duyệt' }).count()).toBe(0);
    if (process.env['DONTHU_SHOTS']) await page.screenshot({ path: `${process.env['DONTHU_SHOTS']}/shell.png` });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);
  });
});

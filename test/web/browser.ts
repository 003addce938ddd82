import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import AxeBuilder from '@axe-core/playwright';
import { PASSWORD } from '../harness/office';

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
/** The smallest screen of an officer. */
export const OFFICE_SCREEN = { width: 1_366, height: 768 };
/** Longer than anything takes on a machine that is busy with other tests. */
export const PATIENCE_MS = 45_000;
export const PHONE = { width: 360, height: 740 };

/** Chromium as it comes with npm now and then dies while it starts (SIGSEGV), before any page is there. */
const LAUNCHES = 3;

/** A real Chromium; `scripts/steps/jest-browser.cjs` says where it is. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  for (let launch = 1; launch < LAUNCHES; launch += 1) {
    const browser = await launchBrowser(more).catch(() => undefined);
    if (browser) return browser;
  }
  return launchBrowser(more);
}

function launchBrowser(more: readonly string[]): Promise<Browser> {
  const args = JSON.parse(process.env['DONTHU_CHROMIUM_ARGS'] ?? '[]') as string[];
  return chromium.launch({
    executablePath: process.env['DONTHU_CHROMIUM'] ?? '',
    // In one process all profiles would share what pages keep, and the next officer would find the last one's drafts.
    args: [...args.filter((arg) => arg !== '--single-process'), ...QUIET, ...more],
    headless: true,
  });
}

export interface Screen {
  readonly page: Page;
  /** What the console said at level error, and scripts that threw. */
  readonly faults: string[];
}

/** A fresh browser profile at the office's address. */
export async function openScreen(browser: Browser, url: string, viewport = OFFICE_SCREEN): Promise<Screen> {
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, faults };
}

/** By keyboard, as an officer does. */
export async function signIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.goto('/');
  await typeSignIn(page, username, password);
}

/** On the page of the sign-in, wherever it leads. */
export async function typeSignIn(page: Page, username: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.pathname !== '/');
}

/** An officer signs in and goes to a page of the web app, in a fresh profile. */
export async function openDesk(browser: Browser, url: string, to: { username: string; path: string }): Promise<Screen> {
  const screen = await openScreen(browser, url);
  await signIn(screen.page, to.username);
  await screen.page.goto(`/lam-viec${to.path}`);
  return screen;
}

/** At work on one screen: no violation, nothing sideways, nothing in the console. */
export async function isSound(page: Page, faults: readonly string[]): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(faults).toEqual([]);
}

/** Violations of WCAG on the page as it stands, in words. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Legacy: without a second page to sum up in. No page here holds a frame of another origin, which is all that it is for.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** Pixels by which the page is wider than the screen. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** A picture for the guide, when the guide is being made (`DONTHU_GUIDE=1`): `docs/guide/<language>/<name>.png`. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env['DONTHU_GUIDE'] !== '1') return;
  const language = (await page.evaluate('document.documentElement.lang')) === 'en' ? 'en' : 'vi';
  await page.screenshot({ path: join('docs/guide', language, `${name}.png`) });
}

/** The same picture in both languages; what is open and typed stays as it is. */
export async function shots(page: Page, name: string): Promise<void> {
  if (process.env['DONTHU_GUIDE'] !== '1') return;
  const place = await page.evaluateHandle<Place>('document.activeElement');
  await shot(page, name);
  for (const language of ['en', 'vi'] as const) {
    await changeLanguage(page, language);
    await place.evaluate((element) => {
      element.focus();
      element.scrollIntoView({ block: 'center' });
    });
    if (language === 'en') await shot(page, name);
  }
}

interface Place {
  focus(): void;
  scrollIntoView(how: { block: 'center' }): void;
}

/** By the account menu, as an officer does: its first item. */
export async function changeLanguageByKeys(page: Page): Promise<void> {
  const before = await page.locator('html').getAttribute('lang');
  await page.locator('button.account').focus();
  await page.keyboard.press('Enter');
  await page.locator('.ant-dropdown-menu-item:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`html:not([lang="${before ?? ''}"])`).waitFor();
}

/** By the account menu, past whatever lies over it: no key is pressed. */
async function changeLanguage(page: Page, language: 'vi' | 'en'): Promise<void> {
  await page.evaluate(`document.querySelector('button.account').click()`);
  const item = page.locator('.ant-dropdown-menu-item').first();
  await item.waitFor({ state: 'attached' });
  await item.evaluate((element: { click(): void }) => element.click());
  await page.locator(`html[lang="${language}"]`).waitFor();
  await item.waitFor({ state: 'hidden' });
  await page
    .locator('#main [aria-label="Loading"], #main [aria-label="Đang tải"]')
    .first()
    .waitFor({ state: 'detached' });
}

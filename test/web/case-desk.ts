import type { Browser, Page } from 'playwright-core';
import { openBrowser, openDesk, type Screen } from './browser';
import { choose, focusOn } from './keyboard';

/**
 * Officers at their own computers. Each has a browser of his own: contexts of one browser share their cookies where Chromium
 * runs as a single process.
 */
export class Desks {
  private readonly browsers = new Map<string, Browser>();

  constructor(private readonly url: string) {}

  /** The officer signs in and goes to a page of the web app. */
  async open(username: string, path: string): Promise<Screen> {
    await this.browsers.get(username)?.close();
    const browser = await openBrowser();
    this.browsers.set(username, browser);
    return openDesk(browser, this.url, { username, path });
  }

  async close(): Promise<void> {
    await Promise.all([...this.browsers.values()].map((browser) => browser.close()));
  }
}

/** Opens the form of a step by keyboard; its first field has the focus then. */
export async function openStep(page: Page, step: string): Promise<void> {
  await focusOn(page, page.getByRole('link', { name: step, exact: true }));
  await page.keyboard.press('Enter');
  await page.locator('.step-form h3', { hasText: step }).waitFor();
  await page.locator('.step-form :focus').waitFor({ state: 'attached' });
}

/** One field of an open form: its label, and the keys that fill it. */
export type Typed = readonly [label: string, text: string];

/** Takes a step by keyboard: link, fields, Enter; done when the page says so. */
export async function takeStep(page: Page, step: string, fields: readonly Typed[] = []): Promise<void> {
  await openStep(page, step);
  for (const [label, text] of fields) await typeInto(page, label, text);
  await focusOn(page, page.locator('.step-form').getByRole('button', { name: step, exact: true }));
  await page.keyboard.press('Enter');
  const done = page.getByRole('status').filter({ hasText: `Đã ghi nhận: ${step}` });
  await done.waitFor().catch(async () => {
    // What stands there instead says why.
    const there = await page.locator('[role=dialog]:visible, .step-form, #main').allInnerTexts();
    throw new Error(`${step}: ${there.join('\n---\n')}`);
  });
}

/** A choice is picked by its word, an officer by typing and Enter, everything else is typed. */
async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const form = page.locator('.step-form');
  const group = form.getByRole('radiogroup', { name: label, exact: true });
  if ((await group.count()) > 0) {
    await group.getByRole('radio', { name: text, exact: true }).focus();
    return page.keyboard.press('Space');
  }
  const field = form.getByLabel(label, { exact: true });
  if ((await field.getAttribute('role')) === 'combobox') {
    return choose(page, field, text);
  }
  if ((await field.getAttribute('type')) === 'checkbox') {
    await focusOn(page, field);
    return page.keyboard.press('Space');
  }
  await focusOn(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

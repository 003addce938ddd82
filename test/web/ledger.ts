import type { Page } from 'playwright-core';
import { focusOn } from './keyboard';

/** To the end of the rows that are there, again and again, until so many are. */
export async function scrollTo(page: Page, steps: readonly number[]): Promise<void> {
  await page.getByText('Đang hiện 100 đơn').waitFor();
  await page.locator('.ledger tbody a').first().focus();
  for (const shown of steps) {
    await page.keyboard.press('End');
    await page.getByText(`Đang hiện ${shown} đơn`).waitFor();
  }
}

/** Further than a list follows changes by itself: three pages, and the end of a fourth. */
export async function scrollPastFollowed(page: Page): Promise<void> {
  await scrollTo(page, [200, 300]);
  await page.keyboard.press('End');
  await page.getByText(/Đang hiện 3[1-9]\d đơn/).waitFor();
}

/** Runs in the page: printing leaves a mark there. */
export const PRINT_SEEN = `window.print = () => document.documentElement.setAttribute('data-printed', '')`;

/** Prints by keyboard; the rows that stand on paper. */
export async function printed(page: Page): Promise<number> {
  await page.evaluate(PRINT_SEEN);
  await focusOn(page, page.getByRole('button', { name: 'In', exact: true }));
  await page.keyboard.press('Enter');
  await page.locator('html[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const rows = page.locator('.ledger tbody tr[data-index]');
  await rows.nth(100).waitFor({ state: 'attached' });
  return rows.count();
}

/** Leaves what is open, and lists what is asked for after that: the page before may have been asking still. */
export async function askedFromNowOn(page: Page, part: string): Promise<readonly string[]> {
  await page.goto('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes(part)) asked.push(request.url());
  });
  return asked;
}

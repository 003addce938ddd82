import type { Locator, Page } from 'playwright-core';

/** More presses than any screen has places to stop at. */
const MOST_STOPS = 250;

/** Presses Tab until the element has the focus, as somebody without a mouse does; ends the test when Tab never gets there. */
export async function focusOn(page: Page, element: Locator): Promise<void> {
  await element.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await element.evaluate(hasFocus)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(element)}`);
}

/** Waits until the element has the focus, whoever put it there. */
export function focused(page: Page, element: Locator): Promise<void> {
  return element.and(page.locator(':focus')).waitFor();
}

/** Goes to a field by Tab and types over what stands in it. */
export async function typeOver(page: Page, field: Locator, text: string): Promise<void> {
  await focusOn(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Tries before a page that never comes ends the test. */
const MOST_TRIES = 5;

/** `g` and the page's key, once more where a busy machine let too much time pass between the two. */
export async function goByKeys(page: Page, key: string, arrived: Locator): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    try {
      return await arrived.waitFor({ timeout: 10_000 });
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

/**
 * Opens a list of choices by typing and takes the first that fits, once it is the marked one of the list that is seen (antd
 * keeps a second, hidden list for screen readers).
 */
export async function choose(page: Page, field: Locator, text: string): Promise<void> {
  await focusOn(page, field);
  await page.keyboard.type(text);
  await page.locator('.ant-select-item-option-active').filter({ hasText: text }).waitFor();
  await page.keyboard.press('Enter');
}

/** Goes down an open list of choices to one and takes it. */
export async function arrowTo(page: Page, text: string): Promise<void> {
  const marked = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active');
  await marked.waitFor();
  for (let stops = 0; (await marked.innerText()) !== text; stops += 1) {
    if (stops === MOST_STOPS) throw new Error(`no choice is called ${text}`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.locator('.ant-select-content-has-value').filter({ hasText: text }).waitFor();
}

/** Runs in the page, whose `document` this side does not know. */
function hasFocus(node: unknown): boolean {
  const { document } = globalThis as unknown as { document: { activeElement: unknown } };
  return node === document.activeElement;
}

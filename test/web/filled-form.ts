import type { Locator, Page } from 'playwright-core';

const PDF = { name: 'Phụ lục.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

/** Puts something into every field of a form that is seen, whatever the form is about. */
export async function fillEverything(form: Locator): Promise<void> {
  for (const field of await form.locator('textarea:visible').all()) await fill(field, 'Nội dung đang nhập dở');
  for (const field of await form.locator('input[placeholder="dd/mm/yyyy"]:visible').all())
    await fill(field, '01/03/2026');
  for (const field of await form.locator('input[type=text]:not([role=combobox], [placeholder])').all())
    await fill(field, '123456');
  for (const group of await form.getByRole('radiogroup').all())
    await group.locator('input[type=radio]:enabled').last().check();
  for (const box of await form.locator('input[type=checkbox]').all()) await box.check();
  // A box may take other fields away.
  await form.page().evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  for (const list of await form.getByRole('combobox').all()) await chooseOne(list);
  for (const file of await form.locator('input[type=file]').all()) {
    await file.setInputFiles(PDF);
    await form.getByRole('button', { name: `Bỏ tệp ${PDF.name}` }).waitFor();
    await form.locator('.files li').filter({ hasText: 'đã tải lên' }).first().waitFor();
  }
}

/** What stands in the fields of a form, as the officer sees it. */
export function filledIn(form: Locator): Promise<string[]> {
  return form.evaluate((element: unknown) => {
    const { querySelectorAll } = element as { querySelectorAll(selector: string): Iterable<Field> };
    const fields = [...querySelectorAll.call(element, 'input:not([type=file]), textarea, .ant-select, .files li')];
    return fields.map(({ type, checked, value, textContent }) =>
      // A list item has a number for its value.
      type === 'radio' || type === 'checkbox' ? String(checked) : typeof value === 'string' ? value : textContent,
    );
  });
}

/** A field, a chosen officer or a file of the page, whose types this side does not know. */
interface Field {
  readonly type?: string;
  readonly checked?: boolean;
  readonly value?: string | number;
  readonly textContent: string;
}

/**
 * What was typed is written down: the note stands there since the first word, but what was typed last is sealed a moment later,
 * and a reload would not wait for that.
 */
export async function draftKept(page: Page, within: Page | Locator = page): Promise<void> {
  await within
    .getByText(/^Đã giữ nháp/)
    .first()
    .waitFor();
  await page.evaluate(`new Promise((done) => {
    const kept = () => JSON.stringify(Object.entries(localStorage).filter(([name]) => name.startsWith('donthu.draft.')));
    let before = kept();
    let same = 0;
    const look = () => {
      const now = kept();
      same = now === before ? same + 1 : 0;
      before = now;
      if (same === 10) done();
      else setTimeout(look, 20);
    };
    look();
  })`);
}

/** Reloads in the middle of a form and tells what stood in it before and after. */
export async function reloaded(page: Page, form: Locator): Promise<{ before: string[]; after: string[] }> {
  await draftKept(page);
  const before = await filledIn(form);
  await page.reload();
  await page.getByText('Đã khôi phục bản nháp').first().waitFor();
  return { before, after: await filledIn(form) };
}

async function fill(field: Locator, text: string): Promise<void> {
  if (await field.isEditable()) await field.fill(text);
}

async function chooseOne(list: Locator): Promise<void> {
  const page = list.page();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.ant-select-item-option-active:visible').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

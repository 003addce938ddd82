import type { Ward } from '../harness/ward';
import { changeLanguageByKeys } from './browser';
import { atWork } from './at-work';
import { type Desks, openStep } from './case-desk';
import { focusOn, goByKeys } from './keyboard';
import type { Page } from 'playwright-core';

describe('the focus of whoever works without a mouse', () => {
  let desks: Desks;
  let ward: Ward;

  atWork(async (at) => {
    ({ desks, ward } = at);
    await ward.log({});
  });

  it('is where it was once a list of keys or a dialog is closed', async () => {
    const { page } = await desks.open('lanhdao', '/so-don');
    const row = page.locator('.ledger tbody a').first();
    await focusOn(page, row);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.ledger tbody a:focus').waitFor();

    await page.goto('/lam-viec/phan-cong');
    await focusOn(page, page.getByRole('button', { name: 'Ghi nhận vắng mặt' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('button:focus', { hasText: 'Ghi nhận vắng mặt' }).waitFor();
  });

  it('goes on from a button that can be pressed no more', async () => {
    const { page } = await desks.open('lanhdao', '/phan-cong');
    const button = page.getByRole('button', { name: 'Ghi nhận vắng mặt' });
    await focusOn(page, button);
    await button.evaluate((element: { disabled: boolean }) => (element.disabled = true));
    await isOnPage(page);
  });

  it('stays where something was sent or asked for, and where a page was changed', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await desks.open('xuly1', `/don/${petitionId}`);
    await openStep(page, 'Tiến hành xác minh');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi nhận: Tiến hành xác minh').waitFor();
    await isOnPage(page);
    await goByKeys(page, 'v', page.getByRole('heading', { name: 'Việc của tôi' }));
    await focusOn(page, page.getByRole('link', { name: /\/2026$/ }).first());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Hồ sơ đơn số/ }).waitFor();
    await isOnPage(page);

    const desk = await desks.open('tiepdan', '/so-tiep-dan');
    await focusOn(desk.page, desk.page.getByRole('button', { name: 'Xem', exact: true }));
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL(/tu=/);
    await isOnPage(desk.page);
    await changeLanguageByKeys(desk.page);
    await desk.page.locator('button.account:focus').waitFor();
  });

  it('does not matter to Ctrl+Enter, which sends from a list of choices, too', async () => {
    const { page } = await desks.open('tiepdan', '/tiep-nhan');
    await focusOn(page, page.getByLabel('Hình thức nhận'));
    await page.keyboard.press('Control+Enter');
    await page.getByText('Chưa nhập mục này').first().waitFor();
    expect(await page.locator('.ant-select-dropdown:visible').count()).toBe(0);

    const leader = await desks.open('lanhdao', '/phan-cong?vang=1');
    await focusOn(leader.page, leader.page.getByLabel('Cán bộ vắng mặt'));
    await leader.page.keyboard.press('Control+Enter');
    await leader.page.locator('.ant-form-item-explain-error').first().waitFor();
  });
});

/** Tab goes on from there, and not from the top of everything. */
async function isOnPage(page: Page): Promise<void> {
  await page.locator('#main:focus, #main :focus').waitFor();
}

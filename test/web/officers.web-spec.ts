import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { isSound, shots } from './browser';
import { atWork } from './at-work';
import { openStep, type Desks } from './case-desk';
import { draftKept } from './filled-form';
import { choose, focusOn } from './keyboard';

const GONE = 'Phạm Quốc Huy';
const HERE = 'Lê Thu Phương';

describe('officers who do not work here any more', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  const offered = (page: Page) =>
    page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');

  async function change(username: string, changes: object): Promise<void> {
    const { items } = await must(
      ward.admin.get<{ items: { id: string; username: string; version: number }[] }>('/api/auth/accounts?limit=200'),
    );
    const account = items.find((one) => one.username === username);
    await must(ward.admin.patch(`/api/auth/accounts/${account?.id}`, changes, { ifMatch: account?.version ?? 0 }));
  }

  it('are offered in no choice, and keep their name in what was chosen before', async () => {
    const { petitionId } = await ward.accepted('denunciation');
    await ward.step(petitionId, 'notify');
    const { page, faults } = await desks.open('tiepdan', '/so-tiep-dan?ghi=1');
    const receivedBy = page.getByRole('combobox', { name: 'Người tiếp' });
    await choose(page, receivedBy, GONE);
    await draftKept(page);
    await change('xuly2', { active: false });
    try {
      await page.reload();
      await page.getByText('Đã khôi phục bản nháp').waitFor();
      await page.locator('.ant-select-content').getByText(GONE).waitFor();
      await isSound(page, faults);
      await focusOn(page, receivedBy);
      await page.keyboard.press('ArrowDown');
      await offered(page).getByText(HERE).waitFor();
      expect(await offered(page).getByText(GONE).count()).toBe(0);
      const handler = await desks.open('xuly1', `/don/${petitionId}`);
      await openStep(handler.page, 'Tiến hành xác minh');
      await focusOn(handler.page, handler.page.getByRole('combobox', { name: 'Thành viên Tổ xác minh' }));
      await handler.page.keyboard.press('ArrowDown');
      await offered(handler.page).getByText(HERE).waitFor();
      expect(await offered(handler.page).getByText(GONE).count()).toBe(0);
    } finally {
      await change('xuly2', { active: true });
    }
  });

  it('are named where they worked before, on screen and on paper, when they have changed to another unit', async () => {
    const { petitionId, register } = await ward.accepted('complaint', { receivedOn: '2026-03-02' });
    const reason = 'Chuyển công tác';
    await ward.assign(petitionId, { responsible: ward.second.user?.id, reason }, { ifMatch: 1 });
    await change('xuly1', { unit: 'viet-hung' });
    await change('xuly2', { unit: 'viet-hung' });
    await ward.moveTo('2026-05-20');
    try {
      const { page, faults } = await desks.open('lanhdao', `/don/${petitionId}`);
      await page.locator('.case-head').getByText(GONE).waitFor();
      const assignment = page.getByRole('region', { name: 'Phân công' });
      await focusOn(page, assignment.locator('summary'));
      await page.keyboard.press('Enter');
      await assignment.locator('.timeline').getByText(HERE).waitFor();
      await isSound(page, faults);
      await page.emulateMedia({ media: 'print' });
      await page
        .locator('.case-sheet')
        .getByRole('cell', { name: new RegExp(`^${GONE}`) })
        .waitFor();
      await page.emulateMedia({ media: 'screen' });
      await page.goto('/lam-viec/qua-han');
      const line = page.getByRole('row', { name: new RegExp(`${register.number}/${register.year}`) });
      await line.getByText(GONE).first().waitFor();
      await page.goto(`/lam-viec/so-don?responsible=${ward.second.user?.id}`);
      await page.locator('.ant-select-content').getByText(GONE).waitFor();
      expect(faults).toEqual([]);
    } finally {
      await change('xuly1', { unit: 'thuong-thanh' });
      await change('xuly2', { unit: 'thuong-thanh' });
    }
  });
});

describe('officers who will be away', () => {
  let desks: Desks;

  atWork((at) => void ({ desks } = at), { env: { DONTHU_CLOCK_START: '2026-04-01T01:00:00Z' } });

  it.each([
    ['tiepdan', HERE],
    ['xuly1', GONE],
  ])('say so themselves, and that they are back, by keyboard alone: %s', async (officer, deputy) => {
    const { page, faults } = await desks.open(officer, '/hom-nay');
    const { keyboard } = page;
    await focusOn(page, page.locator('button.account'));
    await keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: 'Vắng mặt của tôi' });
    await item.waitFor();
    while (!(await item.evaluate((node: { matches(selector: string): boolean }) => node.matches(':focus'))))
      await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Vắng mặt của tôi' }).waitFor();
    await page.getByText('Không có lần vắng mặt nào').waitFor();
    const record = page.getByRole('button', { name: 'Ghi nhận vắng mặt' });
    await focusOn(page, record);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Ghi nhận vắng mặt' });
    await dialog.locator('input:focus').waitFor();
    await keyboard.type('20/04/2026');
    await keyboard.press('Tab');
    await keyboard.type('22/04/2026');
    await choose(page, dialog.getByRole('combobox', { name: 'Người làm thay' }), deputy);
    await draftKept(page);
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    await isSound(page, faults);
    await focusOn(page, dialog.getByRole('button', { name: 'Lưu' }));
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const row = page.getByRole('table', { name: 'Vắng mặt của tôi' }).getByRole('row', { name: deputy });
    await row.getByText('22/04/2026').waitFor();
    await page.locator('.ant-message-notice').waitFor({ state: 'detached' });
    await shots(page, '46-vang-mat-cua-toi');
    await focusOn(page, row.getByRole('button', { name: /^Hủy lần vắng/ }));
    await keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy lần vắng' }).press('Enter');
    await page.getByText('Không có lần vắng mặt nào').waitFor();
    await page.locator('#main :focus, #main:focus').waitFor();
    expect(faults).toEqual([]);
  });

  it('offer as deputy nobody but who may stand in for them', async () => {
    const { page } = await desks.open('xuly1', '/vang-mat?ghi=1');
    await focusOn(page, page.getByRole('combobox', { name: 'Người làm thay' }));
    await page.keyboard.press('ArrowDown');
    const offered = page.locator('.ant-select-dropdown .ant-select-item-option');
    await offered.getByText(GONE).waitFor();
    expect(await offered.allInnerTexts()).toEqual([
      expect.stringContaining('Nguyễn Thị Minh Hà'),
      expect.stringContaining(GONE),
    ]);
  });
});

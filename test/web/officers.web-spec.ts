import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { isSound } from './browser';
import { atWork } from './at-work';
import { openStep, type Desks } from './case-desk';
import { choose, focusOn } from './keyboard';

jest.setTimeout(180_000);

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
    await page.getByText('Đã giữ nháp').waitFor();
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
});

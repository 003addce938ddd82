import type { Office } from '../harness/office';
import { must, type Logged } from '../harness/ward';
import { accessibilityFaults, shots, sidewaysScroll } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { focusOn } from './keyboard';
import { draftKept } from './filled-form';

describe('a petition when all is over', () => {
  let office: Office;
  let desks: Desks;
  let over: Logged;

  atWork(async (at) => {
    ({ office, desks } = at);
    const { ward } = at;
    over = await ward.log();
    await ward.act(ward.desk, over.petitionId, 'withdraw', { on: '2026-03-02', by: 'letter' });
  });

  it('shows the leader what the petitioner thought of it, as soon as he says so', async () => {
    const { page, faults } = await desks.open('lanhdao', `/don/${over.petitionId}`);
    await page.getByText('Chưa đánh giá.').waitFor();
    await must(office.anybody().post('/api/public/ratings', { ...over.receipt, stars: 4, comment: 'Nhanh, rõ ràng' }));
    await page.reload();
    await page.getByText('Hài lòng (4/5)').waitFor();
    await page.getByText('Nhanh, rõ ràng').waitFor();
    expect(await page.getByRole('heading', { name: 'Xóa danh tính' }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('lets an administrator, who reads no name, erase the people, by keyboard and not by mistake', async () => {
    const { page, faults } = await desks.open('quantri', `/don/${over.petitionId}`);
    expect(await page.locator('body').innerText()).not.toContain('Nguyễn Thị Đào');
    const { page: register } = await desks.open('tiepdan', '/so-don');
    const name = register.locator('.ledger').getByText('Nguyễn Thị Đào');
    await name.waitFor();
    await focusOn(page, page.getByRole('button', { name: 'Xóa danh tính của đơn này' }));
    await page.keyboard.press('Enter');
    await focusOn(page, page.getByLabel('Lý do, căn cứ xóa'));
    await page.keyboard.type('Hết thời hạn lưu');
    await focusOn(page, page.getByRole('button', { name: 'Xóa vĩnh viễn' }));
    await page.keyboard.press('Enter');
    await page.getByText('Cần xác nhận trước khi xóa').waitFor();
    await shots(page, '39-xoa-danh-tinh');
    expect(await accessibilityFaults(page)).toEqual([]);
    const understood = page.getByLabel('Tôi hiểu rằng danh tính đã xóa không lấy lại được');
    await focusOn(page, understood);
    await page.keyboard.press('Space');
    await draftKept(page);
    // What is kept is the reason; that he means it he says anew.
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await page.getByLabel('Lý do, căn cứ xóa').inputValue()).toBe('Hết thời hạn lưu');
    expect(await understood.isChecked()).toBe(false);
    await focusOn(page, understood);
    await page.keyboard.press('Space');
    await focusOn(page, page.getByRole('button', { name: 'Xóa vĩnh viễn' }));
    await page.keyboard.press('Enter');
    await page.getByText('Danh tính của đơn này đã được xóa.').waitFor();
    // Nor does it stay on a screen that somebody has open.
    await name.waitFor({ state: 'detached' });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);
  });
});

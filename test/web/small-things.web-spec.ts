import type { Ward } from '../harness/ward';
import { atWork } from './at-work';
import { isSound } from './browser';
import { type Desks, openStep } from './case-desk';
import { choose, focused, focusOn, typeOver } from './keyboard';

describe('small things', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  it('keep the end of what was pasted and say how much of it is to go', async () => {
    const { petitionId } = await ward.log();
    await ward.classify(petitionId, 'complaint');
    const { page } = await desks.open('tiepdan', `/don/${petitionId}`);
    await openStep(page, 'Đề xuất hướng xử lý');
    const reason = page.locator('.step-form').getByLabel('Lý do', { exact: true });
    const text = `${'Đơn đủ điều kiện. '.repeat(112)}Hết`;
    await focusOn(page, reason);
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    await page.getByText(`Dài quá 2000 ký tự: bớt ${text.length - 2000} ký tự`).waitFor();
    expect(await reason.inputValue()).toBe(text);
    await focused(page, reason);
  });

  it('forget what the server said of an address as soon as it is another, and give a password that only its button closes', async () => {
    const { page, faults } = await desks.open('quantri', '/quan-tri/tai-khoan?sua=moi');
    const dialog = page.getByRole('dialog');
    await typeOver(page, dialog.getByLabel('Tên đăng nhập'), 'thuky');
    await typeOver(page, dialog.getByLabel('Họ và tên'), 'Đỗ Thị Thư');
    await choose(page, dialog.getByLabel('Đơn vị'), 'Thượng Thanh');
    await focusOn(page, dialog.getByLabel('Cán bộ xử lý'));
    await page.keyboard.press('Space');
    const email = dialog.getByLabel('Thư điện tử');
    await typeOver(page, email, 'thuky');
    await page.keyboard.press('Enter');
    const fault = dialog
      .locator('.ant-form-item', { has: page.getByLabel('Thư điện tử') })
      .locator('.ant-form-item-explain-error');
    await fault.waitFor();
    await typeOver(page, email, 'thuky@example.vn');
    await fault.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    const given = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần của thuky' });
    const close = given.getByRole('button', { name: 'Đóng' });
    await focusOn(page, close);
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 300);
    // Whatever that would have closed is gone by the time another key has done its work.
    await focusOn(page, close);
    expect(await given.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await given.waitFor({ state: 'detached' });
    await focused(page, page.getByRole('button', { name: 'Sửa tài khoản thuky' }));
    expect(faults.filter((text) => !text.includes('400'))).toEqual([]);
  });

  it('lead to what a preview of the calendar says', async () => {
    const { page, faults } = await desks.open('quantri', '/quan-tri/lich?ngay=2026-03-05');
    const dialog = page.getByRole('dialog');
    await focused(page, dialog.getByLabel('Ngày thường'));
    await page.keyboard.press('ArrowDown');
    await typeOver(page, dialog.getByLabel('Tên gọi'), 'Ngày hội của phường');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await focusOn(page, page.getByRole('button', { name: /, hôm nay$/ }));
    await page.keyboard.press('Control+Enter');
    const said = page.locator('p[role=status]', { hasText: 'hạn' });
    await focused(page, said);
    await focusOn(page, page.getByRole('button', { name: 'Xem trước thay đổi hạn' }));
    await page.keyboard.press('Enter');
    await focused(page, said);
    await isSound(page, faults);
  });

  it('change no number that was typed', async () => {
    const { page } = await desks.open('tiepdan', '/so-tiep-dan?ghi=1');
    const size = page.getByLabel('Số người trong đoàn');
    await typeOver(page, size, '-3');
    await page.keyboard.press('Tab');
    await page.getByText('Ghi một số nguyên từ 1 đến 100000').waitFor();
    expect(await size.inputValue()).toBe('-3');
    await typeOver(page, size, '6');
    await page.getByText('Ghi một số nguyên từ 1 đến 100000').waitFor({ state: 'detached' });
  });

  it('tell an administrator what the register finds for him, and name what clears the search', async () => {
    const { page, faults } = await desks.open('quantri', '/so-don?q=lấn%20chiếm');
    await page.getByText('Tài khoản quản trị chỉ tìm được theo số đơn hoặc mã biên nhận').waitFor();
    await page.getByText('Tài khoản quản trị không đọc được tên và nội dung đơn').waitFor();
    await focusOn(page, page.getByRole('button', { name: 'Xóa từ khóa tìm kiếm' }));
    await page.keyboard.press('Enter');
    await page.locator('.ledger').waitFor();
    await isSound(page, faults);
  });

  it('show the whole ring around the buttons of the bar', async () => {
    const { page, faults } = await desks.open('quantri', '/so-don');
    const edges = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      if (!box) throw new Error(`${selector} is not there`);
      return { top: box.y, bottom: box.y + box.height };
    };
    await page.locator('.ledger').waitFor();
    const bar = await edges('.bar');
    for (const button of ['button.account', 'button.keys']) {
      const { top, bottom } = await edges(button);
      expect([top >= bar.top, bottom <= bar.bottom]).toEqual([true, true]);
    }
    await isSound(page, faults);
  });

  it('take the fault of one file away with the file', async () => {
    const { page } = await desks.open('quantri', '/quan-tri/nhap-so');
    const file = page.locator('#register-file');
    const choose = (name: string) => file.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('\u0000') });
    await choose('hong.csv');
    await focusOn(page, page.getByRole('button', { name: 'Đọc tiêu đề cột' }));
    await page.keyboard.press('Enter');
    const alert = page.locator('#main').getByRole('alert');
    await alert.waitFor();
    await choose('khac.csv');
    await alert.waitFor({ state: 'detached' });
  });
});

import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { isSound } from './browser';
import { atWork } from './at-work';
import { type Desks, openStep } from './case-desk';

const MISSING = 'Chưa nhập mục này';

describe('every form', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  it('says in the same words what is missing, and marks behind its label what is needed', async () => {
    const { petitionId } = await ward.log();
    const { page } = await desks.open('tiepdan', '/tiep-nhan');
    await page.getByRole('textbox', { name: 'Họ và tên', exact: true }).focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText(MISSING).first().waitFor();
    expect(await marksOf(page, 'Họ và tên')).toEqual(['none', '"*"']);
    await page.goto(`/lam-viec/don/${petitionId}`);
    await openStep(page, 'Phân loại đơn');
    await page.locator('.step-form').getByLabel('Lĩnh vực').press('Control+Enter');
    await page.getByText(MISSING).first().waitFor();
    expect(await marksOf(page, 'Lĩnh vực')).toEqual(['none', '"*"']);
    const leader = await desks.open('lanhdao', '/phan-cong');
    await leader.page.getByRole('button', { name: 'Ghi nhận vắng mặt' }).press('Enter');
    const dialog = leader.page.getByRole('dialog');
    await dialog.getByLabel('Cán bộ vắng mặt').and(leader.page.locator(':focus')).waitFor();
    await dialog.getByLabel('Từ ngày').press('Enter');
    await dialog.getByText(MISSING).nth(3).waitFor();
    expect(await marksOf(leader.page, 'Từ ngày')).toEqual(['none', '"*"']);
  });

  it('doubts an odd number as soon as its field is left, and saves it all the same', async () => {
    const { page, faults } = await desks.open('tiepdan', '/tiep-nhan');
    const idNumber = page.getByRole('textbox', { name: 'Số CCCD, hộ chiếu' });
    await idNumber.fill('0010850123');
    await idNumber.press('Enter');
    await page.getByText('không có 9 hoặc 12 chữ số').waitFor();
    await page.keyboard.type('Lý Văn Số');
    await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('không có');
    await page.getByRole('radio', { name: 'Khiếu nại', exact: true }).check();
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill('Phản ánh đèn đường hỏng');
    await page.getByText('Số điện thoại không đúng dạng thường gặp').waitFor();
    await idNumber.fill('B1234567');
    await idNumber.press('Tab');
    await page.getByText('không có 9 hoặc 12 chữ số').waitFor({ state: 'detached' });
    await isSound(page, faults);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/bien-nhan/);
    const id = page.url().split('/').pop() ?? '';
    const logged = await must(ward.desk.get(`/api/intake/petitions/${id}`));
    expect(logged).toMatchObject({ people: [{ idNumber: 'B1234567', phone: 'không có' }] });
  });

  it('offers for a petition only who may be responsible for it', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await desks.open('lanhdao', `/phan-cong?don=${petitionId}`);
    await page.getByLabel('Người phụ trách').press('ArrowDown');
    const offered = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await offered.filter({ hasText: 'Lê Thu Phương' }).waitFor();
    expect((await offered.allInnerTexts()).join()).not.toContain('tiếp công dân');
  });
});

/** What stands before and behind the label of a field. */
function marksOf(page: Page, label: string): Promise<string[]> {
  return page
    .locator('label', { hasText: label })
    .first()
    .evaluate((element) => {
      const { getComputedStyle } = globalThis as unknown as Inside;
      return ['::before', '::after'].map((side) => getComputedStyle(element, side).content.split(' /', 1)[0] ?? '');
    });
}

/** What this side needs of the page's own types. */
interface Inside {
  getComputedStyle(element: unknown, side: string): { readonly content: string };
}

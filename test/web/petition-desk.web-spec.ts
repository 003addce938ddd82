import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { accessibilityFaults, shots, sidewaysScroll } from './browser';
import { atWork } from './at-work';
import { type Desks, openStep, takeStep } from './case-desk';
import { focusOn } from './keyboard';
import { draftKept } from './filled-form';

describe('a petition before its acceptance, on its page', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  /** Opens a form, looks at it, and closes it again. */
  async function look(page: Page, step: string, name: string): Promise<void> {
    await openStep(page, step);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await shots(page, name);
    await page.locator('.step-form').getByRole('button', { name: 'Đóng' }).press('Enter');
  }

  it('is classified, supplemented, proposed, sent back, signed and made known by keyboard', async () => {
    const { petitionId } = await ward.log({ request: 'Hủy Quyết định số 20/QĐ-UBND' });
    const { page, faults } = await desks.open('tiepdan', `/don/${petitionId}`);
    await look(page, 'Phân loại đơn', '31-phan-loai');
    await takeStep(page, 'Phân loại đơn', [
      ['Loại đơn', 'Khiếu nại'],
      ['Lĩnh vực', 'Đất đai'],
      ['Đủ điều kiện xử lý', 'Không'],
      ['Không có chữ ký hoặc điểm chỉ của người viết đơn', 'x'],
      ['Thuộc thẩm quyền', 'Có'],
    ]);
    await takeStep(page, 'Yêu cầu bổ sung', [['Hạn bổ sung', '16/3/2026']]);
    await openStep(page, 'Nhận bổ sung');
    await page
      .getByRole('group', { name: 'Tài liệu kèm thêm' })
      .locator('input[type=file]')
      .setInputFiles({
        name: 'Đơn có chữ ký.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
      });
    await page.getByRole('button', { name: 'Bỏ tệp Đơn có chữ ký.pdf' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi nhận: Nhận bổ sung').waitFor();
    await page.getByRole('link', { name: 'Đơn có chữ ký.pdf' }).waitFor();
    await takeStep(page, 'Phân loại đơn', [['Đủ điều kiện xử lý', 'Có']]);
    await takeStep(page, 'Đề xuất hướng xử lý', [
      ['Hướng xử lý đề xuất', 'Thụ lý giải quyết'],
      ['Lý do', 'Thuộc thẩm quyền của Chủ tịch UBND phường'],
    ]);

    const { page: leader } = await desks.open('lanhdao', `/don/${petitionId}`);
    await look(leader, 'Ký duyệt', '32-ky-duyet');
    await takeStep(leader, 'Ký duyệt', [
      ['Ý kiến của lãnh đạo', 'Trả lại để làm tiếp'],
      ['Ghi chú', 'Nêu rõ căn cứ'],
    ]);
    await takeStep(page, 'Đề xuất hướng xử lý', [
      ['Hướng xử lý đề xuất', 'Thụ lý giải quyết'],
      ['Lý do', 'Thuộc thẩm quyền theo Điều 17 Luật Khiếu nại'],
    ]);
    await takeStep(leader, 'Ký duyệt');
    await takeStep(page, 'Thông báo kết quả', [
      ['Hình thức', 'Bằng văn bản'],
      ['Số văn bản', '12/TB-UBND'],
    ]);
    expect(await page.locator('.case-head').innerText()).toContain('Đã thụ lý');
    await page.getByRole('navigation', { name: 'Việc khác' }).getByText('Ghi thêm một lần thông báo').waitFor();
    expect(await page.getByRole('link', { name: 'Thông báo kết quả', exact: true }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is corrected with a reason, only in what changed, and withdrawn', async () => {
    const { petitionId } = await ward.log();
    const { page, faults } = await desks.open('tiepdan', `/don/${petitionId}`);
    await look(page, 'Sửa thông tin đơn', '33-sua-don');
    await takeStep(page, 'Sửa thông tin đơn', [
      ['Lý do sửa', 'Ghi nhầm ngày viết đơn'],
      ['Ngày viết đơn', '27/02/2026'],
      ['Địa chỉ', 'Số 6 phố Gia Quất'],
    ]);
    await page.getByRole('cell', { name: 'Số 6 phố Gia Quất' }).waitFor();
    const { body } = await ward.desk.get<{ documentDate: string; summary: string }>(
      `/api/intake/petitions/${petitionId}`,
    );
    expect(body).toMatchObject({
      documentDate: '2026-02-27',
      summary: 'Khiếu nại Quyết định số 20/QĐ-UBND về đất đai',
    });
    await takeStep(page, 'Ghi nhận rút đơn', [['Hình thức', 'Đơn rút']]);
    await page.locator('.case-head').getByText('Đã rút đơn').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows a field’s fault at the field, in words', async () => {
    const { petitionId } = await ward.log();
    const { page } = await desks.open('tiepdan', `/don/${petitionId}`);
    await openStep(page, 'Ghi nhận rút đơn');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('31/02/2026');
    await page.keyboard.press('Enter');
    await page.getByText('Ngày không đúng, viết như 02/03/2026').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('3/3/2026');
    await page.getByRole('radio', { name: 'Đơn rút' }).press('Space');
    await page.keyboard.press('Enter');
    await page
      .locator('.step-form')
      .getByText(/tương lai|sau ngày/)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('prints a case sheet of one title, without what the screen is for', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await desks.open('xuly1', `/don/${petitionId}`);
    await page.getByRole('button', { name: 'Vì sao ngày này?' }).first().waitFor();
    await page.locator('.timeline').first().waitFor();
    await shots(page, '34-ho-so');
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM[\s\S]*PHIẾU HỒ SƠ[\s\S]*Nguyễn Thị Đào/);
    expect(text).not.toContain('Việc tiếp theo');
    await page.setViewportSize({ width: 794, height: 1_123 });
    await shots(page, '36-phieu-ho-so');
  });

  it('prints no sheet as the whole while a part of it could not be had', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await desks.open('xuly1', '/hom-nay');
    await page.route('**/timeline', (route) =>
      route.fulfill({ status: 500, json: { code: 'INTERNAL', title: 'Lỗi' } }),
    );
    await page.goto(`/lam-viec/don/${petitionId}`);
    await page.getByRole('alert').getByText('Lỗi').waitFor();
    const print = page.getByRole('button', { name: 'In phiếu hồ sơ' });
    expect(await print.isDisabled()).toBe(true);
    await page.unroute('**/timeline');
    await focusOn(page, page.getByRole('button', { name: 'Thử lại' }));
    await page.keyboard.press('Enter');
    await page.locator('.timeline').first().waitFor();
    expect(await print.isDisabled()).toBe(false);
  });

  it('lists what a handler has by what is due, and keeps the filter in the address', async () => {
    const { page } = await desks.open('xuly1', '/viec-cua-toi');
    await page.getByText(/Tất cả việc đang làm \(\d+\)/).waitFor();
    await must(ward.admin.post('/api/operations/clock', { now: '2026-03-27T02:00:00Z' }));
    await page.goto('/lam-viec/viec-cua-toi?loc=sap-den-han');
    await page
      .getByRole('link', { name: /\/2026$/ })
      .first()
      .waitFor();
    expect(await page.getByText('Còn 3 ngày làm việc').count()).toBeGreaterThan(0);
    await shots(page, '30-viec-cua-toi');
    await page.goto('/lam-viec/viec-cua-toi?loc=qua-han');
    await page.getByText('Không có việc quá hạn.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto('/lam-viec/don/khong-co');
    await page.getByRole('alert').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('corrects what the officer changed and nothing that a colleague corrected meanwhile', async () => {
    const { petitionId } = await ward.log({ request: 'Hủy quyết định' });
    const { page } = await desks.open('tiepdan', `/don/${petitionId}?viec=correct`);
    await page.getByLabel('Lý do sửa').fill('Ghi nhầm nơi chuyển');
    await page.getByLabel('Nơi chuyển đơn đến').fill('Văn phòng Tiếp công dân thành phố');
    await ward.act(ward.leader, petitionId, 'correct', { request: 'Sửa quyết định', reason: 'Theo đơn' });
    await page.getByText('Hồ sơ đã thay đổi').waitFor();
    await page.getByLabel('Nơi chuyển đơn đến').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
    await dialog.waitFor();
    const said = await dialog.innerText();
    expect(said).toMatch(/Yêu cầu[^\n]*\s+Như lúc bạn mở biểu mẫu\s+Sửa quyết định/);
    expect(said).toMatch(/Văn phòng Tiếp công dân thành phố/);
    expect(said).not.toContain('Tóm tắt');
    await page.getByRole('button', { name: 'Gửi lại bản của tôi' }).press('Enter');
    await page.getByText('Đã ghi nhận: Sửa').waitFor();
    const { body } = await ward.desk.get(`/api/intake/petitions/${petitionId}`);
    expect(body).toMatchObject({
      request: 'Sửa quyết định',
      forwarder: { name: 'Văn phòng Tiếp công dân thành phố' },
      summary: 'Khiếu nại Quyết định số 20/QĐ-UBND về đất đai',
    });
    await page.goto(`/lam-viec/don/${petitionId}?viec=correct`);
    await page.getByLabel('Lý do sửa').fill('Không phải đơn chuyển');
    for (const name of ['Nơi chuyển đơn đến', 'Yêu cầu'])
      await page.getByLabel(name, { exact: false }).first().fill('');
    await page.getByLabel('Nơi chuyển đơn đến').press('Enter');
    await page.getByText('Đã ghi nhận: Sửa').waitFor();
    const emptied = await ward.desk.get(`/api/intake/petitions/${petitionId}`);
    expect(emptied.body).toMatchObject({ request: null, forwarder: null });
  });

  it('shows what was found, decided and noted at each step, on the screen and on paper', async () => {
    const { petitionId } = await ward.accepted('complaint');
    await ward.step(petitionId, 'verify');
    await ward.step(petitionId, 'report', { resultDiffers: true, note: 'Diện tích đo lại là 120 m2' });
    const { page } = await desks.open('xuly1', `/don/${petitionId}?buoc=hold-dialogue`);
    await page.getByLabel('Ghi chú').fill('Vắng lần thứ hai');
    await page.getByLabel('Ghi chú').press('Control+Enter');
    await page.locator('.ant-form-item-explain-error').waitFor(); // neither was chosen
    await page.getByRole('radio', { name: 'Không' }).press('Space');
    await page.getByLabel('Ghi chú').press('Control+Enter');
    const taken = page.getByRole('region', { name: 'Kết quả từng bước' });
    await taken.getByText('Vắng lần thứ hai').waitFor();
    expect(await taken.innerText()).toMatch(/đối thoại\s+Không[\s\S]*Có[\s\S]*Diện tích đo lại là 120 m2/);
    const usual = page.getByRole('navigation', { name: 'Tiếp theo' });
    expect(await usual.getByRole('link').allInnerTexts()).not.toContain('Tổ chức đối thoại');
    const { today } = (await ward.desk.get<{ today: string }>('/api/auth/desk')).body;
    await ward.step(petitionId, 'decide', {
      outcome: 'partly_right',
      documentNumber: '45/QĐ-UBND',
      decidedOn: today,
    });
    await page.locator('.case-head').getByText('Đúng một phần, 45/QĐ-UBND').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    if (process.env['DONTHU_SHOTS'])
      await page.screenshot({ path: `${process.env['DONTHU_SHOTS']}/steps.png`, fullPage: true });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.case-sheet').innerText()).toMatch(/Vắng lần thứ hai[\s\S]*45\/QĐ-UBND/);
  });

  it('takes the papers of the work from its handler, by keyboard, and shows them to the leader', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page, faults } = await desks.open('xuly1', `/don/${petitionId}`);
    await focusOn(page, page.getByRole('button', { name: 'Thêm tài liệu' }));
    await page.keyboard.press('Enter');
    const files = page.getByRole('group', { name: 'Tài liệu kèm thêm' });
    await page.getByLabel('Ghi chú').press('Control+Enter');
    await page.getByText('Cần ít nhất một tệp.').waitFor();
    const name = 'bien-ban-doi-thoai.pdf';
    await files
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await files.getByText('đã tải lên').waitFor();
    await page.getByLabel('Ghi chú').fill('Biên bản ngày 02/03');
    await draftKept(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    await files.getByText(name).waitFor();
    await page.getByLabel('Ghi chú').press('Control+Enter');
    await page.getByRole('heading', { name: 'Tài liệu (1)' }).waitFor();
    expect(faults).toEqual([]);
    const { page: leader } = await desks.open('lanhdao', `/don/${petitionId}`);
    await leader.getByText(name).waitFor();
    await leader.locator('.timeline').getByText('Thêm tài liệu').waitFor();
    expect(await leader.getByRole('button', { name: 'Thêm tài liệu' }).count()).toBe(0);
  });

  it('shows both versions of a petition that somebody else has classified anew under an open proposal', async () => {
    const { petitionId } = await ward.log();
    await ward.classify(petitionId, 'complaint');
    const { page } = await desks.open('tiepdan', `/don/${petitionId}?viec=propose`);
    await page.getByRole('radio', { name: 'Thụ lý giải quyết' }).press('Space');
    await page.getByLabel('Lý do', { exact: true }).fill('Thuộc thẩm quyền');
    await ward.act(ward.leader, petitionId, 'classify', {
      kind: 'proposal_feedback',
      field: 'moi_truong',
      eligible: true,
      missing: [],
      withinJurisdiction: true,
    });
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/Loại đơn\s+Khiếu nại\s+Kiến nghị, phản ánh/);
    expect(await dialog.innerText()).toMatch(/Lý do\s+Thuộc thẩm quyền\s+–/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lấy bản mới' }).press('Enter');
    expect(await page.getByLabel('Lý do', { exact: true }).inputValue()).toBe('');
    const { body } = await ward.desk.get<{ state: string }>(`/api/intake/petitions/${petitionId}`);
    expect(body.state).toBe('classified');
  });

  it('gives the work of who is away to his deputy, and to nobody else', async () => {
    const { petitionId, register } = await ward.accepted('complaint');
    const { page: other } = await desks.open('xuly2', `/don/${petitionId}`);
    await other.getByText('Vụ việc do Lê Thu Phương').waitFor();
    expect(await other.getByRole('link', { name: 'Tiến hành xác minh' }).count()).toBe(0);
    const absence = {
      officer: ward.handler.user?.id,
      from: '2026-03-11',
      to: '2026-03-31',
      deputy: ward.second.user?.id,
    };
    await must(ward.leader.post('/api/assignment/absences', absence));
    await other.goto('/lam-viec/viec-cua-toi');
    const row = other.getByRole('row', { name: new RegExp(`${register.number}/${register.year}`) });
    await row.getByText('Làm thay Lê Thu Phương').waitFor();
    await row.getByRole('link').press('Enter');
    await takeStep(other, 'Tiến hành xác minh');
  });

  it('says everything in English too, and is readable in the dark', async () => {
    const { petitionId } = await ward.accepted('denunciation');
    const { page, faults } = await desks.open('xuly1', '/viec-cua-toi');
    await page.evaluate(`localStorage.setItem('donthu.language', 'en'); localStorage.setItem('donthu.dark', 'yes')`);
    await page.goto(`/lam-viec/don/${petitionId}?buoc=extend`);
    await page.getByRole('heading', { name: 'Extend the time limit' }).waitFor();
    await page.getByRole('button', { name: 'Why this date?' }).first().press('Enter');
    await page.getByRole('button', { name: 'Show identities' }).press('Enter');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate(`localStorage.setItem('donthu.dark', 'no')`);
    await page.reload();
    await page.getByRole('heading', { name: 'Extend the time limit' }).waitFor();
    await page.locator('.timeline').first().waitFor();
    expect(await page.locator('#main').innerText()).not.toMatch(/Việc tiếp theo|Thời hạn|Người đứng đơn|Phân công/);
    await page.goto('/lam-viec/viec-cua-toi');
    await page.getByText(/All open work/).waitFor();
    expect(faults).toEqual([]);
  });
});

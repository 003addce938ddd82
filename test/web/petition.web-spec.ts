import type { Page } from 'playwright-core';
import type { Office } from '../harness/office';
import type { Ward } from '../harness/ward';
import { accessibilityFaults, changeLanguageByKeys, shot, shots, sidewaysScroll, type Screen } from './browser';
import { atWork } from './at-work';
import { type Desks, openStep, takeStep, type Typed } from './case-desk';
import { focusOn } from './keyboard';
import { everythingKept } from './query-cache';
import { draftKept } from './filled-form';
import { A4, printedSheets } from './paper';

const DOCUMENT: Typed = ['Số văn bản', '45/QĐ-UBND'];
const RIGHT: Typed = ['Kết quả giải quyết', 'Đúng một phần'];

describe('the case page', () => {
  let office: Office;
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ office, desks, ward } = at));

  const open = (username: string, path: string): Promise<Screen> => desks.open(username, path);

  it('lets a handler take a complaint from acceptance to its end by keyboard alone', async () => {
    const { register } = await ward.accepted('complaint');
    const { page, faults } = await open('xuly1', '/viec-cua-toi');
    await focusOn(page, page.getByRole('link', { name: `${register.number}/${register.year}` }));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.keyboard.press('Enter');

    await openStep(page, 'Tiến hành xác minh');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi nhận: Tiến hành xác minh').waitFor();

    await openStep(page, 'Báo cáo kết quả xác minh');
    await page.keyboard.press('Enter');
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi nhận: Báo cáo kết quả xác minh').waitFor();

    await takeStep(page, 'Ban hành quyết định giải quyết khiếu nại', [RIGHT, DOCUMENT]);
    await takeStep(page, 'Gửi quyết định giải quyết khiếu nại');
    await takeStep(page, 'Công khai quyết định giải quyết khiếu nại');
    await takeStep(page, 'Thi hành quyết định giải quyết khiếu nại');
    await takeStep(page, 'Kết thúc vụ việc');
    await page.getByText('Hiện không có việc nào bạn cần làm với đơn này.').waitFor();
    await page.locator('.case-head').getByText('Đã kết thúc').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    // The whole case on one sheet, printed on both sides.
    const sheets = await printedSheets(page);
    expect(sheets.length).toBeLessThanOrEqual(2);
    expect([...new Set(sheets)]).toEqual([A4]);
    expect(faults).toEqual([]);
  });

  it('says why a date, day by day where days are left out', async () => {
    const { petitionId } = await ward.accepted('denunciation');
    const { page } = await open('xuly1', `/don/${petitionId}`);
    const why = page.getByRole('button', { name: 'Vì sao ngày này?' });
    await why.first().waitFor();
    while ((await why.count()) > 0) await why.first().press('Enter');
    const days = page.getByRole('table', { name: 'Tính từng ngày' });
    await days.first().scrollIntoViewIfNeeded();
    await shots(page, '38-vi-sao-ngay-nay');
    expect(await days.first().innerText()).toMatch(
      /02\/03\/2026\s+–\s+Ngày bắt đầu, không tính[\s\S]*Thứ Bảy, 07\/03\/2026\s+–\s+\S+/,
    );
    expect(await page.locator('.derivation').first().innerText()).toContain('Căn cứ');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('takes every step beside the usual way of a complaint', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page, faults } = await open('xuly1', `/don/${petitionId}`);
    await takeStep(page, 'Gia hạn giải quyết', [['Trường hợp gia hạn', 'Vụ việc phức tạp'], DOCUMENT]);
    await takeStep(page, 'Tạm đình chỉ giải quyết', [['Lý do', 'Chờ kết quả giám định']]);
    await takeStep(page, 'Tiếp tục giải quyết');
    await takeStep(page, 'Rút một phần nội dung khiếu nại', [
      ['Hình thức', 'Đơn rút'],
      ['Nội dung được rút', 'Phần về ranh giới'],
    ]);
    await takeStep(page, 'Tiến hành xác minh');
    await takeStep(page, 'Báo cáo kết quả xác minh', [['Kết quả xác minh khác với yêu cầu của người khiếu nại', 'Có']]);
    expect(await page.getByRole('link', { name: 'Ban hành quyết định giải quyết khiếu nại' }).count()).toBe(0);
    await takeStep(page, 'Tổ chức đối thoại', [['Người khiếu nại có tham gia đối thoại', 'Có']]);
    await takeStep(page, 'Rút khiếu nại', [['Hình thức', 'Biên bản ghi nhận']]);
    await takeStep(page, 'Kết thúc vụ việc');
    expect(faults).toEqual([]);
  });

  it('takes a denunciation and a proposal to their ends', async () => {
    const { petitionId } = await ward.accepted('denunciation');
    const { page, faults } = await open('xuly1', `/don/${petitionId}`);
    await takeStep(page, 'Thông báo việc thụ lý tố cáo');
    await takeStep(page, 'Tiến hành xác minh', [
      ['Thành viên Tổ xác minh', 'Lê Thu'],
      ['Thành viên Tổ xác minh', 'Nguyễn Thị Minh'],
    ]);
    await takeStep(page, 'Báo cáo kết quả xác minh');
    await takeStep(page, 'Rút tố cáo', [
      ['Hình thức', 'Đơn rút'],
      ['Vẫn tiếp tục giải quyết', 'x'],
    ]);
    await takeStep(page, 'Kết luận nội dung tố cáo', [RIGHT, DOCUMENT]);
    await takeStep(page, 'Gửi kết luận nội dung tố cáo');
    await takeStep(page, 'Xử lý kết luận nội dung tố cáo');
    await takeStep(page, 'Công khai kết luận nội dung tố cáo');
    await takeStep(page, 'Kết thúc vụ việc');

    const proposal = await ward.accepted('proposal_feedback');
    await page.goto(`/lam-viec/don/${proposal.petitionId}`);
    await takeStep(page, 'Trả lời kiến nghị, phản ánh');
    await takeStep(page, 'Kết thúc vụ việc');
    const stopped = await ward.accepted('proposal_feedback');
    await page.goto(`/lam-viec/don/${stopped.petitionId}`);
    await takeStep(page, 'Đình chỉ giải quyết', [['Lý do', 'Không còn đối tượng'], DOCUMENT]);
    await takeStep(page, 'Kết thúc vụ việc');
    expect(faults).toEqual([]);
  });

  it('keeps a denouncer masked for everybody, and opens him with a reason until the page is left', async () => {
    const canary = 'Tố Thị Giác Kín';
    const people = [{ role: 'petitioner', fullName: canary, address: 'Ngõ Bí Mật 77', phone: '0911222333' }];
    const { petitionId } = await ward.accepted('denunciation', {
      petitioners: people,
      summary: `Tôi là ${canary}, tố cáo cán bộ địa chính nhận tiền`,
    });
    for (const username of ['tiepdan', 'xuly2', 'lanhdao', 'captren', 'thanhtra', 'quantri']) {
      const { page } = await open(username, `/don/${petitionId}`);
      await page.getByText('Được giữ bí mật').first().waitFor();
      expect(await everythingKept(page)).not.toContain(canary);
      // Whom it would be refused is told whom to turn to, and not asked for a reason first.
      const isClosed = ['xuly2', 'captren', 'quantri'].includes(username);
      expect(await page.getByText('chỉ mở cho người đã ghi đơn vào phần mềm').count()).toBe(isClosed ? 1 : 0);
      if (isClosed) expect(await page.getByRole('button', { name: 'Mở xem danh tính' }).count()).toBe(0);
    }
    const { page, faults } = await open('xuly1', `/don/${petitionId}`);
    await focusOn(page, page.getByRole('button', { name: 'Mở xem danh tính' }));
    await page.keyboard.press('Enter');
    await page.getByLabel('Lý do mở xem').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await shots(page, '35-mo-danh-tinh');
    await page.keyboard.type('Mời người tố cáo đến làm việc');
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: canary }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('body').innerText()).not.toContain(canary);
    await page.emulateMedia({ media: null });

    await page.getByRole('link', { name: 'Việc của tôi' }).press('Enter');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    const kept = await everythingKept(page);
    for (const secret of [canary, 'Ngõ Bí Mật 77', '0911222333']) expect(kept).not.toContain(secret);
    await page.goBack();
    await page.getByRole('button', { name: 'Mở xem danh tính' }).waitFor();
    expect(await everythingKept(page)).not.toContain(canary);
    expect(faults).toEqual([]);
  });

  it('keeps a half-filled step through a reload', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await open('xuly1', `/don/${petitionId}`);
    await openStep(page, 'Tạm đình chỉ giải quyết');
    await page.keyboard.type('Chờ giám định chữ ký');
    await draftKept(page);
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await page.getByLabel('Lý do', { exact: true }).inputValue()).toBe('Chờ giám định chữ ký');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi nhận: Tạm đình chỉ giải quyết').waitFor();
    expect(await everythingKept(page)).not.toContain('donthu.draft');
  });

  it('shows both versions when somebody else was faster, and overwrites nothing', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await open('xuly1', `/don/${petitionId}`);
    await openStep(page, 'Gia hạn giải quyết');
    await page.keyboard.press('Space');
    await focusOn(page, page.getByLabel('Số văn bản'));
    await page.keyboard.type('77/QĐ-UBND');
    await ward.step(petitionId, 'verify', {}, ward.leader);
    await page.getByText('Hồ sơ đã thay đổi').waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
    await dialog.waitFor();
    await dialog.locator('button:focus', { hasText: 'Quay lại' }).waitFor();
    await shot(page, '37-hai-ban');
    const said = await dialog.innerText();
    expect(said).toMatch(/Tình trạng\s+Đã thụ lý\s+Đang xác minh/);
    expect(said).toMatch(/Bước đã làm\s+–\s+Tiến hành xác minh, 02\/03\/2026/);
    expect(said).toMatch(/Số văn bản\s+77\/QĐ-UBND/);
    expect(await accessibilityFaults(page)).toEqual([]);
    const { body } = await ward.leader.get<{ history: { step: string }[] }>(`/api/resolution/cases/${petitionId}`);
    expect(body.history.map(({ step }) => step)).toEqual(['verify']);
    await reloadIn(page, 'en');
    await page.getByLabel('Document number').press('Control+Enter');
    await page.getByRole('dialog', { name: 'Somebody else has just changed this' }).waitFor();
    await shot(page, '37-hai-ban');
    await reloadIn(page, 'vi');
    await page.getByLabel('Số văn bản').press('Control+Enter');
    await page.getByRole('button', { name: 'Gửi lại bản của tôi' }).press('Enter');
    await page.getByText('Đã ghi nhận: Gia hạn giải quyết').waitFor();
    const after = await ward.leader.get<{ history: { step: string }[] }>(`/api/resolution/cases/${petitionId}`);
    expect(after.body.history.map(({ step }) => step)).toEqual(['verify', 'extend']);
  });

  it('shows both versions in one language, though the form was begun in the other', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await open('xuly1', `/don/${petitionId}`);
    await openStep(page, 'Tạm đình chỉ giải quyết');
    await page.keyboard.type('Chờ giám định');
    await draftKept(page);
    await changeLanguageByKeys(page);
    await ward.step(petitionId, 'verify', {}, ward.leader);
    await page.getByText('The case has changed since you opened this form').waitFor();
    await page.getByLabel('Reason', { exact: true }).press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Somebody else has just changed this' });
    await dialog.getByText('Step taken').first().waitFor();
    const [, ...told] = await dialog.getByRole('row').allInnerTexts();
    expect(told.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^State Accepted/),
      expect.stringMatching(/^Step taken – /),
      'Reason Chờ giám định –',
      'Date 02/03/2026 –',
    ]);
  });

  it('loses nothing when the server dies under an open form, and sends once when it is back', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await open('xuly1', `/don/${petitionId}`);
    await openStep(page, 'Tạm đình chỉ giải quyết');
    await page.keyboard.type('Chờ kết quả trưng cầu');
    await office.kill();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Không kết nối được máy chủ').first().waitFor();
    expect(await page.getByLabel('Lý do', { exact: true }).inputValue()).toBe('Chờ kết quả trưng cầu');
    await office.run();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi nhận: Tạm đình chỉ giải quyết').waitFor();
    const { body } = await ward.leader.get<{ history: { step: string }[] }>(`/api/resolution/cases/${petitionId}`);
    expect(body.history.map(({ step }) => step)).toEqual(['suspend']);
  });
});

async function reloadIn(page: Page, language: 'vi' | 'en'): Promise<void> {
  await page.evaluate(`localStorage.setItem('donthu.language', '${language}')`);
  await page.reload();
}

import type { Browser } from 'playwright-core';
import { Office } from '../harness/office';
import { Ward } from '../harness/ward';
import { openStep } from './case-desk';
import { accessibilityFaults, openBrowser, openDesk, typeSignIn } from './browser';

/** Under a name of its own and without TLS a browser grants a page less than at localhost: no `Sec-Fetch-Site`, no key for drafts. */
const HOST = 'donthu.lan';

describe('an office that other computers reach without TLS', () => {
  let office: Office;
  let browser: Browser;
  let url: string;
  let ward: Ward;

  beforeAll(async () => {
    const mapped = `--host-resolver-rules=MAP ${HOST} 127.0.0.1`;
    [office, browser] = await Promise.all([Office.start(), openBrowser([mapped])]);
    url = office.url.replace('127.0.0.1', HOST);
    ward = await Ward.of(office);
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  it('lets an officer sign in, work, and sign out', async () => {
    const { page } = await openDesk(browser, url, { username: 'tiepdan', path: '/tiep-nhan' });
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Lê Thị Mạng');
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill('Khiếu nại về lối đi chung');
    await page.getByRole('radio', { name: 'Khiếu nại', exact: true }).check();
    await page.getByText('trình duyệt không giữ được bản nháp').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'GIẤY BIÊN NHẬN' }).getByText('Lê Thị Mạng').waitFor();
    await page.getByRole('button', { name: 'Đã trao, nhận đơn tiếp' }).click();
    await page.getByRole('button', { name: /Trần Văn Bình/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').waitFor();
  });

  it('keeps the page on which something is typed when the session ends, and goes on after a sign-in beside it', async () => {
    const { page } = await openDesk(browser, url, { username: 'tiepdan', path: '/tiep-nhan' });
    const summary = page.getByRole('textbox', { name: 'Tóm tắt nội dung' });
    await summary.fill('Khiếu nại viết suốt buổi chiều');
    await page.context().clearCookies();
    const comeBack = () => page.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await comeBack();
    const ended = page.getByRole('alert').filter({ hasText: 'Phiên làm việc đã hết' });
    await ended.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      ended.getByRole('button', { name: 'Đăng nhập ở cửa sổ khác' }).press('Enter'),
    ]);
    await typeSignIn(beside, 'tiepdan');
    await beside.close();
    await comeBack();
    await ended.waitFor({ state: 'detached' });
    expect(await summary.inputValue()).toBe('Khiếu nại viết suốt buổi chiều');
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Lê Văn Chiều');
    await page.getByRole('radio', { name: 'Khiếu nại', exact: true }).check();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'GIẤY BIÊN NHẬN' }).getByText('Lê Văn Chiều').waitFor();
  });

  it('shows nobody any more who was opened, once the session has ended', async () => {
    const petitioners = [{ role: 'petitioner', fullName: 'Đỗ Thị Kín', address: 'Số 7 phố Gia Quất' }];
    const { petitionId } = await ward.log({ declaredKind: 'denunciation', petitioners });
    const { page } = await openDesk(browser, url, { username: 'tiepdan', path: `/don/${petitionId}` });
    await page.getByRole('button', { name: 'Mở xem danh tính' }).press('Enter');
    await page.getByLabel('Lý do mở xem').fill('Mời lên làm việc');
    await page.keyboard.press('Enter');
    const name = page.getByRole('cell', { name: 'Đỗ Thị Kín' });
    await name.waitFor();
    await openStep(page, 'Sửa thông tin đơn');
    await page.keyboard.type('Ghi nhầm');
    await page.context().clearCookies();
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await page.getByRole('alert').filter({ hasText: 'Phiên làm việc đã hết' }).waitFor();
    await name.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Lý do sửa').inputValue()).toBe('Ghi nhầm');
  });

  it('lets a citizen look up and rate without scripts', async () => {
    const { petitionId, receipt } = await ward.log({});
    await ward.act(ward.desk, petitionId, 'withdraw', { on: '2026-03-02', by: 'letter' });
    const context = await browser.newContext({ baseURL: url, locale: 'vi-VN', javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/tra-cuu');
    await page.getByLabel('Mã đơn').fill(receipt.code);
    await page.getByLabel('Mật mã').fill(receipt.secret);
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByRole('heading', { name: 'Tình trạng xử lý đơn' }).waitFor();
    await page.getByLabel('4 – Hài lòng').check();
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await page.getByRole('heading', { name: 'Cảm ơn ông/bà đã đánh giá' }).waitFor();
  });
});

import type { Browser } from 'playwright-core';
import { Office } from '../harness/office';
import { FORM, Ward } from '../harness/ward';
import { isSound, openBrowser, openDesk } from './browser';

describe('a receipt', () => {
  let office: Office;
  let ward: Ward;
  let browser: Browser;

  beforeAll(async () => {
    [office, browser] = await Promise.all([Office.start(), openBrowser()]);
    ward = await Ward.of(office);
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  it('is printed without an address where nobody has said at which one citizens reach the office, and says so', async () => {
    const { page, faults } = await openDesk(browser, office.url, { username: 'tiepdan', path: '/tiep-nhan' });
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Văn Địa');
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill('Phản ánh cống thoát nước bị tắc');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Giấy này không có mã QR và địa chỉ tra cứu').waitFor();
    const sheet = page.getByRole('region', { name: 'GIẤY BIÊN NHẬN' });
    await sheet.getByText('xin mang giấy này đến nơi nhận đơn').waitFor();
    expect(await sheet.textContent()).not.toContain('127.0.0.1');
    expect(await page.getByRole('img', { name: /Mã QR/ }).count()).toBe(0);
    // Of a kind that is not determined yet it may be a denunciation.
    expect(await sheet.textContent()).not.toContain('Phản ánh cống');
    await isSound(page, faults);
  });

  it('is not printed for a day that has not come: the last day allowed is said once, clear of the bar that saves', async () => {
    const { page, faults } = await openDesk(browser, office.url, { username: 'tiepdan', path: '/tiep-nhan' });
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Văn Vội');
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill('Phản ánh đèn đường hỏng');
    await page.getByLabel('Ngày nhận').fill('03/03/2026');
    await page.keyboard.press('Control+Enter');
    const said = page.getByText('muộn nhất là hôm nay 02/03/2026');
    await said.waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    const [fault, bar] = [await said.boundingBox(), await page.locator('.save-dock').boundingBox()];
    expect((fault?.y ?? 0) + (fault?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    expect(await page.evaluate('document.activeElement.value')).toBe('03/03/2026');
    await isSound(page, faults);
  });

  it('is printed again from the case page, marked so and without the secret', async () => {
    const { petitionId, receipt } = await ward.log({ declaredKind: 'complaint' });
    const path = `/don/${petitionId}`;
    const { page, faults } = await openDesk(browser, office.url, { username: 'tiepdan', path });
    await page.getByRole('link', { name: 'Giấy biên nhận' }).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('region', { name: 'GIẤY BIÊN NHẬN' });
    await sheet.getByText('(In lại)').waitFor();
    expect(await sheet.locator('.code').allTextContents()).toEqual([receipt.code]);
    expect(await sheet.textContent()).not.toContain(receipt.secret);
    await sheet.getByText(FORM.summary).waitFor();
    await sheet.getByText('Mật mã tra cứu chỉ ghi ở giấy biên nhận lần đầu').waitFor();
    await isSound(page, faults);
    const leader = await openDesk(browser, office.url, { username: 'lanhdao', path });
    await leader.page.getByRole('heading', { name: /Hồ sơ đơn/ }).waitFor();
    expect(await leader.page.getByRole('link', { name: 'Giấy biên nhận' }).count()).toBe(0);
  });

  it('names no denouncer when it is printed again', async () => {
    const denouncer = { fullName: 'Người Tố Cáo Kín', address: 'Tổ 3' };
    const { petitionId } = await ward.log({ declaredKind: 'denunciation', petitioners: [denouncer] });
    const { page } = await openDesk(browser, office.url, { username: 'tiepdan', path: `/bien-nhan/${petitionId}` });
    const sheet = page.getByRole('region', { name: 'GIẤY BIÊN NHẬN' });
    await sheet.getByText('Được giữ bí mật').waitFor();
    expect(await sheet.textContent()).not.toContain(denouncer.fullName);
    expect(await sheet.textContent()).not.toContain(FORM.summary);
    await sheet.getByText('không tra cứu được trên mạng').waitFor();
  });
});

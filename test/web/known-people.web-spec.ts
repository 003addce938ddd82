import type { Browser } from 'playwright-core';
import { Office } from '../harness/office';
import { Ward } from '../harness/ward';
import { openBrowser, openDesk } from './browser';

const KNOWN = { fullName: 'Đỗ Thị Ngát', address: 'Số 3 ngõ 8 Ngọc Thụy', idNumber: '001185004321' };
const SILENT = { fullName: 'Người Tố Cáo Kín', idNumber: '001186009999' };

describe('whom an office knows by a number', () => {
  let office: Office;
  let browser: Browser;

  beforeAll(async () => {
    [office, browser] = await Promise.all([Office.start(), openBrowser()]);
    const ward = await Ward.of(office);
    await ward.log({ petitioners: [KNOWN] });
    await ward.log({ declaredKind: 'denunciation', petitioners: [SILENT] });
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  const desk = (path: string) => openDesk(browser, office.url, { username: 'tiepdan', path });

  it('fills in nobody by a number that was corrected after it had been looked up', async () => {
    const { page } = await desk('/tiep-nhan');
    await page.getByLabel('Số CCCD, hộ chiếu').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(KNOWN.idNumber);
    await page.getByText(`Đơn vị đã biết: ${KNOWN.fullName}`).waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type(KNOWN.idNumber.endsWith('1') ? '2' : '1');
    await page.keyboard.press('Enter');
    await page.getByText('Đơn vị chưa có đơn nào tra được theo số này').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('');
  });

  it('says that a number could not be looked up, and looks it up again by itself', async () => {
    const { page } = await desk('/tiep-nhan');
    await page.getByLabel('Số CCCD, hộ chiếu').and(page.locator(':focus')).waitFor();
    let refused = 0;
    await page.route('**/api/intake/people-known', async (route) => {
      refused += 1;
      await (refused === 1 ? route.abort('connectionreset') : route.continue());
    });
    await page.keyboard.type(KNOWN.idNumber);
    await page.getByText(`Đơn vị đã biết: ${KNOWN.fullName}`).waitFor();
    await page.unroute('**/api/intake/people-known');
    await page.route('**/api/intake/people-known', (route) => route.fulfill({ status: 400, json: { code: 'X' } }));
    await page.keyboard.press('Backspace');
    await page.keyboard.type(KNOWN.idNumber.endsWith('1') ? '2' : '1');
    await page.getByText('Chưa tra được số này').waitFor();
  });

  it('says that the office knows nobody of whom the law keeps silent', async () => {
    const { page } = await desk('/tiep-nhan');
    await page.getByLabel('Số CCCD, hộ chiếu').fill(SILENT.idNumber);
    await page.getByText('Đơn vị chưa có đơn nào tra được theo số này').waitFor();
    expect(await page.getByText(SILENT.fullName).count()).toBe(0);
  });

  it('is logged by letters, Tab and Enter alone, in fewer keys than a minute has', async () => {
    const { page, faults } = await desk('/tiep-nhan');
    await page.getByLabel('Số CCCD, hộ chiếu').and(page.locator(':focus')).waitFor();
    let keys = 0;
    const type = async (text: string) => {
      keys += text.length;
      await page.keyboard.type(text);
    };
    const go = async (key: 'Tab' | 'Enter', until: string) => {
      while (!(await page.evaluate(`document.activeElement.matches('${until}')`))) {
        keys += 1;
        await page.keyboard.press(key);
      }
    };
    await type(KNOWN.idNumber);
    await page.getByText(`Đơn vị đã biết: ${KNOWN.fullName}`).waitFor();
    await go('Enter', 'textarea');
    await type('Khiếu nại Quyết định số 31/QĐ-UBND thu hồi đất ruộng ven đê');
    await go('Tab', 'button[type=submit]');
    keys += 1;
    await page.keyboard.press('Enter');
    await page.waitForURL(/bien-nhan/);
    await page.getByRole('region', { name: 'GIẤY BIÊN NHẬN' }).waitFor();
    // Somebody who types slowly (30 words a minute) presses 150 keys in one.
    expect(keys).toBeLessThan(120);
    expect(faults).toEqual([]);
  });
});

import type { Browser, Page, Response } from 'playwright-core';
import { Office } from '../harness/office';
import { Ward, type Logged } from '../harness/ward';
import { focusOn } from './keyboard';
import {
  accessibilityFaults,
  openBrowser,
  OFFICE_SCREEN,
  openScreen,
  PATIENCE_MS,
  PHONE,
  shot,
  sidewaysScroll,
} from './browser';

const PAGES = ['/', '/tra-cuu', '/lich-tiep-cong-dan', '/ket-qua-cong-khai'];
/** Bytes of everything that a citizen's page loads, as the browser gets it. */
const MOST_BYTES = 60 * 1024;

describe('the citizens’ pages', () => {
  let office: Office;
  let browser: Browser;
  let open: Logged;
  let over: Logged;
  let secret: Logged;

  beforeAll(async () => {
    [office, browser] = await Promise.all([Office.start(), openBrowser()]);
    const ward = await Ward.of(office);
    open = await ward.accepted('complaint');
    over = await ward.log();
    await ward.act(ward.desk, over.petitionId, 'withdraw', { on: '2026-03-02', by: 'letter' });
    secret = await ward.accepted('denunciation');
    const { petitionId: published } = await ward.accepted('complaint');
    await ward.step(published, 'verify');
    await ward.step(published, 'report', { resultDiffers: false });
    const decision = { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-02' };
    await ward.step(published, 'decide', decision);
    await ward.step(published, 'send');
    await ward.step(published, 'publish');
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  const lookUp = async (page: Page, receipt: { readonly code: string; readonly secret: string }) => {
    await page.goto('/tra-cuu');
    await page.getByLabel('Mã đơn').fill(receipt.code.toLowerCase());
    await page.getByLabel('Mật mã').fill(receipt.secret);
    await page.keyboard.press('Enter');
  };
  const withoutScripts = async () => {
    const context = await browser.newContext({
      baseURL: office.url,
      viewport: PHONE,
      locale: 'vi-VN',
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };

  it('tell what was decided on a complaint and published, and of whom nothing', async () => {
    const page = await withoutScripts();
    await page.goto('/ket-qua-cong-khai');
    const told = await page.locator('main').innerText();
    expect(told).toContain('45/QĐ-UBND');
    expect(told).toContain('02/03/2026');
    expect(told).not.toContain('Nguyễn Thị Đào');
    await page.context().close();
  });

  it.each([
    ['a phone', PHONE],
    ['an office screen', OFFICE_SCREEN],
  ])('fit %s, weigh little, and have no fault', async (_, screen) => {
    const { page, faults } = await openScreen(browser, office.url, screen);
    for (const address of PAGES) {
      let bytes = 0;
      const answered: Promise<unknown>[] = [];
      const weigh = (response: Response) => {
        answered.push(response.body().then(({ length }) => (bytes += length)));
      };
      page.on('response', weigh);
      await page.goto(address);
      await Promise.all(answered);
      page.off('response', weigh);
      expect([address, bytes > 1000, bytes < MOST_BYTES]).toEqual([address, true, true]);
      expect(await page.locator('header').innerText()).toContain('Dữ liệu minh họa');
      expect([address, await sidewaysScroll(page)]).toEqual([address, 0]);
      expect([address, await accessibilityFaults(page)]).toEqual([address, []]);
      // The guide shows the look-up on a phone, as citizens come to it by the code on the receipt, the other pages on a wide screen.
      const isShown = (screen === PHONE) === (address === '/tra-cuu');
      const name = `7${PAGES.indexOf(address)}-cong-dan${screen === PHONE ? '-dien-thoai' : ''}`;
      if (isShown) await shot(page, name);
      await page.locator('.language').getByText('English').click();
      await page.locator('html[lang="en"]').waitFor();
      expect([address, await sidewaysScroll(page)]).toEqual([address, 0]);
      if (isShown) await shot(page, name);
      await page.goto('/?lang=vi');
    }
    expect(faults).toEqual([]);
  });

  it('say in English and in the dark what they say in Vietnamese', async () => {
    const { page } = await openScreen(browser, office.url, PHONE);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const address of PAGES) {
      await page.goto(address);
      await page.locator('.language').getByText('English').click();
      await page.locator('html[lang="en"]').waitFor();
      expect([address, await accessibilityFaults(page)]).toEqual([address, []]);
      expect([address, await sidewaysScroll(page)]).toEqual([address, 0]);
    }
  });

  it('take code and secret of a receipt’s QR code, and the secret out of the address', async () => {
    const { page, faults } = await openScreen(browser, office.url, PHONE);
    await page.goto(`/tra-cuu?ma=${open.receipt.code}#k=${open.receipt.secret}`);
    await page.waitForURL(({ hash }) => hash === '');
    expect(await page.getByLabel('Mật mã').inputValue()).toBe(open.receipt.secret);
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByText('Đã thụ lý').waitFor();
    expect(await page.locator('dl').innerText()).toContain('Tiến hành xác minh');
    expect(await page.locator('dl').innerText()).toMatch(/\d\d\/\d\d\/2026/);
    expect(page.url()).not.toContain(open.receipt.secret);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(faults).toEqual([]);
    await shot(page, '73-tinh-trang-don');
  });

  it('keep a receipt from the QR code to the result in either language, out of every address', async () => {
    const { page, faults } = await openScreen(browser, office.url, PHONE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`/tra-cuu?ma=${open.receipt.code}#k=${open.receipt.secret}`);
    await page.waitForURL(({ hash }) => hash === '');
    for (const [name, lang, label] of [
      ['English', 'en', 'Secret'],
      ['Tiếng Việt', 'vi', 'Mật mã'],
    ] as const) {
      await focusOn(page, page.getByRole('button', { name }));
      await page.keyboard.press('Enter');
      await page.locator(`html[lang="${lang}"]`).waitFor();
      expect(await page.getByLabel(label).inputValue()).toBe(open.receipt.secret);
      expect(await page.locator('#code').inputValue()).toBe(open.receipt.code);
    }
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByText('Đã thụ lý').waitFor();
    expect(asked.slice(1).join(' ')).not.toContain(open.receipt.code);
    expect(asked.join(' ')).not.toContain(open.receipt.secret);
    expect(faults).toEqual([]);
  });

  it('work without scripts: the result stays when the language changes, and the name of the site on one line', async () => {
    const page = await withoutScripts();
    await lookUp(page, open.receipt);
    await page.getByText('Đã thụ lý').waitFor();
    const facts = await page.locator('dl').locator('dd').allTextContents();
    await focusOn(page, page.getByRole('button', { name: 'English' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Progress of the petition' }).waitFor();
    await shot(page, '73-tinh-trang-don');
    expect(new URL(page.url()).search).toBe('?lang=en');
    expect(await sidewaysScroll(page)).toBe(0);
    expect((await page.locator('.brand a').boundingBox())?.height).toBeLessThan(40);
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.locator('html[lang="vi"]').waitFor();
    expect(await page.locator('dl').locator('dd').allTextContents()).toEqual(facts);
  });

  it('work without scripts: what is typed is kept when the language changes, and Enter looks up', async () => {
    const page = await withoutScripts();
    await page.goto('/tra-cuu');
    await page.getByLabel('Mã đơn').fill(over.receipt.code);
    await page.getByLabel('Mật mã').fill(over.receipt.secret);
    await focusOn(page, page.getByRole('button', { name: 'English' }));
    await page.keyboard.press('Enter');
    await page.locator('html[lang="en"]').waitFor();
    expect(await page.getByLabel('Secret').inputValue()).toBe(over.receipt.secret);
    await focusOn(page, page.getByLabel('Secret'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Progress of the petition' }).waitFor();
    await page.getByLabel('Comment (optional)').fill('Chờ hơi lâu');
    await page.getByLabel('2 – Dissatisfied').check();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('heading', { name: 'Đánh giá kết quả giải quyết' }).waitFor();
    expect(await page.getByLabel('Ý kiến thêm').inputValue()).toBe('Chờ hơi lâu');
    expect(await page.getByLabel('2 – Không hài lòng').isChecked()).toBe(true);
    expect(await sidewaysScroll(page)).toBe(0);
    const { page: scripted } = await openScreen(browser, office.url, PHONE);
    await lookUp(scripted, over.receipt);
    await scripted.getByRole('heading', { name: 'Đánh giá kết quả giải quyết' }).waitFor();
    expect(await accessibilityFaults(scripted)).toEqual([]);
  });

  it('work without scripts: look up, rate once, and no second time', async () => {
    const [page, another] = [await withoutScripts(), await withoutScripts()];
    for (const tab of [page, another]) await lookUp(tab, over.receipt);
    await page.getByRole('heading', { name: 'Đánh giá kết quả giải quyết' }).waitFor();
    expect(await page.locator('header').innerText()).toContain('UBND phường Thượng Thanh');
    const facts = await page.locator('dl').innerText();
    expect([facts.includes(over.receipt.code), facts.includes('UBND phường Thượng Thanh')]).toEqual([true, true]);
    await page.getByRole('button', { name: 'Gửi đánh giá' }).scrollIntoViewIfNeeded();
    await shot(page, '74-danh-gia');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).scrollIntoViewIfNeeded();
    await shot(page, '74-danh-gia');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByLabel('4 – Hài lòng').check();
    await page.getByLabel('Ý kiến thêm').fill('Cán bộ hướng dẫn rõ ràng');
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await page.getByRole('heading', { name: 'Cảm ơn ông/bà đã đánh giá' }).waitFor();
    await another.getByLabel('1 – Rất không hài lòng').check();
    await another.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await another.getByText('mỗi đơn chỉ đánh giá một lần').waitFor();
    await lookUp(page, over.receipt);
    await page.getByText('Đơn này đã được đánh giá').waitFor();
  });

  it('tell the holder of a denunciation’s receipt what they tell anybody', async () => {
    const page = await withoutScripts();
    const shown = [];
    for (const receipt of [secret.receipt, { ...secret.receipt, secret: 'SAI-MAT-MA' }]) {
      await lookUp(page, receipt);
      await page.getByRole('alert').waitFor();
      shown.push(await page.locator('main').innerText());
    }
    expect(shown[0]).toBe(shown[1]);
    expect(shown[0]).toContain('Không tìm thấy đơn với mã và mật mã này');
    expect(shown[0]).toContain('Xin mang giấy biên nhận đến hỏi bộ phận tiếp công dân');
  });

  it('lead officers to their desks, and whoever mistypes back to the form with what he typed', async () => {
    const page = await withoutScripts();
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill('tiepdan');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai-mat-khau');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('tiepdan');
    expect(await page.getByLabel('Mật khẩu', { exact: true }).inputValue()).toBe('');
  });
});

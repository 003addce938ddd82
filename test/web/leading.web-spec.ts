import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { Office } from '../harness/office';
import { must, Ward } from '../harness/ward';
import { isSound, openBrowser, openScreen, shots, signIn } from './browser';
import { choose, focusOn, goByKeys } from './keyboard';
import { draftKept } from './filled-form';

describe('the desks of those who lead', () => {
  let office: Office;
  let browser: Browser;
  let ward: Ward;
  let unassigned: string;

  beforeAll(async () => {
    [office, browser] = await Promise.all([Office.start(), openBrowser()]);
    ward = await Ward.of(office);
    await ward.accepted('complaint', { summary: 'Khiếu nại về bồi thường khi thu hồi đất' });
    const { petitionId } = await ward.log({ summary: 'Khiếu nại về giấy phép xây dựng' });
    unassigned = petitionId;
    await ward.classify(petitionId, 'complaint');
    await ward.sign(petitionId);
    await ward.moveTo('2026-04-20');
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  it('let the leader give a petition to the officer who is suggested, and says why, by keyboard', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    const load = page.getByRole('table', { name: 'Ai đang giữ việc gì' });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('/lam-viec/phan-cong');
      await page.getByRole('table', { name: 'Chưa phân công' }).waitFor();
      await load.locator('.alarm').first().waitFor(); // how many are overdue
      const colourOf = (cell: string) =>
        page.evaluate<string>(`getComputedStyle(document.querySelector('${cell}')).color`);
      expect(await colourOf('td .alarm')).not.toBe(await colourOf('td:has(.alarm)'));
      await isSound(page, faults);
    }
    await shots(page, '40-phan-cong');

    await focusOn(page, page.getByRole('button', { name: /^Phân công đơn số 2\/2026/ }));
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByText('đang có mặt giữ ít việc hơn').waitFor();
    expect(await drawer.getByText(/Gợi ý: /).innerText()).not.toContain('xuly1');
    await isSound(page, faults);
    await shots(page, '41-phan-cong-goi-y');
    await focusOn(page, drawer.getByRole('button', { name: 'Dùng gợi ý' }));
    await page.keyboard.press('Enter');
    await drawer.locator('button[type=submit]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Mọi đơn đang giải quyết đều đã có người phụ trách.').waitFor();
    const given = await ward.leader.get<{ responsible: string }>(`/api/assignment/petitions/${unassigned}`);
    expect(given.body.responsible).toBe(ward.second.user?.id);

    await focusOn(page, load.getByRole('link').nth(1));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Đơn của / }).waitFor();
    expect(faults).toEqual([]);
  });

  it('lets the leader record an absence with its deputy, by keyboard', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.goto('/lam-viec/phan-cong');
    await focusOn(page, page.getByRole('button', { name: 'Ghi nhận vắng mặt' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Cán bộ vắng mặt').waitFor();
    await isSound(page, faults);
    expect(await dialog.locator('.ant-form-item-required').count()).toBe(4);
    await choose(page, dialog.getByLabel('Cán bộ vắng mặt'), 'Lê Thu');
    await focusOn(page, dialog.getByLabel('Người làm thay'));
    await page.keyboard.type('Lê Thu'); // nobody stands in for himself
    await page.locator('.ant-select-dropdown .ant-empty').waitFor();
    await page.keyboard.press('Escape');
    await focusOn(page, dialog.getByLabel('Cán bộ vắng mặt'));
    await focusOn(page, dialog.getByLabel('Từ ngày'));
    await page.keyboard.type('20/04/2026');
    await focusOn(page, dialog.getByLabel('Đến hết ngày'));
    await page.keyboard.type('24/04/2026');
    await choose(page, dialog.getByLabel('Người làm thay'), 'Phạm Quốc');
    await focusOn(page, dialog.getByRole('button', { name: 'Lưu' }));
    await page.keyboard.press('Enter');
    const row = page
      .getByRole('table', { name: 'Vắng mặt và người làm thay' })
      .getByRole('row', { name: /24\/04\/2026/ });
    await focusOn(page, row.getByRole('button', { name: /^Kết thúc sớm: Lê Thu/ }));
    await page.keyboard.press('Enter');
    await isSound(page, faults);
    await focusOn(page, page.getByRole('dialog').getByRole('button', { name: 'Kết thúc sớm' }));
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });

    const [officer, deputy] = [ward.second.user?.id, ward.handler.user?.id];
    const away = { officer, from: '2026-04-22', to: '2026-04-24', deputy };
    await must(ward.leader.post('/api/assignment/absences', away));
    await page.reload();
    const load = page.getByRole('table', { name: 'Ai đang giữ việc gì' });
    await focusOn(
      page,
      load.getByRole('row', { name: 'Có mặt; vắng từ 22/04/2026 đến hết 24/04/2026' }).getByRole('link'),
    );
    await page.keyboard.press('Enter');
    await focusOn(page, page.getByRole('button', { name: /^Phân công lại đơn số/ }).first());
    await page.keyboard.press('Enter');
    await focusOn(page, page.getByRole('dialog').getByLabel('Người phụ trách'));
    await page.keyboard.press('ArrowDown');
    await page
      .getByTitle(/; vắng từ 22\/04\/2026 đến hết 24\/04\/2026$/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });

  it('shows what is overdue and with whom, and where to assign it', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.goto('/lam-viec/qua-han');
    await page.getByRole('table', { name: 'Quá hạn, đã có người phụ trách' }).waitFor();
    await page
      .getByText(/Quá hạn \d+ ngày làm việc/)
      .first()
      .waitFor();
    await isSound(page, faults);
    await shots(page, '42-qua-han');
  });

  it('gives the level above figures that open their petitions, a chart and the same as a table', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'captren');
    await page.goto('/lam-viec/tong-hop');
    const table = page.getByRole('table', { name: 'Theo đơn vị' });
    await table.getByRole('link', { name: /^2, Tổng cộng, Tiếp nhận trong kỳ/ }).waitFor();
    await page
      .getByRole('img', { name: /^Biểu đồ cột/ })
      .locator('svg')
      .waitFor();
    await isSound(page, faults);
    await shots(page, '43-tong-hop');
    await focusOn(page, table.getByRole('link', { name: /Tổng cộng, Đang quá hạn/ }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tong-hop\/don\?.*figure=overdue/);
    await page.getByRole('heading', { name: 'Đơn đang quá hạn cuối kỳ' }).waitFor();
    await page.getByText(/^\d+ đơn\./).waitFor();
    await isSound(page, faults);
    await shots(page, '45-don-cua-con-so');
    await focusOn(page, page.getByRole('table').getByRole('link').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/don\//);
  });

  it('tells leader and level above how citizens rated: the average and how many, by unit', async () => {
    const over = await ward.log({ summary: 'Phản ánh rác tập kết sai chỗ' });
    await ward.act(ward.desk, over.petitionId, 'withdraw', { on: '2026-04-20', by: 'letter' });
    await must(office.anybody().post('/api/public/ratings', { ...over.receipt, stars: 4, comment: 'Rõ ràng' }));
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'captren');
    await page.goto('/lam-viec/tong-hop');
    const table = page.getByRole('table', { name: 'Theo đơn vị' });
    const row = table.getByRole('row', { name: /^UBND phường Thượng Thanh/ });
    await row.getByText('4,0/5 (1 lượt)').waitFor();
    await table.getByRole('row', { name: /^UBND phường Việt Hưng.*Chưa có/ }).waitFor();
    await table.getByRole('row', { name: /^Tổng cộng.*4,0\/5/ }).waitFor();
    await isSound(page, faults);
    const saved = page.waitForEvent('download');
    await focusOn(page, page.getByRole('button', { name: 'Xuất số liệu (CSV)' }));
    await page.keyboard.press('Enter');
    const csv = await readFile(await (await saved).path(), 'utf8');
    expect(csv).toMatch(/Điểm đánh giá trung bình/);
    expect(csv).toMatch(/Thượng Thanh.*;1;4,0/);
    const exported = page.waitForEvent('download');
    await focusOn(page, page.getByRole('link', { name: 'Xuất sổ đơn (CSV)' }));
    await page.keyboard.press('Enter');
    const register = await readFile(await (await exported).path(), 'utf8');
    expect(register).toMatch(/^.Đơn vị;Năm;Số;/);
    expect(register).toMatch(new RegExp(`;2026;${over.register.number};.*;Đã rút đơn;`));
    expect(register).not.toContain('Nguyễn Thị Đào'); // figures are for the level above, not people
    await focusOn(page, row.getByRole('link', { name: /^4,0\/5 \(1 lượt\), UBND phường Thượng Thanh/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đơn được người dân đánh giá trong kỳ' }).waitFor();
    await page.getByRole('row', { name: new RegExp(`${over.register.number}/2026.*4/5`) }).waitFor();
    await isSound(page, faults);
    await page.goto('/lam-viec/tong-hop?from=2026-01-01&to=2026-03-31');
    await page.getByText('Kỳ báo cáo từ 01/01/2026 đến 31/03/2026').waitFor();
    await table.getByRole('row', { name: /^Tổng cộng.*Chưa có/ }).waitFor();
  });

  it('takes the level above through its day by keyboard alone', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'captren');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await goByKeys(page, 'q', page.getByRole('heading', { name: 'Quá hạn, đã có người phụ trách' }));
    const unit = page.getByLabel('Đơn vị', { exact: true });
    await goByKeys(page, 'b', unit);
    await choose(page, unit, 'Việt Hưng');
    await focusOn(page, page.getByRole('button', { name: 'Xem', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/unit=viet-hung/);
    await choose(page, page.getByLabel('Đơn vị', { exact: true }), 'Thượng Thanh');
    await focusOn(page, page.getByRole('button', { name: 'Xem', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/unit=thuong-thanh/);
    await focusOn(
      page,
      page.getByRole('table', { name: /^Diễn biến/ }).getByRole('link', { name: /03\/2026, Tiếp nhận/ }),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đơn tiếp nhận trong kỳ' }).waitFor();
    await focusOn(page, page.getByRole('link', { name: '1/2026', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/don\//);
    expect(faults).toEqual([]);
  });

  it('refuses a period that is none, and says where a part of the figures could not be had', async () => {
    const { page } = await openScreen(browser, office.url);
    await signIn(page, 'captren');
    await page.route('**/api/reporting/summary?*from=2026-02-01*', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto('/lam-viec/tong-hop');
    await page
      .getByRole('region', { name: /^Diễn biến/ })
      .getByRole('button', { name: 'Thử lại' })
      .waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Thử lại' }).press('Enter');
    await page
      .getByRole('img', { name: /^Biểu đồ cột/ })
      .locator('svg')
      .waitFor();
    await page.getByLabel('Từ ngày').fill('31/02/2026');
    await page.keyboard.press('Enter');
    await page.getByText('Ngày không đúng').waitFor();
    expect(new URL(page.url()).search).not.toContain('31');
    await page.getByText('Kỳ báo cáo từ 01/01/2026').waitFor();
  });

  it('records an absence once though its answer got lost with the page', async () => {
    const { page } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.goto('/lam-viec/phan-cong?vang=1');
    const dialog = page.getByRole('dialog');
    await choose(page, dialog.getByLabel('Cán bộ vắng mặt'), 'Phạm Quốc');
    await dialog.getByLabel('Từ ngày').fill('18/05/2026');
    await dialog.getByLabel('Đến hết ngày').fill('19/05/2026');
    await choose(page, dialog.getByLabel('Người làm thay'), 'Lê Thu');
    await page.route('**/api/assignment/absences', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort();
    });
    await focusOn(page, dialog.getByRole('button', { name: 'Lưu' }));
    await page.keyboard.press('Enter');
    await dialog.getByText('Không kết nối được máy chủ').waitFor();
    await page.unrouteAll();
    await page.reload();
    await dialog.getByText('Đã khôi phục bản nháp').waitFor();
    await focusOn(page, dialog.getByRole('button', { name: 'Lưu' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const absences = page.getByRole('table', { name: 'Vắng mặt và người làm thay' });
    await absences.getByText('19/05/2026').first().waitFor();
    expect(await absences.getByText('19/05/2026').count()).toBe(1);
  });

  it('filters alerts in the address', async () => {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'captren');
    await page.goto('/lam-viec/canh-bao?kind=escalated');
    const table = page.getByRole('table', { name: 'Cảnh báo thời hạn' });
    await table.getByText('Báo lên cấp trên').first().waitFor();
    expect(await table.getByText('Sắp đến hạn').count()).toBe(0);
    await isSound(page, faults);
    await page
      .getByRole('table')
      .getByRole('link', { name: /^\d+\/2026, Báo lên cấp trên/ })
      .first()
      .waitFor();
    await shots(page, '44-canh-bao');
    await focusOn(page, page.getByLabel('Từ ngày'));
    await page.keyboard.type('01/01/2030');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2030-01-01/);
    await page.getByText('Không có cảnh báo nào như vậy.').waitFor();
  });

  it('shows both versions when a petition was given to somebody else under a kept draft', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.goto(`/lam-viec/phan-cong?don=${petitionId}`);
    await page.getByLabel('Lý do').fill('Cán bộ đang quá tải');
    await draftKept(page);
    await page.goto('about:blank');
    const reason = 'Đúng chuyên môn hơn';
    await ward.assign(petitionId, { responsible: 'a-xuly2', reason }, { ifMatch: 1 });
    await page.goto(`/lam-viec/phan-cong?don=${petitionId}`);
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    await focusOn(page, page.getByRole('button', { name: 'Phân công lại', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' }).waitFor();
    const { body } = await ward.leader.get(`/api/assignment/petitions/${petitionId}`);
    expect(body).toMatchObject({ responsible: 'a-xuly2' });
  });

  it('goes on from one petition to the next that nobody has, without the mouse', async () => {
    for (const summary of ['Khiếu nại về lối đi chung', 'Khiếu nại về mốc giới']) {
      const { petitionId } = await ward.log({ summary });
      await ward.classify(petitionId, 'complaint');
      await ward.sign(petitionId);
    }
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'lanhdao');
    await page.goto('/lam-viec/phan-cong');
    const buttons = page.getByRole('table', { name: 'Chưa phân công' }).getByRole('button');
    await buttons.nth(1).waitFor();
    const [first = '', ...others] = await buttons.evaluateAll((all: { id: string }[]) => all.map(({ id }) => id));
    const hasFocus = (id: string) => page.locator(`[id="${id}"]:focus`).waitFor();

    await focusOn(page, buttons.first());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('đang có mặt giữ ít việc hơn').waitFor();
    await page.keyboard.press('Escape');
    await hasFocus(first);
    for (const next of [...others, 'unassigned']) {
      await page.keyboard.press('Enter');
      await focusOn(page, page.getByRole('button', { name: 'Dùng gợi ý' }));
      await page.keyboard.press('Enter');
      await focusOn(page, page.getByRole('dialog').getByRole('button', { name: 'Phân công', exact: true }));
      await page.keyboard.press('Enter');
      await hasFocus(next);
    }
    expect(faults).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { atWork } from './at-work';
import { isSound, shots } from './browser';
import type { Desks } from './case-desk';
import { choose, focusOn } from './keyboard';

const REGISTER = join(__dirname, '../fixtures/so-don-thu-2026-q1.csv');
const PARKED = {
  key: 'held-1',
  service: 'intake',
  consumer: 'intake.register',
  petitionId: null,
  what: 'Bộ phận “tiếp nhận, xử lý đơn” xử lý không thành công.',
  failure: 'TypeError',
  waiting: 1,
  parkedAt: '2026-03-01T02:00:00.000Z',
};

describe('the desks of the administration', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  describe('where another process carries out a decision', () => {
    const awaited = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã quyết định, đang chờ thực hiện' });
    const row = (page: Page) =>
      page.getByRole('table', { name: 'Sự kiện bị giữ' }).getByRole('row', { name: /TypeError/ });

    /** As a large installation answers; `held` is what is held there now. */
    const decideElsewhere = async (fakeTime: boolean) => {
      const { page, faults } = await desks.open('quantri', '/quan-tri/thoi-han');
      await page.getByText('Chưa kiểm chứng').first().waitFor();
      let held: object[] = [PARKED];
      await page.route('**/api/operations/parked*', (route) =>
        route.fulfill({ json: { items: held, nextCursor: null } }),
      );
      await page.route('**/api/operations/parked/held-1/*', (route) =>
        route.fulfill({ json: { version: 1, outcome: 'requested' } }),
      );
      if (fakeTime) await page.clock.install();
      await page.goto('/lam-viec/quan-tri/su-kien');
      await focusOn(page, row(page).getByRole('button', { name: 'Bỏ qua' }));
      await page.keyboard.press('Enter');
      await focusOn(page, page.getByRole('dialog').getByLabel('Lý do'));
      await page.keyboard.type('Bản ghi hỏng');
      await page.keyboard.press('Control+Enter');
      await awaited(page).waitFor();
      return { page, faults, done: () => (held = []) };
    };

    it('wait for it without offering the decision again, until the event has gone', async () => {
      const { page, faults, done } = await decideElsewhere(false);
      expect(await row(page).getByRole('button').count()).toBe(0);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('body :focus').waitFor();
      await isSound(page, faults);
      done();
      await page.getByText('Không có sự kiện nào bị giữ.', { exact: false }).waitFor();
      expect(faults).toEqual([]);
    });

    it('offer the decision again after a minute: that process may be away', async () => {
      const { page } = await decideElsewhere(true);
      await page.clock.runFor(61_000);
      await row(page).getByRole('button', { name: 'Bỏ qua' }).waitFor();
      expect(await awaited(page).count()).toBe(0);
    });
  });

  it('list the keys of the calendar for whoever may change it, and let the others read it', async () => {
    const grid = (page: Page) => page.getByRole('table', { name: 'Lịch tháng 11/2026' });
    const keys = async (page: Page) => {
      await page.keyboard.press('?');
      return page.getByRole('dialog', { name: 'Phím tắt' }).getByRole('table', { name: 'lưới ngày trong năm' });
    };
    const { page } = await desks.open('quantri', '/quan-tri/lich');
    await grid(page).getByRole('button').first().waitFor();
    await (await keys(page)).getByRole('row', { name: /PageUp PageDown Về tháng trước/ }).waitFor();
    const leader = await desks.open('lanhdao', '/quan-tri/lich');
    await grid(leader.page).getByText('24/11/2026, Nghỉ lễ', { exact: false }).waitFor();
    await isSound(leader.page, leader.faults);
    expect(await grid(leader.page).getByRole('button').count()).toBe(0);
    const none = await keys(leader.page);
    await leader.page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    expect(await none.count()).toBe(0);
  });

  it('work out for anybody when something would be due, and why, by keyboard, before it is promised', async () => {
    const { page, faults } = await desks.open('tiepdan', '/quan-tri/thoi-han');
    await choose(page, page.getByRole('combobox', { name: 'Việc phải làm' }), 'Giải quyết khiếu nại lần đầu');
    await choose(page, page.getByRole('combobox', { name: 'Trường hợp' }), 'Vụ việc phức tạp');
    const from = page.getByLabel('Tính từ ngày');
    await focusOn(page, from);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('16/03/2026');
    await page.keyboard.press('Enter');
    const dueOn = page.getByRole('status').filter({ hasText: 'Đến hạn ngày' });
    // A golden deadline: forty-five days, the last of which falls on a day off.
    await dueOn.getByText('04/05/2026').waitFor();
    await page
      .getByText(/Điều 28 Luật Khiếu nại/)
      .last()
      .waitFor();
    await isSound(page, faults);
    await shots(page, '47-tinh-thu-thoi-han');
    await page.reload();
    await dueOn.getByText('04/05/2026').waitFor();
    // The case chosen is one of complaints alone: of another step it must not stand there, nor be counted.
    await choose(page, page.getByRole('combobox', { name: 'Việc phải làm' }), 'Giải quyết tố cáo');
    await page.locator('.ant-select').filter({ hasText: 'Vụ việc phức tạp' }).waitFor({ state: 'detached' });
    await focusOn(page, page.getByRole('button', { name: 'Xem' }));
    await page.keyboard.press('Enter');
    await dueOn.getByText('04/05/2026').waitFor({ state: 'detached' });
    await dueOn.waitFor();
    expect(page.url()).toContain('truongHop=standard');
    await page.goto('/lam-viec/quan-tri/thoi-han?viec=complaint.first.resolve&tu=1990-01-01');
    await page.getByRole('alert').waitFor();
    expect(await dueOn.count()).toBe(0);
  });

  it('say that the calendars are not to be had, and ask again', async () => {
    const { page } = await desks.open('quantri', '/quan-tri/thoi-han');
    await page.getByText('Chưa kiểm chứng').first().waitFor();
    await page.route('**/api/deadline/calendars', (route) => route.fulfill({ status: 500, body: '' }));
    await page.goto('/lam-viec/quan-tri/lich');
    const retry = page.getByRole('alert').getByRole('button', { name: 'Thử lại' });
    await retry.waitFor();
    await page.unrouteAll();
    await focusOn(page, retry);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^01\/01\/2026/ }).waitFor();
  });

  describe('show of an import', () => {
    let importId: string;

    beforeAll(async () => {
      const file = { name: 'so-cu.csv', bytes: readFileSync(REGISTER) };
      ({ importId } = await must(ward.desk.upload<{ importId: string }>('/api/imports', file)));
    });

    const report = (page: Page) => page.getByRole('link', { name: 'Tải tệp của bạn kèm cột ghi chú' });
    const commit = (page: Page) => page.getByRole('button', { name: /^Ghi \d+ dòng vào sổ$/ });
    const seeing = (username: string) => desks.open(username, `/quan-tri/nhap-so?lan=${importId}`);

    it('to somebody else what he may do, and who sees the rest', async () => {
      const { page, faults } = await seeing('quantri');
      await page.getByText('chỉ người nhập xem được: Trần Văn Bình', { exact: false }).waitFor();
      await commit(page).waitFor();
      await isSound(page, faults);
      expect(await report(page).count()).toBe(0);
      expect(await page.getByRole('alert').count()).toBe(0);
      const own = await seeing('tiepdan');
      await report(own.page).waitFor();
      expect(await own.page.getByText('chỉ người nhập xem được', { exact: false }).count()).toBe(0);
    });

    it('to its uploader that the file is no longer kept', async () => {
      await ward.moveTo('2026-04-15');
      const { page, faults } = await seeing('tiepdan');
      await page.getByText('Tệp chỉ được giữ 30 ngày', { exact: false }).waitFor();
      await page.getByText('Để ghi sổ, hãy nhập lại tệp.', { exact: false }).waitFor();
      await isSound(page, faults);
      expect(await report(page).count()).toBe(0);
      expect(await commit(page).count()).toBe(0);
      expect(await page.getByRole('alert').count()).toBe(0);
    });
  });
});

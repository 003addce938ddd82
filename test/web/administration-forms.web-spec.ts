import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Office } from '../harness/office';
import { must, Ward } from '../harness/ward';
import { accessibilityFaults, openBrowser, openDesk, shots } from './browser';
import { choose, focusOn } from './keyboard';
import { draftKept } from './filled-form';

const REGISTER = join(__dirname, '../fixtures/so-don-thu-2026-q1.csv');
const RESTORED = /^Đã khôi phục bản nháp/;
const STALE = 'Người khác vừa sửa mục này';
const OFFLINE = 'Không kết nối được máy chủ';

interface Things {
  readonly items: readonly { readonly id?: string; readonly code?: string; readonly username?: string }[];
}

describe('forms of leaders and administrators', () => {
  let office: Office;
  let browser: Browser;
  let ward: Ward;

  beforeAll(async () => {
    [office, browser] = await Promise.all([
      Office.start({ env: { DONTHU_CLOCK_START: '2026-05-04T01:00:00Z' } }),
      openBrowser(),
    ]);
    ward = await Ward.of(office);
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  const at = (username: string, path: string) => openDesk(browser, office.url, { username, path });

  const dialogOf = (page: Page) => page.getByRole('dialog').last();
  const kept = (page: Page) => draftKept(page);
  const restored = (page: Page) => page.getByText(RESTORED).waitFor();
  const type = async (page: Page, label: string, text: string) => {
    await focusOn(page, dialogOf(page).getByLabel(label, { exact: true }));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  };
  const typed = (page: Page, label: string) => dialogOf(page).getByLabel(label, { exact: true }).inputValue();
  const chosen = (page: Page, text: string) => dialogOf(page).locator('.ant-select', { hasText: text }).waitFor();
  const save = async (page: Page, name = 'Lưu') => {
    await focusOn(page, dialogOf(page).getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };
  const unassigned = async () => {
    const { petitionId } = await ward.log({ receivedOn: '2026-05-04' });
    await ward.classify(petitionId, 'complaint');
    await ward.sign(petitionId);
    return petitionId;
  };

  it('come back after a reload: account, unit, absence', async () => {
    const { page, faults } = await at('quantri', '/quan-tri/tai-khoan?sua=moi');
    await type(page, 'Tên đăng nhập', 'nguoimoi');
    await choose(page, dialogOf(page).getByLabel('Đơn vị'), 'Thượng Thanh');
    await focusOn(page, dialogOf(page).getByLabel('Cán bộ xử lý'));
    await page.keyboard.press('Space');
    await kept(page);
    await page.reload();
    await restored(page);
    expect(await typed(page, 'Tên đăng nhập')).toBe('nguoimoi');
    await chosen(page, 'Thượng Thanh');
    expect(await dialogOf(page).getByLabel('Cán bộ xử lý').isChecked()).toBe(true);

    await page.goto('/lam-viec/quan-tri/don-vi?sua=viet-hung');
    await type(page, 'Đến hết ngày', '30/06/2027');
    await kept(page);
    await page.reload();
    await restored(page);
    expect(await typed(page, 'Đến hết ngày')).toBe('30/06/2027');
    await focusOn(page, page.getByRole('button', { name: 'Bỏ nháp' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ hẳn' }).waitFor(); // nothing is thrown away by one key
    expect(await typed(page, 'Đến hết ngày')).toBe('30/06/2027');
    await page.keyboard.press('Enter');
    expect(await typed(page, 'Đến hết ngày')).toBe('');
    expect(faults).toEqual([]);

    const leader = await at('lanhdao', '/phan-cong?vang=1');
    await type(leader.page, 'Từ ngày', '11/05/2026');
    await choose(leader.page, dialogOf(leader.page).getByLabel('Người làm thay'), 'Phạm Quốc');
    await kept(leader.page);
    await leader.page.reload();
    await restored(leader.page);
    expect(await typed(leader.page, 'Từ ngày')).toBe('11/05/2026');
    await chosen(leader.page, 'Phạm Quốc');
    expect(leader.faults).toEqual([]);
  });

  it('come back after a reload: assignment', async () => {
    const { page, faults } = await at('lanhdao', `/phan-cong?don=${await unassigned()}`);
    await choose(page, dialogOf(page).getByLabel('Người phụ trách'), 'Phạm Quốc');
    await kept(page);
    await page.reload();
    await restored(page);
    await chosen(page, 'Phạm Quốc');
    expect(faults).toEqual([]);
  });

  it('come back after a reload: the calendar and one of its days', async () => {
    const { page, faults } = await at('quantri', '/quan-tri/lich?ngay=2026-05-14');
    await focusOn(page, dialogOf(page).getByLabel('Ngày thường'));
    await page.keyboard.press('ArrowDown');
    await type(page, 'Tên gọi', 'Ngày hội của phường');
    await kept(page);
    await page.reload();
    await restored(page);
    expect(await typed(page, 'Tên gọi')).toBe('Ngày hội của phường');
    await save(page, 'Ghi ngày này');
    await kept(page);
    await page.reload();
    await restored(page);
    await page.getByText('Có thay đổi chưa lưu.').waitFor();
    await page.getByRole('button', { name: /^14\/05\/2026, Nghỉ lễ, Ngày hội của phường/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('come back after a reload: the columns of an import, with the file to be chosen once more', async () => {
    const { page, faults } = await at('quantri', '/quan-tri/nhap-so');
    const read = async (label: string) => {
      await page.getByLabel(label).setInputFiles(REGISTER);
      await focusOn(page, page.getByRole('button', { name: 'Đọc tiêu đề cột' }));
      await page.keyboard.press('Enter');
    };
    await read('Tệp sổ cũ');
    await choose(page, page.getByLabel('Ghi chú'), '(không có cột này)');
    await kept(page);
    await page.getByText('Bùi Ngọc Nam').first().waitFor();
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('Bùi Ngọc Nam');
    await page.reload();
    await restored(page);
    const note = page.getByRole('row', { name: /^Ghi chú/ });
    await note.getByText('(không có cột này)').waitFor();
    expect(await page.getByRole('button', { name: 'Kiểm tra thử' }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await read('Trang đã được tải lại; chọn lại tệp so-don-thu-2026-q1.csv để tiếp tục');
    await note.getByText('(không có cột này)').waitFor();
    await focusOn(page, page.getByRole('button', { name: 'Kiểm tra thử' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ghi 136 dòng vào sổ' }).waitFor();
    await page.goto('/lam-viec/quan-tri/nhap-so');
    await read('Tệp sổ cũ');
    await page.getByText('Đã dùng lại cách ghép cột lần trước của bạn.').waitFor();
    await note.getByText('(không có cột này)').waitFor();
    expect(faults).toEqual([]);
  });

  it('lose nothing when the server dies under them, and are sent once it is back', async () => {
    const { page } = await at('quantri', '/quan-tri/don-vi?sua=moi');
    await type(page, 'Mã', 'bo-de');
    await type(page, 'Tên', 'UBND phường Bồ Đề');
    await type(page, 'Tồn tại từ ngày', '01/07/2025');
    const leader = await at('lanhdao', '/phan-cong?vang=1');
    await choose(leader.page, dialogOf(leader.page).getByLabel('Cán bộ vắng mặt'), 'Lê Thu');
    await choose(leader.page, dialogOf(leader.page).getByLabel('Người làm thay'), 'Phạm Quốc');
    await type(leader.page, 'Từ ngày', '11/05/2026');
    await office.kill();
    await type(leader.page, 'Đến hết ngày', '15/05/2026');
    for (const each of [page, leader.page]) {
      await save(each);
      await dialogOf(each).getByText(OFFLINE).waitFor();
    }
    await office.run();
    ward = await Ward.of(office);
    for (const each of [page, leader.page]) await save(each);
    await page.getByRole('table', { name: 'Đơn vị' }).getByText('từ 01/07/2025').waitFor();
    await leader.page.getByRole('table', { name: 'Vắng mặt và người làm thay' }).getByText('15/05/2026').waitFor();
    const { items } = await must(ward.admin.get<Things>('/api/auth/units'));
    expect(items.filter(({ code }) => code === 'bo-de')).toHaveLength(1);
  });

  it('show both versions when somebody else was faster: an account', async () => {
    const { items } = await must(ward.admin.get<Things>('/api/auth/accounts?limit=200'));
    const id = items.find(({ username }) => username === 'xuly2')?.id ?? '';
    const { page } = await at('quantri', `/quan-tri/tai-khoan?sua=${id}`);
    await type(page, 'Họ và tên', 'Phạm Quốc Bảo');
    await must(ward.admin.patch(`/api/auth/accounts/${id}`, { email: 'xuly2@example.vn' }, { ifMatch: 1 }));
    await save(page);
    const stale = page.getByRole('dialog', { name: STALE });
    await stale.getByText('xuly2@example.vn').waitFor();
    await stale.getByText('Phạm Quốc Bảo').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await shots(page, '64-hai-ban');
    await focusOn(page, stale.getByRole('button', { name: 'Lấy bản mới' }));
    await page.keyboard.press('Enter');
    await stale.waitFor({ state: 'detached' });
    expect(await typed(page, 'Thư điện tử')).toBe('xuly2@example.vn');
    await type(page, 'Họ và tên', 'Phạm Quốc Bảo');
    await save(page);
    await page.getByRole('table', { name: 'Tài khoản' }).getByText('Phạm Quốc Bảo').waitFor();
  });

  it('show both versions when somebody else was faster: a unit, an assignment', async () => {
    const { page } = await at('quantri', '/quan-tri/don-vi?sua=bo-de');
    await type(page, 'Đến hết ngày', '30/06/2030');
    const unit = { name: 'UBND phường Bồ Đề mới', level: 'ward' };
    await must(ward.admin.put('/api/auth/units/bo-de', unit, { ifMatch: 1 }));
    await save(page);
    const stale = page.getByRole('dialog', { name: STALE });
    await stale.getByText('UBND phường Bồ Đề mới').waitFor();
    await focusOn(page, stale.getByRole('button', { name: 'Gửi lại bản của tôi' }));
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Đơn vị' }).getByText('đến hết 30/06/2030').waitFor();

    const petition = await unassigned();
    const leader = await at('lanhdao', `/phan-cong?don=${petition}`);
    await choose(leader.page, dialogOf(leader.page).getByLabel('Người phụ trách'), 'Phạm Quốc');
    await ward.assign(petition);
    await save(leader.page, 'Phân công');
    const other = leader.page.getByRole('dialog', { name: STALE });
    await other.getByText('Lê Thu Phương').waitFor();
    await focusOn(leader.page, other.getByRole('button', { name: 'Lấy bản mới' }));
    await leader.page.keyboard.press('Enter');
    await dialogOf(leader.page).getByLabel('Lý do phân công lại').waitFor();
    await chosen(leader.page, 'Lê Thu Phương');
  });

  it('show both versions when somebody else was faster: the calendar', async () => {
    const { page } = await at('quantri', '/quan-tri/lich?nam=2027&ngay=2027-06-01');
    await focusOn(page, dialogOf(page).getByLabel('Ngày thường'));
    await page.keyboard.press('ArrowDown');
    await type(page, 'Tên gọi', 'Quốc tế Thiếu nhi');
    await save(page, 'Ghi ngày này');
    await page.getByText('Có thay đổi chưa lưu.').waitFor();
    const { days } = await must(ward.admin.get<{ days: object[] }>('/api/deadline/calendars/2027'));
    const more = [...days, { date: '2027-06-02', kind: 'holiday', name: 'Ngày của người khác' }];
    await must(ward.admin.put('/api/deadline/calendars/2027', { state: 'provisional', days: more }, { ifMatch: 0 }));
    const preview = async () => {
      await focusOn(page, page.getByRole('button', { name: 'Xem trước thay đổi hạn' }));
      await page.keyboard.press('Enter');
    };
    await preview();
    const stale = page.getByRole('dialog', { name: STALE });
    await stale.getByText('Nghỉ lễ, Quốc tế Thiếu nhi').waitFor();
    expect(await stale.getByText('Ngày của người khác').count()).toBe(0);
    await focusOn(page, stale.getByRole('button', { name: 'Gửi lại bản của tôi' }));
    await page.keyboard.press('Enter');
    await preview();
    await page.getByText('Không có hạn nào thay đổi.').waitFor();
    await focusOn(page, page.getByRole('button', { name: 'Lưu lịch' }));
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu lịch năm 2027.').waitFor();
    await page.getByRole('button', { name: /^01\/06\/2027, Nghỉ lễ, Quốc tế Thiếu nhi/ }).waitFor();
    await page.getByRole('button', { name: /^02\/06\/2027, Nghỉ lễ, Ngày của người khác/ }).waitFor();
  });
});

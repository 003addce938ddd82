import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Office } from '../harness/office';
import { poison } from '../harness/poison';
import { must, Ward } from '../harness/ward';
import { isSound, OFFICE_SCREEN, openBrowser, openDesk, openScreen, shot, shots, signIn } from './browser';
import { arrowTo, choose, focusOn } from './keyboard';
import { draftKept } from './filled-form';

const REGISTER = join(__dirname, '../fixtures/so-don-thu-2026-q1.csv');

describe('the desks of the administrator and the inspector', () => {
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

  /** Nothing but a password of one's own comes before the desk, in either language. */
  async function firstSignIn(password: string): Promise<void> {
    const { page, faults } = await openScreen(browser, office.url);
    await signIn(page, 'moi', password);
    await page.goto('/lam-viec/so-don');
    await page.waitForURL(/\/lam-viec\/mat-khau$/);
    await page.getByText('Mật khẩu đang dùng chỉ dùng được một lần').waitFor();
    await page.locator('input:focus').waitFor();
    await isSound(page, faults);
    await shot(page, '58-doi-mat-khau');
    for (const language of ['English', 'Tiếng Việt']) {
      await focusOn(page, page.getByRole('button', { name: language }));
      await page.keyboard.press('Enter');
      if (language === 'English') await page.getByLabel('New password', { exact: true }).waitFor();
      if (language === 'English') await shot(page, '58-doi-mat-khau');
    }
    await focusOn(page, page.getByLabel('Mật khẩu hiện tại', { exact: true }));
    await page.keyboard.type(password);
    for (const label of ['Mật khẩu mới', 'Nhập lại mật khẩu mới']) {
      await focusOn(page, page.getByLabel(label, { exact: true }));
      await page.keyboard.type('một câu dễ nhớ 2026');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lam-viec\/hom-nay$/);
    expect(faults).toEqual([]);
  }

  it('take an old register in, in four steps, left and come back to, and out again', async () => {
    const { page, faults } = await at('tiepdan', '/quan-tri/nhap-so');
    await page.getByLabel('Tệp sổ cũ').setInputFiles(REGISTER);
    await isSound(page, faults);
    await shots(page, '50-nhap-so-tep');
    await focusOn(page, page.getByRole('button', { name: 'Đọc tiêu đề cột' }));
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Ghép cột' }).waitFor();
    await isSound(page, faults);
    await shots(page, '51-nhap-so-ghep-cot');
    await focusOn(page, page.getByRole('button', { name: 'Kiểm tra thử' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ghi 136 dòng vào sổ' }).waitFor();
    await page.getByText('Ngày nhận là ngày không có trong lịch.').first().waitFor();
    await isSound(page, faults);
    await shots(page, '52-nhap-so-kiem-tra');
    await focusOn(page, page.getByRole('radiogroup', { name: 'Kết quả' }).getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
    const remarks = page.getByRole('table', { name: 'Ghi chú', exact: true });
    await remarks.getByText('Cảnh báo', { exact: true }).first().waitFor({ state: 'detached' });
    await remarks.getByText('Lỗi', { exact: true }).nth(3).waitFor();
    expect(await remarks.getByText('Lỗi', { exact: true }).count()).toBe(4);
    const unreal = page.getByRole('button', { name: 'Xem các dòng: Ngày nhận là ngày không có trong lịch.' });
    await focusOn(page, unreal);
    await page.keyboard.press('Enter');
    const rows = page.getByRole('table', { name: 'Các dòng: Ngày nhận là ngày không có trong lịch.' }).getByRole('row');
    await rows.getByText('Ngày nhận là ngày không có trong lịch.').waitFor();
    expect(await rows.count()).toBe(2);
    expect(await page.locator('button[aria-expanded=true]:focus').count()).toBe(1);
    await shots(page, '75-nhap-so-ghi-chu');
    await isSound(page, faults);

    const saved = page.waitForEvent('download');
    await focusOn(page, page.getByRole('link', { name: 'Tải tệp của bạn kèm cột ghi chú' }));
    await page.keyboard.press('Enter');
    const own = readFileSync(await (await saved).path(), 'utf8');
    expect(own).toContain('SỔ THEO DÕI ĐƠN THƯ QUÝ I NĂM 2026');
    expect(own).toContain('Ngày nhận là ngày không có trong lịch.');

    await page.reload();
    await focusOn(page, page.getByRole('button', { name: 'Ghi 136 dòng vào sổ' }));
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi 136 dòng vào sổ.').waitFor();
    await isSound(page, faults);
    await shots(page, '53-nhap-so-xong');
    await focusOn(page, page.getByRole('button', { name: 'Hủy lần nhập này' }));
    await page.keyboard.press('Enter');
    await focusOn(page, page.getByRole('tooltip').getByRole('button', { name: 'Hủy lần nhập này' }));
    await page.keyboard.press('Enter');
    await page.getByText('Lần nhập này đã được hủy.').waitFor();
    const listed = page.getByRole('table', { name: 'Các lần nhập sổ của đơn vị' });
    await listed.getByRole('row', { name: /so-don-thu-2026-q1\.csv.*140.*4.*Đã hủy/ }).waitFor();

    const other = await at('quantri', '/quan-tri/nhap-so');
    const masked = other.page.getByRole('link', { name: /^Tên tệp được giữ bí mật/ });
    await masked.waitFor();
    await isSound(other.page, other.faults);
    await shots(other.page, '69-cac-lan-nhap');
    await focusOn(other.page, masked);
    await other.page.keyboard.press('Enter');
    await other.page.getByText('Lần nhập này đã được hủy.').waitFor();
    expect(faults).toEqual([]);
  });

  it('say of a file that was entered before which rows stand in the register already', async () => {
    const file = { name: 'so-cu.csv', bytes: readFileSync(REGISTER) };
    const enter = async () => {
      const { importId } = await must(ward.desk.upload<{ importId: string }>('/api/imports', file));
      const state = async () => (await must(ward.desk.get<{ state: string }>(`/api/imports/${importId}`))).state;
      while ((await state()) === 'checking');
      await must(ward.desk.post(`/api/imports/${importId}/commit`));
      while ((await state()) === 'committing');
      return importId;
    };
    await enter();
    const again = await enter();
    const { page, faults } = await at('tiepdan', `/quan-tri/nhap-so?lan=${again}`);
    await page.getByText('Bỏ qua 136 dòng đã có trong sổ').waitFor();
    await page.getByText('Đã ghi 0 dòng vào sổ.').waitFor();
    await isSound(page, faults);
    await must(ward.desk.delete(`/api/imports/${again}`));
  });

  it('change the calendar by arrow keys, and see what moves before it is saved', async () => {
    await ward.log({ receivedOn: '2026-05-04' });
    const { page, faults } = await at('quantri', '/quan-tri/lich');
    await page.getByRole('button', { name: /^01\/01\/2026, Nghỉ lễ/ }).waitFor();
    await isSound(page, faults);
    await shots(page, '54-lich');
    const day = (date: string) => page.getByRole('button', { name: new RegExp(`^${date}`) });
    await focusOn(page, day('04/05/2026')); // today
    for (const [key, date] of [
      ['PageUp', '04/04/2026'],
      ['End', '05/04/2026'],
      ['Home', '01/04/2026'],
      ['ArrowLeft', '31/03/2026'],
      ['PageDown', '30/04/2026'],
      ['ArrowDown', '07/05/2026'],
      ['ArrowDown', '14/05/2026'],
    ] as const) {
      await page.keyboard.press(key);
      await day(date).and(page.locator(':focus')).waitFor();
    }
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Ngày 14/05/2026' });
    await focusOn(page, dialog.getByLabel('Ngày thường'));
    await page.keyboard.press('ArrowDown');
    await focusOn(page, dialog.getByLabel('Tên gọi'));
    await page.keyboard.type('Ngày hội của phường');
    await page.keyboard.press('Enter');
    await page.getByText('Có thay đổi chưa lưu.').waitFor();
    expect(await page.getByRole('button', { name: 'Lưu lịch' }).isDisabled()).toBe(true);
    await focusOn(page, page.getByRole('button', { name: 'Xem trước thay đổi hạn' }));
    await page.keyboard.press('Enter');
    await page.getByText(/\d+ hạn sẽ thay đổi:/).waitFor();
    await page
      .getByRole('table', { name: 'Xem trước thay đổi hạn' })
      .getByRole('link', { name: /^Đơn số \d+\/2026$/ })
      .first()
      .waitFor();
    await isSound(page, faults);
    await shots(page, '55-lich-xem-truoc');
    await focusOn(page, page.getByRole('button', { name: 'Lưu lịch' }));
    await page.keyboard.press('Enter');
    await page.getByText(/Đã tính lại hạn của \d+ đơn/).waitFor();
    await page.getByRole('button', { name: /^14\/05\/2026, Nghỉ lễ, Ngày hội của phường/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('give an account with a one-time password, which leads its owner to a password of his own', async () => {
    const { page, faults } = await at('quantri', '/quan-tri/tai-khoan');
    await page.getByRole('table', { name: 'Tài khoản' }).waitFor();
    await isSound(page, faults);
    await shots(page, '56-tai-khoan');
    await focusOn(page, page.getByRole('button', { name: 'Thêm tài khoản' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await focusOn(page, dialog.getByLabel('Tên đăng nhập'));
    await page.keyboard.type('moi');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Đỗ Thị Mới');
    await choose(page, dialog.getByLabel('Đơn vị'), 'Thượng Thanh');
    await focusOn(page, dialog.getByLabel('Cán bộ xử lý'));
    await page.keyboard.press('Space');
    await isSound(page, faults);
    await shots(page, '70-them-tai-khoan');
    const save = await dialog.getByRole('button', { name: 'Lưu' }).boundingBox();
    expect(save && save.y + save.height).toBeLessThan(OFFICE_SCREEN.height);
    await focusOn(page, dialog.getByRole('button', { name: 'Lưu' }));
    await page.keyboard.press('Enter');
    const given = page.getByRole('dialog', { name: 'Mật khẩu dùng một lần của moi' });
    const password = (await given.locator('.ant-typography').first().innerText()).trim();
    await shots(page, '57-mat-khau-mot-lan');
    await focusOn(page, given.getByRole('button', { name: 'Đóng' }).last());
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Tài khoản' }).getByText('Đỗ Thị Mới').waitFor();
    expect(faults).toEqual([]);

    await firstSignIn(password);
  });

  it('add a unit', async () => {
    const { page, faults } = await at('quantri', '/quan-tri/don-vi');
    await page.getByRole('table', { name: 'Đơn vị' }).waitFor();
    await isSound(page, faults);
    await shots(page, '59-don-vi');
    await focusOn(page, page.getByRole('button', { name: 'Thêm đơn vị' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await focusOn(page, dialog.getByLabel('Mã'));
    await page.keyboard.type('bo-de');
    await page.keyboard.press('Tab');
    await page.keyboard.type('UBND phường Bồ Đề');
    await isSound(page, faults);
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Đơn vị' }).getByText('UBND phường Bồ Đề').waitFor();
    expect(faults).toEqual([]);
  });

  it.each([
    ['/quan-tri/su-kien', 'Không có sự kiện nào bị giữ', '65-khong-su-kien'],
    ['/quan-tri/thu', 'Không có thư nào trong thời gian này.', '61-thu'],
    ['/quan-tri/thoi-han', 'Chưa kiểm chứng', '62-thoi-han'],
  ])('see %s', async (path, text, picture) => {
    const { page, faults } = await at('quantri', path);
    await page.getByText(text).first().waitFor();
    await isSound(page, faults);
    await shots(page, picture);
  });

  it('say in plain language what stands still, and let it go on or be passed over with a reason', async () => {
    const { petitionId } = await ward.log({ receivedOn: '2026-05-04' });
    await office.stop();
    const data = { to: 'the moon', on: 'yesterday', by: 5 };
    await poison(office, petitionId, { type: 'petition.result-notified.v1', data });
    await office.run();
    ward = await Ward.of(office);
    const { page, faults } = await at('quantri', '/quan-tri/su-kien');
    const held = page.getByRole('table', { name: 'Sự kiện bị giữ' }).getByRole('row', { name: /tiếp nhận, xử lý đơn/ });
    await held.getByText(/“Thông báo kết quả xử lý” xử lý không thành công/).waitFor();
    await held.getByRole('link', { name: /^Mở đơn, .*“Thông báo kết quả xử lý”.* \d\d\/\d\d\/\d{4}/ }).waitFor();
    await isSound(page, faults);
    await shots(page, '60-su-kien');
    const decide = async (action: string, reason: string) => {
      await focusOn(page, held.getByRole('button', { name: action }));
      await page.keyboard.press('Enter');
      await focusOn(page, page.getByRole('dialog').getByLabel('Lý do'));
      await page.keyboard.type(reason);
      await draftKept(page);
    };
    const send = () => page.keyboard.press('Control+Enter');
    await page.getByText('Chưa có sự kiện nào bị bỏ qua.').waitFor();
    await decide('Chạy lại', 'Thử lại sau khi cập nhật');
    await send();
    await page.getByText('Vẫn chưa xử lý được, sự kiện còn bị giữ.').waitFor();
    await decide('Bỏ qua', 'Bản ghi hỏng,');
    await page.keyboard.press('Enter'); // a second line of the reason, which a reload keeps
    await page.keyboard.type('đã lập biên bản');
    await isSound(page, faults);
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await page.getByRole('dialog').getByLabel('Lý do').inputValue()).toBe('Bản ghi hỏng,\nđã lập biên bản');
    await shots(page, '67-bo-qua-su-kien');
    await focusOn(page, page.getByRole('dialog').getByLabel('Lý do'));
    await send();
    await held.waitFor({ state: 'detached' });
    const passedOver = page.getByRole('table', { name: 'Đã bỏ qua' }).getByRole('row', { name: /Bản ghi hỏng/ });
    await passedOver.getByText('“tiếp nhận, xử lý đơn” không xử lý sự kiện “Thông báo kết quả xử lý”').waitFor();
    await passedOver.getByText('Quản trị', { exact: false }).waitFor();
    await passedOver.getByRole('link', { name: /^Mở đơn, .*“Thông báo kết quả xử lý”/ }).waitFor();
    await isSound(page, faults);
    const { items } = await must(ward.admin.get<{ items: { key: string }[] }>('/api/operations/parked'));
    for (const { key } of items)
      await must(ward.admin.post(`/api/operations/parked/${key}/discard`, { reason: 'Như trên' }));
    await page.reload();
    await passedOver.waitFor();
    await shots(page, '68-da-bo-qua');
    expect(faults).toEqual([]);
  });

  it('tell the inspector who changed what, by keyboard, and keep the filter in the address', async () => {
    await ward.moveTo('2026-05-05');
    const inspector = await office.as('thanhtra');
    await must(ward.leader.get('/api/reporting/register.csv?from=2026-01-01&to=2026-03-31'));
    const accounts = await must(ward.admin.get<{ items: { id: string; username: string }[] }>('/api/auth/accounts'));
    const { id } = accounts.items.find(({ username }) => username === 'xuly2') ?? { id: '' };
    await must(ward.admin.patch(`/api/auth/accounts/${id}`, { roles: ['handler', 'reception'] }, { ifMatch: 1 }));
    for (let guess = 0; guess < 10; guess += 1)
      await inspector.post('/api/auth/sign-in', { username: 'xuly1', password: 'sai' });
    const locks = async () =>
      (await must(inspector.get<{ items: object[] }>('/api/reporting/audit?kind=sign-in'))).items;
    while ((await locks()).length === 0);
    const { page, faults } = await at('thanhtra', '/hom-nay');
    await focusOn(page, page.getByRole('link', { name: 'Nhật ký quản trị' }).first());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nhật ký quản trị' }).waitFor();
    await page.getByText('vai trò: Cán bộ xử lý → Cán bộ xử lý + Cán bộ tiếp công dân', { exact: false }).waitFor();
    await page.getByText('Tạm khóa đăng nhập do nhập sai mật khẩu: xuly1, 10 lần sai, 15 phút').waitFor();
    await page
      .getByRole('link', { name: /^Đơn số \d+\/2026$/ })
      .first()
      .waitFor();
    await shots(page, '66-nhat-ky');
    await isSound(page, faults);
    await page.getByLabel('Về việc').press('Enter');
    await arrowTo(page, 'Đơn vị');
    await focusOn(page, page.getByRole('button', { name: 'Xem', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/kind=unit/);
    await page.getByText('Cập nhật đơn vị: UBND phường Thượng Thanh', { exact: false }).waitFor();
    expect(await page.getByText('Cập nhật tài khoản').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#main').innerText()).toContain('Cập nhật đơn vị');
    expect(faults).toEqual([]);
  });

  it('tell the inspector who opened whose identity, and why', async () => {
    const { petitionId, register } = await ward.log({ declaredKind: 'denunciation', receivedOn: '2026-05-04' });
    await must(ward.desk.post(`/api/identity/petitions/${petitionId}/reveal`, { reason: 'Gửi giấy mời làm việc' }));
    const { page, faults } = await at('thanhtra', '/hom-nay');
    await focusOn(
      page,
      page.getByRole('navigation', { name: 'Chức năng' }).getByRole('link', { name: 'Mở xem danh tính' }),
    );
    await page.keyboard.press('Enter');
    const opened = page.getByRole('row', { name: /Gửi giấy mời làm việc/ });
    await opened.getByRole('link', { name: `Đơn số ${register.number}/${register.year}` }).waitFor();
    await isSound(page, faults);
    await shots(page, '63-mo-danh-tinh');
    await focusOn(page, page.getByLabel('Đến ngày'));
    await page.keyboard.type('01/01/2026');
    await page.keyboard.press('Enter');
    await page.waitForURL(/to=2026-01-01/);
    await page.getByText('Không ai mở xem danh tính trong thời gian này.').waitFor();
    expect(faults).toEqual([]);
  });
});

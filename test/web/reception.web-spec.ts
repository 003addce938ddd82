import type { Browser, Page } from 'playwright-core';
import { Office } from '../harness/office';
import { must, Ward } from '../harness/ward';
import { focusOn } from './keyboard';
import { sheetsOf } from './paper';
import { accessibilityFaults, OFFICE_SCREEN, openBrowser, openScreen, shots, sidewaysScroll, signIn } from './browser';
import { draftKept } from './filled-form';

const KNOWN = {
  fullName: 'Đỗ Thị Ngát',
  address: 'Số 3 ngõ 8 Ngọc Thụy',
  idNumber: '001185004321',
  phone: '0903000111',
};
const SUMMARY = 'Khiếu nại Quyết định số 31/QĐ-UBND thu hồi đất ruộng ven đê';
const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

describe('the reception desk', () => {
  let office: Office;
  let ward: Ward;
  let browser: Browser;

  beforeAll(async () => {
    const env = { DONTHU_PUBLIC_URL: 'http://donthu.thuongthanh.example' };
    [office, browser] = await Promise.all([Office.start({ env }), openBrowser()]);
    ward = await Ward.of(office);
    await ward.log({ petitioners: [KNOWN], summary: SUMMARY });
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  async function desk(path: string, username = 'tiepdan') {
    const screen = await openScreen(browser, office.url);
    await signIn(screen.page, username);
    await screen.page.goto(`/lam-viec${path}`);
    return screen;
  }
  const focusedLabel = (page: Page) => page.evaluate<string>(`document.activeElement?.labels?.[0]?.textContent ?? ''`);
  const petitions = async () =>
    (await must(ward.desk.get<{ items: { register: { number: number }; summary: string }[] }>('/api/intake/petitions')))
      .items;

  it('logs a petition by keyboard alone: known person, duplicate beside the form, receipt with its code', async () => {
    const { page, faults } = await desk('/tiep-nhan');
    const { keyboard } = page;
    await page.getByLabel('Số CCCD, hộ chiếu').and(page.locator(':focus')).waitFor();
    await keyboard.type(KNOWN.idNumber);
    await page.getByText(`Đơn vị đã biết: ${KNOWN.fullName}`).waitFor();
    await shots(page, '20-tiep-nhan-nguoi-da-biet');
    await keyboard.press('Enter');
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe(KNOWN.fullName);
    expect(await page.getByRole('textbox', { name: 'Địa chỉ' }).inputValue()).toBe(KNOWN.address);
    expect(await focusedLabel(page)).toContain('Họ và tên');
    for (let stops = 0; stops < 4; stops += 1) await keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.value')).toBe('undetermined');
    await keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Khiếu nại', exact: true }).isChecked()).toBe(true);
    await keyboard.press('Enter');
    expect(await focusedLabel(page)).toContain('Tóm tắt nội dung');
    await keyboard.type(SUMMARY);
    const aside = page.getByRole('complementary', { name: 'Đơn có thể trùng' });
    await aside.getByText('cùng người, nội dung gần giống, cùng ngày').waitFor();
    expect(await aside.getByRole('link').textContent()).toBe('Đơn số 1/2026');
    await shots(page, '21-tiep-nhan-don-trung');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.addInitScript('window.print = () => document.documentElement.setAttribute("data-printed", "")');
    await page.evaluate('window.print = () => document.documentElement.setAttribute("data-printed", "")');
    await keyboard.press('Control+Enter');
    await page.waitForURL(/bien-nhan/);
    await page.getByRole('img', { name: /Mã QR/ }).waitFor();
    await page.locator('html[data-printed]').waitFor();
    const sheet = page.getByRole('region', { name: 'GIẤY BIÊN NHẬN' });
    expect(await sheet.textContent()).toContain('3/2026');
    expect(await sheet.textContent()).toContain(KNOWN.fullName);
    expect(await sheet.textContent()).toContain('donthu.thuongthanh.example/tra-cuu');
    expect(await sheet.textContent()).toContain('Khiếu nại (theo người gửi đơn)');
    await sheet.getByText('Phường Thượng Thanh, ngày 02 tháng 3 năm 2026').waitFor();
    expect(await sheet.getByText('(Ký, ghi rõ họ tên)').count()).toBe(2);
    const [code, secret] = await sheet.locator('.code').allTextContents();
    expect(await accessibilityFaults(page)).toEqual([]);
    await shots(page, '22-bien-nhan');
    expect(await must(ward.desk.post('/api/public/look-up', { code, secret }))).toMatchObject({ state: 'logged' });
    await page.reload();
    await sheet.waitFor();
    expect(await page.locator('html[data-printed]').count()).toBe(0);
    expect(await sheet.locator('.code').allTextContents()).toEqual([code, secret]);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('In giấy biên nhận');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await page.waitForURL(/tiep-nhan/);
    expect(faults).toEqual([]);
  });

  it('keeps the form over a reload and a dead server; a save that got lost makes one petition', async () => {
    const { page, faults } = await desk('/tiep-nhan');
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Phạm Văn Bền');
    await page.getByRole('button', { name: 'Thêm người đứng đơn' }).click();
    await page.getByRole('textbox', { name: 'Họ và tên (2)' }).fill('Phạm Thị Thay');
    await page.getByRole('checkbox', { name: 'Là người đại diện' }).last().check();
    await page.getByRole('radio', { name: 'Khiếu nại', exact: true }).check();
    const summary = 'Khiếu nại việc cấp sai giấy phép xây dựng nhà số 8';
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill(summary);
    const chosen = page.locator('input[type=file]');
    await chosen.setInputFiles([
      { name: 'don.pdf', mimeType: 'application/pdf', buffer: PDF },
      { name: 'chay.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      { name: 'gia.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0000') },
      { name: 'to.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(20 * 1024 * 1024 + 1) },
    ]);
    const files = page.locator('.files');
    await files.getByText('đã tải lên').waitFor();
    await files.getByText('Không nhận loại tệp này').waitFor();
    await files.getByText('Tệp lớn hơn 20 MB').waitFor();
    await files.locator('.failure').nth(2).waitFor();
    await files.scrollIntoViewIfNeeded();
    await shots(page, '23-tiep-nhan-tep');
    for (const name of ['chay.exe', 'gia.pdf', 'to.pdf'])
      await page.getByRole('button', { name: `Bỏ tệp ${name}` }).click();
    await draftKept(page);
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).inputValue()).toBe(summary);
    expect(await page.getByRole('textbox', { name: 'Họ và tên (2)' }).inputValue()).toBe('Phạm Thị Thay');
    expect(await files.getByText('don.pdf').count()).toBe(1);

    await office.kill();
    await page.getByRole('textbox', { name: 'Yêu cầu, đề nghị' }).fill('Thu hồi giấy phép');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Không kết nối được máy chủ').waitFor();
    await shots(page, '24-tiep-nhan-mat-ket-noi');
    expect(await accessibilityFaults(page)).toEqual([]);
    await office.run();
    ward = await Ward.of(office);
    const before = (await petitions()).length;

    // The answer is lost on its way: the petition is there, the officer does not know.
    await page.route('**/api/intake/petitions', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/intake/petitions'));
    await page.keyboard.press('Control+Enter');
    await lost;
    expect(await petitions()).toHaveLength(before + 1);
    await page.getByText('Đơn chưa được xác nhận').waitFor();
    await page.unroute('**/api/intake/petitions');
    await draftKept(page);
    await page.reload();
    await page.getByRole('textbox', { name: 'Yêu cầu, đề nghị' }).fill('Thu hồi giấy phép ngay');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/bien-nhan/);
    await page.getByText('Lần gửi trước đã tới nơi').waitFor();
    const all = await petitions();
    expect(all).toHaveLength(before + 1);
    const id = page.url().split('/').pop() ?? '';
    expect(await must(ward.desk.get(`/api/intake/petitions/${id}`))).toMatchObject({
      summary,
      request: 'Thu hồi giấy phép',
      attachments: [{ name: 'don.pdf' }],
      people: [{ role: 'petitioner' }, { role: 'representative', fullName: 'Phạm Thị Thay' }],
    });
    expect(faults.filter((fault) => !/Failed to load resource|ERR_|EventSource/.test(fault))).toEqual([]);
  });

  it('logs one name that stands for fifty, and opens the folded part on what is wrong or kept in it', async () => {
    const { page, faults } = await desk('/tiep-nhan');
    const { keyboard } = page;
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Trịnh Văn Thay');
    await focusOn(page, page.getByRole('checkbox', { name: 'Là người đại diện' }));
    await keyboard.press('Space');
    await focusOn(page, page.getByLabel('Tổng số người ký đơn'));
    await keyboard.type('50');
    await page.getByRole('radio', { name: 'Kiến nghị, phản ánh' }).check();
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill('Kiến nghị làm lại cống thoát nước tổ 12');
    await page.getByText('Người bị khiếu nại, tố cáo; quyết định').click();
    await page.getByLabel('Ngày quyết định').fill('31/02/2026');
    await page.getByText('Người bị khiếu nại, tố cáo; quyết định').click();
    await page.getByLabel('Ngày quyết định').waitFor({ state: 'hidden' });
    await keyboard.press('Control+Enter');
    await page.getByText('Ngày không đúng').waitFor();
    expect(await focusedLabel(page)).toBe('Ngày quyết định');
    await draftKept(page);
    await page.reload();
    await page.getByText('Đã khôi phục bản nháp').waitFor();
    expect(await page.getByLabel('Ngày quyết định').inputValue()).toBe('31/02/2026');
    await page.getByLabel('Ngày quyết định').fill('28/02/2026');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await keyboard.press('Control+Enter');
    await page.getByText('Trịnh Văn Thay và 49 người khác').waitFor();
    const id = page.url().split('/').pop() ?? '';
    expect(await must(ward.desk.get(`/api/intake/petitions/${id}`))).toMatchObject({
      peopleCount: 50,
      people: [{ role: 'representative', fullName: 'Trịnh Văn Thay' }],
    });
    expect(faults).toEqual([]);
  });

  it('takes files that are dropped or pasted, but of a spreadsheet’s cell the text', async () => {
    const { page, faults } = await desk('/tiep-nhan');
    const give = (event: string, target: string, name: string, text = '') =>
      page.evaluate(`(() => {
        const data = new DataTransfer();
        const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]);
        data.items.add(new File([png], '${name}', { type: 'image/png' }));
        if ('${text}') data.items.add('${text}', 'text/plain');
        const given = { bubbles: true, cancelable: true };
        document.querySelector('${target}').dispatchEvent(
          '${event}' === 'paste'
            ? new ClipboardEvent('paste', { ...given, clipboardData: data })
            : new DragEvent('drop', { ...given, dataTransfer: data }),
        );
      })()`);
    await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
    await give('drop', '.drop-zone', 'Ảnh hiện trường.png');
    await page.getByRole('listitem').filter({ hasText: 'Ảnh hiện trường.png' }).getByText('đã tải lên').waitFor();
    await give('paste', 'textarea', 'image.png', 'Nguyễn Văn Ô');
    await give('paste', 'textarea', 'image.png');
    await page.getByRole('listitem').filter({ hasText: 'anh-dan-1.png' }).getByText('đã tải lên').waitFor();
    await draftKept(page);
    await page.reload();
    await page.getByRole('button', { name: 'Bỏ tệp anh-dan-1.png' }).waitFor();
    await page.getByRole('button', { name: 'Bỏ tệp Ảnh hiện trường.png' }).waitFor();
    expect([faults, await page.locator('.files li').count()]).toEqual([[], 2]);
  });

  it('says on the receipt what the petition is about and what was handed in, and stays one sheet of A5', async () => {
    const { page } = await desk('/tiep-nhan');
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Thị Nhiều');
    await page.getByRole('radio', { name: 'Khiếu nại', exact: true }).check();
    const about = 'Khiếu nại việc cấp sai giấy phép xây dựng nhà số 8';
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill(`${about}; ${'nội dung dài dòng '.repeat(40)}`);
    const files = Array.from({ length: 9 }, (_, n) => `Quyết định và biên bản làm việc lần ${n + 1}.pdf`);
    await page
      .locator('input[type=file]')
      .setInputFiles(files.map((name) => ({ name, mimeType: 'application/pdf', buffer: PDF })));
    await page.locator('.files').getByText('đã tải lên').nth(8).waitFor();
    await page.keyboard.press('Control+Enter');
    const sheet = page.getByRole('region', { name: 'GIẤY BIÊN NHẬN' });
    await sheet.getByText(`${about}; nội dung dài dòng`).waitFor();
    await sheet.getByText(/^9: Quyết định và biên bản làm việc lần \d\.pdf; Quyết định/).waitFor();
    await page.getByRole('img', { name: /Mã QR/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['420x595']);
  });

  it('prints a receipt on one sheet of A5, without a QR code for a denunciation', async () => {
    const { page } = await desk('/tiep-nhan');
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Vũ Thị Kín');
    await page.getByRole('radio', { name: 'Tố cáo' }).check();
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).fill('Tố cáo việc thu tiền sai quy định');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Để giữ bí mật người tố cáo').waitFor();
    expect(await page.getByRole('img', { name: /Mã QR/ }).count()).toBe(0);
    expect(await page.locator('.receipt .code').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Tiếp nhận đơn' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'Tiếp nhận đơn' }).isVisible()).toBe(false);
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['420x595']);
    await page.setViewportSize({ width: 560, height: 600 });
    await shots(page, '25-bien-nhan-in');
    await page.setViewportSize(OFFICE_SCREEN);
    await page.emulateMedia({ media: null });
    await page.getByRole('radio', { name: 'A4' }).check();
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['595x842']);
    await page.goto('/lam-viec/tiep-nhan');
    await page.getByText('Còn 1 giấy biên nhận chưa trao').waitFor();
    const left = await page.locator('.waiting-receipts a').getAttribute('href');
    const other = await desk((left ?? '').replace('/lam-viec', ''));
    await other.page.getByRole('heading', { name: /In lại giấy biên nhận/ }).waitFor();
    expect(await accessibilityFaults(other.page)).toEqual([]);
  });

  it('records a visit by keyboard and makes a petition of it', async () => {
    const { page, faults } = await desk('/so-tiep-dan');
    const { keyboard } = page;
    await page.getByText('Chưa có lượt tiếp nào').waitFor();
    await page.getByRole('button', { name: 'Ghi lượt tiếp' }).focus();
    await keyboard.press('Enter');
    const visit = page.getByRole('form', { name: 'Ghi lượt tiếp công dân' });
    await visit.getByLabel('Số CCCD').and(page.locator(':focus')).waitFor();
    await keyboard.type('001080001234');
    await keyboard.press('Enter');
    await keyboard.type('Hoàng Văn Tới');
    await keyboard.press('Tab');
    await keyboard.type('0905123456');
    await keyboard.press('Tab');
    await keyboard.type('Tổ 7 Thượng Thanh');
    await draftKept(page);
    await page.reload();
    await page.getByRole('textbox', { name: 'Nội dung vụ việc' }).focus();
    await keyboard.type('Đề nghị giải quyết ngập nước ngõ 30 phố Thượng Thanh');
    await keyboard.press('Control+Enter');
    await page.getByText('Chưa nhập mục này').waitFor();
    await page.getByRole('textbox', { name: 'Nội dung vụ việc' }).focus();
    await keyboard.press('Tab');
    for (let to = 0; to < 3; to += 1) await keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: 'Kiến nghị, phản ánh', checked: true }).waitFor();
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await shots(page, '26-ghi-luot-tiep');
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.press('Control+Enter');
    await page.getByText('Đã ghi lượt tiếp số 1').waitFor();
    const row = page.getByRole('row', { name: /Hoàng Văn Tới/ });
    await row.waitFor();
    expect(await page.locator('.visit-table .column-numbers td').allTextContents()).toHaveLength(12);
    expect(await sidewaysScroll(page)).toBe(0);
    await row.getByRole('link', { name: 'Lập đơn từ lượt tiếp số 1' }).focus();
    await keyboard.press('Enter');
    await page.waitForURL(/tiep-nhan\?luot=/);
    await page.getByRole('heading', { name: 'Tiếp nhận đơn' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toBe('Hoàng Văn Tới');
    expect(await page.getByLabel('Số CCCD, hộ chiếu').inputValue()).toBe('001080001234');
    expect(await page.getByLabel('Số điện thoại').inputValue()).toBe('0905123456');
    expect(await page.getByRole('textbox', { name: 'Địa chỉ' }).inputValue()).toBe('Tổ 7 Thượng Thanh');
    await page.getByRole('radio', { name: 'Kiến nghị, phản ánh', checked: true }).waitFor();
    await keyboard.press('Control+Enter');
    await page.waitForURL(/bien-nhan/);
    await page.getByRole('link', { name: 'Sổ tiếp công dân' }).click();
    await row.getByRole('link', { name: /Đơn số/ }).waitFor();
    await shots(page, '27-so-tiep-dan');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(['842x595']);
    await page.emulateMedia({ media: 'print' });
    await shots(page, '28-so-tiep-dan-in');
    expect(faults).toEqual([]);
  });

  it('says that the visit of a petition could not be read, and fills in what is empty once it can be', async () => {
    const visitors = [{ fullName: 'Bùi Thị Mong', address: 'Tổ 9 Thượng Thanh', phone: '0906000222' }];
    const visit = {
      receivedOn: '2026-02-27',
      kind: 'regular',
      visitors,
      content: 'Hỏi về lối đi',
      handling: 'petition',
    };
    const { visitId } = await must(ward.desk.post<{ visitId: string }>('/api/reception/visits', visit));
    const { page, faults } = await desk('/so-tiep-dan');
    await page.route('**/api/reception/visits/*', (route) => route.abort());
    await page.goto(`/lam-viec/tiep-nhan?luot=${visitId}`);
    await page.getByText('Chưa đọc được lượt tiếp').waitFor();
    const summary = page.getByRole('textbox', { name: 'Tóm tắt nội dung' });
    await focusOn(page, summary);
    await page.keyboard.type('Đề nghị mở lại lối đi chung tổ 9');
    expect(await accessibilityFaults(page)).toEqual([]);
    const again = page.getByRole('button', { name: 'Thử lại' });
    await Promise.all([page.waitForEvent('requestfailed'), again.press('Enter')]);
    await page.unroute('**/api/reception/visits/*');
    await again.press('Enter');
    await page.getByText('Chưa đọc được lượt tiếp').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Họ và tên' }).inputValue()).toBe('Bùi Thị Mong');
    expect(await page.getByLabel('Số điện thoại').inputValue()).toBe('0906000222');
    expect(await page.getByLabel('Ngày nhận').inputValue()).toBe('27/02/2026');
    expect(await summary.inputValue()).toBe('Đề nghị mở lại lối đi chung tổ 9');
    expect(await focusedLabel(page)).toContain('Tóm tắt nội dung');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/bien-nhan/);
    const { followUp } = await must(ward.desk.get<{ followUp: object[] }>(`/api/reception/visits/${visitId}`));
    expect(followUp).toMatchObject([{ petitionId: page.url().split('/').pop() }]);
    expect(faults.filter((fault) => !/Failed to load resource|ERR_/.test(fault))).toEqual([]);
  });

  it('shows the reception days of a month and how many of them the chairman has held', async () => {
    const visitors = [{ fullName: 'Lê Thị Hẹn', address: 'Tổ 2' }];
    const held = { receivedOn: '2026-03-02', kind: 'scheduled', visitors, content: 'Hỏi về sổ đỏ', handling: 'guide' };
    await must(ward.desk.post('/api/reception/visits', { ...held, receivedBy: 'lanhdao' }));
    const { page, faults } = await desk('/lich-tiep-dan', 'lanhdao');
    await page.getByRole('meter', { name: 'Đã tiếp 1 trên 2 ngày trong tháng' }).waitFor();
    await page.getByText('Còn thiếu 1 ngày').waitFor();
    await shots(page, '29-lich-tiep-dan');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('link', { name: '2', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Lê Thị Hẹn/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Ghi lượt tiếp' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Lập đơn' }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('shows a planned day that days off move into the next month', async () => {
    const { days } = await must(ward.admin.get<{ days: object[] }>('/api/deadline/calendars/2026'));
    const off = [23, 24, 25, 26, 27].map((day) => ({ date: `2026-02-${day}`, kind: 'holiday', name: 'Nghỉ lụt' }));
    const changed = { state: 'confirmed', days: [...days, ...off] };
    await must(ward.admin.put('/api/deadline/calendars/2026', changed, { ifMatch: 0 }));
    const { page } = await desk('/lich-tiep-dan?thang=2026-03', 'lanhdao');
    await page.getByRole('cell', { name: /^2 .*thay ngày 20\/02\/2026 là ngày nghỉ/ }).waitFor();
  });
});

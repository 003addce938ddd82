import type { Page } from 'playwright-core';
import { Office } from '../harness/office';
import { etagOf, must, Ward, type Logged } from '../harness/ward';
import { accessibilityFaults, shot, sidewaysScroll, type Screen } from './browser';
import { Desks, tabTo } from './case-desk';

jest.setTimeout(180_000);

const PEOPLE = ['Nguyễn Thị Đào', 'Trần Văn Hiếu', 'Lê Thị Mận', 'Phạm Quốc Tuấn', 'Hoàng Thị Yến'];
const MATTERS = [
  'Khiếu nại Quyết định thu hồi đất số 20/QĐ-UBND',
  'Kiến nghị sửa đường ngõ 42 phố Gia Quất bị hư hỏng',
  'Phản ánh tiếng ồn từ xưởng mộc hoạt động ban đêm',
  'Khiếu nại việc xử phạt vi phạm trật tự xây dựng',
];

describe('the register, the classification and the signature', () => {
  let office: Office;
  let desks: Desks;
  let ward: Ward;
  let logged: Logged[];

  beforeAll(async () => {
    office = await Office.start();
    desks = new Desks(office.url);
    ward = await Ward.of(office);
    logged = [];
    for (let at = 0; at < 130; at += 1) logged.push(await ward.log(formOf(at)));
  });

  afterAll(async () => {
    await desks.close();
    await office.stop();
  });

  const desk = (username: string): Promise<Screen> => desks.open(username, '');
  const idOf = (at: number): string => logged[at]?.petitionId ?? '';

  describe('the register', () => {
    it('is there after one request, holds only the rows in sight and goes on where the reader scrolls', async () => {
      const { page, faults } = await desk('lanhdao');
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/api/intake/')) asked.push(request.url());
      });
      await page.goto('/lam-viec/so-don');
      await page.getByRole('row').nth(20).waitFor();
      expect(asked).toHaveLength(1);
      expect(await page.getByRole('row').count()).toBeLessThan(60);
      await shot(page, '20-so-don');
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);

      await page.getByRole('link', { name: '130/2026' }).focus();
      await page.keyboard.press('End');
      await page.getByText('Đang hiện 130 đơn').waitFor();
      await page.keyboard.press('End');
      await focused(page, '2/2026');
      await page.keyboard.press('Home');
      await focused(page, '130/2026');
      expect(faults).toEqual([]);
    });

    it('finds "khieu nai" without accents while one types, and keeps its filters in the address over a reload', async () => {
      const { page, faults } = await desk('lanhdao');
      await page.goto('/lam-viec/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('khieu nai');
      await page.getByText('Đang hiện 65 đơn').waitFor();
      await page.waitForURL(/q=khieu/);
      await page.reload();
      await page.getByText('Đang hiện 65 đơn').waitFor();
      expect(await page.getByLabel('Tìm trong sổ').inputValue()).toBe('khieu nai');

      await page.goto('/lam-viec/so-don?kind=proposal_feedback&from=2026-02-25&state=logged');
      await page.getByText('Đang hiện').waitFor();
      await page.reload();
      expect(await page.getByLabel('Từ ngày').inputValue()).toBe('25/02/2026');
      await page.getByText('Kiến nghị, phản ánh').first().waitFor();
      expect(faults).toEqual([]);
    });

    it('keeps what is typed when the server is slow, and the rows before stay', async () => {
      const { page } = await desk('lanhdao');
      await page.goto('/lam-viec/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/api/intake/petitions?*', async (route) => {
        await held;
        await route.continue();
      });
      await page.keyboard.press('/');
      await page.keyboard.type('tieng on');
      await page.waitForURL(/q=tieng/);
      expect(await page.getByLabel('Tìm trong sổ').inputValue()).toBe('tieng on');
      expect(await page.getByRole('row').count()).toBeGreaterThan(10);
      release();
      await page.getByText('Đang hiện 32 đơn').waitFor();
    });

    it('shows a petition and its files beside the list, by keyboard, and goes back to the row', async () => {
      const { page, faults } = await desk('tiepdan');
      const file = await must(
        ward.desk.upload<{ fileId: string }>('/api/intake/attachments', {
          name: 'ban-do.png',
          bytes: await letter(page),
        }),
      );
      const { register, petitionId } = await ward.log({ ...formOf(0), attachments: [file.fileId] });
      await page.goto('/lam-viec/so-don');
      const number = `${register.number}/2026`;
      await page.getByRole('link', { name: number }).focus();
      await page.keyboard.press(' ');
      const panel = page.getByRole('dialog');
      await panel.getByText('ban-do.png').first().waitFor();
      await page.waitForURL(new RegExp(`xem=${petitionId}`));
      await panel.getByRole('button', { name: 'Xem ban-do.png' }).focus();
      await page.keyboard.press('Enter');
      await panel.getByRole('img', { name: 'ban-do.png' }).waitFor();
      await shot(page, '21-xem-nhanh');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      await focused(page, number);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/don/${petitionId}`);
      expect(faults).toEqual([]);
    });

    it('remembers a view by name and the columns an officer chose; the export is his who may have it', async () => {
      const { page, faults } = await desk('lanhdao');
      await page.goto('/lam-viec/so-don?kind=complaint');
      await page.getByRole('button', { name: 'Chọn cột' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: 'Lĩnh vực' }).focus();
      await page.keyboard.press(' ');
      await page.getByRole('columnheader', { name: 'Lĩnh vực' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Lưu cách xem này' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Tên cách xem').fill('Khiếu nại của tôi');
      await page.keyboard.press('Enter');
      await page.goto('/lam-viec/so-don');
      await page.getByRole('columnheader', { name: 'Lĩnh vực' }).waitFor();
      await page.getByRole('link', { name: 'Khiếu nại của tôi' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/kind=complaint/);
      expect(await page.getByRole('link', { name: 'Xuất CSV' }).getAttribute('href')).toContain(
        '/api/reporting/register.csv',
      );
      expect(faults).toEqual([]);
    });

    it('is printed whole, on A4', async () => {
      const { page } = await desk('lanhdao');
      await page.goto('/lam-viec/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.getByText('Sổ tiếp nhận đơn').first().waitFor();
      expect(await page.locator('.ledger tbody tr[data-index]').count()).toBeGreaterThanOrEqual(100);
      expect(await page.getByRole('search').isVisible()).toBe(false);
    });
  });

  describe('today', () => {
    it.each(['tiepdan', 'xuly1', 'lanhdao', 'captren', 'quantri', 'thanhtra'])(
      'tells %s what to do first',
      async (username) => {
        const { page, faults } = await desk(username);
        await page.goto('/lam-viec/hom-nay');
        await page.getByRole('heading', { name: 'Hôm nay, 02/03/2026' }).waitFor();
        await page.locator('.today section p + *').first().waitFor();
        if (username === 'tiepdan') await shot(page, '10-hom-nay');
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
        expect(faults).toEqual([]);
      },
    );
  });

  describe('reception classifies, by keyboard alone', () => {
    it('one petition after the other, the proposal in the same place', async () => {
      const { page, faults } = await desk('tiepdan');
      await page.goto(`/lam-viec/phan-loai?don=${idOf(0)}`);
      await page.getByRole('heading', { name: 'Đơn số 1/2026' }).waitFor();
      await page.getByText('Đã xem, chưa xong').waitFor();
      await shot(page, '22-phan-loai');
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await classifyByKeys(page);
      await page.getByLabel('Hướng xử lý').waitFor();
      await page.getByLabel('Lý do, một câu').focus();
      await page.keyboard.type('Khiếu nại lần đầu, thuộc thẩm quyền');
      await shot(page, '23-de-xuat');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByText('Đã chuyển đơn số 1/2026 cho lãnh đạo ký duyệt').waitFor();
      await page.waitForURL((url) => !url.search.includes(idOf(0)));
      const { body } = await ward.desk.get<{ state: string }>(`/api/intake/petitions/${idOf(0)}`);
      expect(body.state).toBe('proposed');
      expect(faults).toEqual([]);
    });

    it('keeps a half-filled form over a reload and shows both versions when somebody was faster', async () => {
      const { page } = await desk('tiepdan');
      await page.goto(`/lam-viec/phan-loai?don=${idOf(4)}`);
      await page.getByRole('heading', { name: 'Đơn số 5/2026' }).waitFor();
      await page.getByRole('radiogroup', { name: 'Đủ điều kiện xử lý' }).getByLabel('Không').focus();
      await page.keyboard.press(' ');
      await page.getByLabel('Không ghi ngày, tháng, năm viết đơn').focus();
      await page.keyboard.press(' ');
      await page.getByText('Đã giữ nháp').waitFor();
      await page.reload();
      expect(await page.getByLabel('Không ghi ngày, tháng, năm viết đơn').isChecked()).toBe(true);

      await ward.classify(idOf(4), 'complaint', { field: 'moi_truong' });
      await page.getByLabel('Lĩnh vực').focus();
      await page.keyboard.type('Đất đai');
      await page.keyboard.press('Enter');
      await page.getByRole('radiogroup', { name: 'Thuộc thẩm quyền' }).getByLabel('Có').focus();
      await page.keyboard.press(' ');
      await page.getByRole('button', { name: 'Lưu phân loại' }).focus();
      await page.keyboard.press('Enter');
      const comparison = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
      await comparison.getByRole('cell', { name: 'Môi trường' }).waitFor();
      await comparison.getByRole('cell', { name: 'Đất đai, nhà cửa' }).waitFor();
      await shot(page, '24-so-sanh');
      expect(await accessibilityFaults(page)).toEqual([]);
      await comparison.getByRole('button', { name: 'Gửi lại bản của tôi' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Phân loại lại' }).waitFor();
      const { body } = await ward.desk.get<{ field: string }>(`/api/intake/petitions/${idOf(4)}`);
      expect(body.field).toBe('dat_dai');
    });
  });

  describe('a leader signs, by keyboard alone', () => {
    const propose = async (at: number, reason: string): Promise<void> => {
      await ward.classify(idOf(at), at % 4 === 0 || at % 4 === 3 ? 'complaint' : 'proposal_feedback');
      await ward.act(ward.desk, idOf(at), 'propose', { outcome: 'accept', reason });
    };

    it('ticks only what was read, signs many at once, and sees what became of each', async () => {
      for (const at of [10, 11, 12]) await propose(at, `Đủ điều kiện, thuộc thẩm quyền (${at})`);
      const { page, faults } = await desk('lanhdao');
      await page.goto('/lam-viec/ky-duyet');
      await page.getByRole('link', { name: '13/2026', exact: true }).waitFor();
      expect(await page.getByLabel('Chọn đơn số 13/2026').isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Đọc đơn số 13/2026' }).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      for (const number of [13, 12, 11]) {
        await page
          .getByRole('row')
          .filter({ hasText: `${number}/2026` })
          .getByText('Đã đọc')
          .waitFor();
        await page.keyboard.press(' ');
        await page.keyboard.press('ArrowDown');
      }
      await page.getByText('Đã chọn 3 trên').waitFor();
      await shot(page, '25-ky-duyet');
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);

      // Somebody sends one back before the leader signs.
      const path = `/api/intake/petitions/${idOf(11)}`;
      const ifMatch = etagOf(await ward.leader.get(path));
      await must(ward.leader.post(`${path}/sign`, { decision: 'send_back', note: 'Xem lại' }, { ifMatch }));

      await page.getByRole('button', { name: 'Ký duyệt (' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Ký duyệt (' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Đã xong').waitFor();
      await page.getByText('13/2026: Đã ký').waitFor();
      await page.getByText('11/2026: Đã ký').waitFor();
      await page.getByText('12/2026: Chưa được').waitFor();
      await page.getByRole('button', { name: 'So sánh' }).focus();
      await page.keyboard.press('Enter');
      const comparison = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
      await comparison.getByRole('cell', { name: 'Chờ lãnh đạo ký duyệt' }).waitFor();
      await shot(page, '26-ket-qua-ky');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      const { body } = await ward.desk.get<{ state: string }>(`/api/intake/petitions/${idOf(10)}`);
      expect(body.state).toBe('accepted');
      expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    });

    it('sends back with a note', async () => {
      await propose(20, 'Cần xem lại');
      const { page, faults } = await desk('lanhdao');
      await page.goto('/lam-viec/ky-duyet');
      await page.getByRole('button', { name: 'Đọc đơn số 21/2026' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('row').filter({ hasText: '21/2026' }).getByText('Đã đọc').waitFor();
      await page.keyboard.press(' ');
      await page.getByRole('button', { name: 'Trả lại (1)' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Nội dung yêu cầu xem lại').fill('Bổ sung căn cứ thẩm quyền');
      await page.keyboard.press('Enter');
      await page.getByText('21/2026: Đã trả lại').waitFor();
      const { body } = await ward.desk.get<{ state: string }>(`/api/intake/petitions/${idOf(20)}`);
      expect(body.state).toBe('classified');
      expect(faults).toEqual([]);
    });
  });
});

/** From the first field on: kind stays as declared, field, eligible, within jurisdiction, save. */
async function classifyByKeys(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel('Lĩnh vực'));
  await page.keyboard.type('Đất đai');
  await page.keyboard.press('Enter');
  for (const question of ['Đủ điều kiện xử lý', 'Thuộc thẩm quyền của đơn vị']) {
    await tabTo(page, page.getByRole('radiogroup', { name: question }).getByLabel('Có'));
    await page.keyboard.press(' ');
  }
  await tabTo(page, page.getByRole('button', { name: 'Lưu phân loại' }));
  await page.keyboard.press('Enter');
}

async function focused(page: Page, name: string): Promise<void> {
  await page
    .locator(':focus')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .waitFor();
}

function formOf(at: number): object {
  const summary = MATTERS[at % MATTERS.length] ?? '';
  return {
    receivedOn: at % 3 === 0 ? '2026-03-02' : '2026-02-26',
    declaredKind: summary.startsWith('Khiếu nại') ? 'complaint' : 'proposal_feedback',
    petitioners: [
      { role: 'petitioner', fullName: `${PEOPLE[at % PEOPLE.length] ?? ''}`, address: `Số ${at + 1} phố Gia Quất` },
    ],
    summary: `${summary}, hộ thứ ${at + 1}`,
    request: 'Đề nghị Ủy ban nhân dân phường xem xét, giải quyết và trả lời bằng văn bản',
  };
}

/** A picture as a scanner makes it. */
async function letter(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 420, height: 300 });
  await sheet.setContent('<h3>ĐƠN KHIẾU NẠI</h3><p>Kính gửi: Ủy ban nhân dân phường Thượng Thanh</p>');
  const bytes = await sheet.screenshot();
  await sheet.close();
  return new Uint8Array(bytes);
}

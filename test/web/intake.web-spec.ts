import type { Page } from 'playwright-core';
import type { Office } from '../harness/office';
import { etagOf, must, Ward, type Logged } from '../harness/ward';
import { accessibilityFaults, changeLanguageByKeys, shot, shots, sidewaysScroll, type Screen } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { focusOn } from './keyboard';
import { draftKept } from './filled-form';

const REASON = 'Khiếu nại lần đầu, thuộc thẩm quyền';
const MATTERS = [
  'Khiếu nại Quyết định thu hồi đất số 20/QĐ-UBND',
  'Khiếu nại việc xử phạt vi phạm trật tự xây dựng',
  'Kiến nghị sửa đường ngõ 42 phố Gia Quất bị hư hỏng',
];
/** What a browser says by itself when a request is refused or the server is away. */
const NETWORK = /Failed to load resource|ERR_|EventSource/;

describe('the classification and the signature', () => {
  let office: Office;
  let desks: Desks;
  let ward: Ward;
  let logged: Logged[];

  atWork(async (at) => {
    ({ office, desks, ward } = at);
    logged = [];
    for (let at = 0; at < 16; at += 1) logged.push(await ward.log(formOf(at)));
  });

  const desk = (username: string, path = ''): Promise<Screen> => desks.open(username, path);
  const idOf = (at: number): string => logged[at]?.petitionId ?? '';
  const petition = async (at: number) =>
    must(ward.desk.get<{ state: string; field: string }>(`/api/intake/petitions/${idOf(at)}`));
  const propose = async (at: number, reason: string): Promise<void> => {
    await ward.classify(idOf(at), at % 3 === 2 ? 'proposal_feedback' : 'complaint');
    await ward.act(ward.desk, idOf(at), 'propose', { outcome: 'accept', reason });
  };

  describe('reception classifies, by keyboard alone', () => {
    it('one petition after the other, the proposal in the same place', async () => {
      const { page, faults } = await desk('tiepdan', `/phan-loai?don=${idOf(0)}`);
      await page.getByRole('heading', { name: 'Đơn số 1/2026' }).waitFor();
      await page.getByText('Đã xem, chưa xong').waitFor();
      await page.getByRole('article').getByRole('link', { name: '4/2026' }).waitFor();
      await focused(page, 'complaint');
      await shots(page, '14-phan-loai');
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      await classifyByKeys(page);
      await page.getByRole('radiogroup', { name: 'Hướng xử lý đề xuất' }).waitFor();
      // What the law makes of it as a rule is chosen already.
      await focused(page, 'accept');
      await page.keyboard.press('Tab');
      await page.keyboard.type(REASON);
      await shots(page, '15-de-xuat');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByText('Đã chuyển đơn số 1/2026 cho lãnh đạo ký duyệt').waitFor();
      await page.waitForURL((url) => !url.search.includes(idOf(0)));
      expect(await petition(0)).toMatchObject({ state: 'proposed' });
      expect(faults).toEqual([]);
    });

    it('begins on the list, goes on over a reload and ends on the page of the petition: it is one form', async () => {
      const { page, faults } = await desk('tiepdan', `/phan-loai?don=${idOf(3)}`);
      await focusOn(page, page.getByLabel('Lĩnh vực'));
      await page.keyboard.type('Môi trường');
      await page.keyboard.press('Enter');
      await focusOn(page, page.getByLabel('Trùng với đơn'));
      await page.keyboard.type('16/2026');
      await page.keyboard.press('Enter');
      await draftKept(page);
      await page.reload();
      await page.getByText('Đã khôi phục bản nháp').waitFor();
      await page.getByTitle('Môi trường').waitFor();
      await page.goto(`/lam-viec/don/${idOf(3)}?viec=classify`);
      await page.getByTitle('Môi trường').waitFor();
      await page.getByTitle('16/2026').waitFor();
      await answer(page, 'Đủ điều kiện xử lý', 'Có');
      await answer(page, 'Thuộc thẩm quyền', 'Có');
      await page.keyboard.press('Enter');
      await page.getByText('Đã ghi nhận: Phân loại đơn').waitFor();
      expect(await petition(3)).toMatchObject({ field: 'moi_truong', duplicateOf: idOf(15) });
      expect(faults).toEqual([]);
    });

    it('shows both versions when somebody was faster', async () => {
      const { page } = await desk('tiepdan', `/phan-loai?don=${idOf(4)}`);
      await answer(page, 'Đủ điều kiện xử lý', 'Không');
      await focusOn(page, page.getByLabel('Không ghi ngày, tháng, năm viết đơn'));
      await page.keyboard.press(' ');
      await ward.classify(idOf(4), 'complaint', { field: 'moi_truong' });
      await page.getByText('Hồ sơ đã thay đổi từ khi bạn mở biểu mẫu').waitFor();
      await focusOn(page, page.getByLabel('Lĩnh vực'));
      await page.keyboard.type('Đất đai');
      await page.keyboard.press('Enter');
      await answer(page, 'Thuộc thẩm quyền', 'Có');
      await page.keyboard.press('Enter');
      const comparison = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
      await comparison.getByRole('cell', { name: 'Môi trường' }).waitFor();
      await comparison.getByRole('cell', { name: 'Đất đai, nhà cửa' }).waitFor();
      await comparison.getByRole('button', { name: 'Quay lại' }).and(page.locator(':focus')).waitFor();
      await shot(page, '16-so-sanh');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await comparison.waitFor({ state: 'detached' });
      // Words of a comparison are those of the language it was asked in.
      await changeLanguageByKeys(page);
      await focusOn(page, page.getByRole('button', { name: 'Classify', exact: true }));
      await page.keyboard.press('Enter');
      const again = page.getByRole('dialog', { name: 'Somebody else has just changed this' });
      await again.getByRole('button', { name: 'Back' }).and(page.locator(':focus')).waitFor();
      await again.getByRole('cell', { name: 'Land and housing' }).waitFor();
      await shot(page, '16-so-sanh');
      await focusOn(page, again.getByRole('button', { name: 'Send mine again' }));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Classify again' }).waitFor();
      await changeLanguageByKeys(page);
      expect(await petition(4)).toMatchObject({ field: 'dat_dai' });
    });

    it('loses nothing when the server dies under the open proposal, and proposes once', async () => {
      await ward.classify(idOf(6), 'complaint');
      const { page, faults } = await desk('tiepdan', `/phan-loai?don=${idOf(6)}`);
      await focusOn(page, page.getByLabel('Lý do'));
      await page.keyboard.type(REASON);
      await office.kill();
      await page.keyboard.press('Enter');
      await page.getByText('Không kết nối được máy chủ').waitFor();
      await draftKept(page);
      expect(await page.getByLabel('Lý do').inputValue()).toBe(REASON);
      expect(await accessibilityFaults(page)).toEqual([]);
      await office.run();
      ward = await Ward.of(office);
      await page.getByText('Cập nhật trực tiếp').waitFor();
      await page.reload();
      await page.getByText('Đã khôi phục bản nháp').waitFor();
      expect(await page.getByLabel('Lý do').inputValue()).toBe(REASON);
      await focusOn(page, page.getByLabel('Lý do'));
      await page.keyboard.press('Enter');
      await page.getByText('Đã chuyển đơn số 7/2026 cho lãnh đạo ký duyệt').waitFor();
      expect(await petition(6)).toMatchObject({ state: 'proposed' });
      expect(faults.filter((fault) => !NETWORK.test(fault))).toEqual([]);
    });
  });

  describe('a leader signs, by keyboard alone', () => {
    const line = (page: Page, number: string) =>
      page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) });
    /** Opens the line, which is to read it. */
    const read = async (page: Page, number: string): Promise<void> => {
      await focusOn(page, page.getByRole('button', { name: `Đọc đơn số ${number}` }));
      await page.keyboard.press('Enter');
      await line(page, number).getByText('Đã đọc').waitFor();
    };

    it('ticks only what was read, signs many at once, and sees what became of each', async () => {
      for (const at of [9, 10, 11]) await propose(at, `Đủ điều kiện, thuộc thẩm quyền (${at})`);
      const { page, faults } = await desk('lanhdao', '/ky-duyet');
      await line(page, '10/2026').waitFor();
      expect(await page.getByLabel('Chọn đơn số 10/2026').isDisabled()).toBe(true);
      await focusOn(page, page.getByRole('button', { name: 'Đọc đơn số 10/2026' }));
      for (const number of ['10/2026', '11/2026', '12/2026']) {
        await page.keyboard.press('ArrowDown');
        await line(page, number).getByText('Đã đọc').waitFor();
        await page.keyboard.press(' ');
      }
      await page.getByText('Đã chọn 3 trên 5').waitFor();
      await page.locator('.approvals').getByRole('heading', { name: 'Đơn có thể trùng' }).waitFor();
      await shots(page, '17-ky-duyet');
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);

      // Somebody sends one back before the leader signs.
      const path = `/api/intake/petitions/${idOf(10)}`;
      const ifMatch = etagOf(await ward.leader.get(path));
      await must(ward.leader.post(`${path}/sign`, { decision: 'send_back', note: 'Xem lại' }, { ifMatch }));
      await ward.act(ward.desk, idOf(10), 'propose', { outcome: 'guide', reason: 'Không thuộc thẩm quyền' });
      await line(page, '11/2026').getByText('Hướng dẫn').waitFor(); // in between the line was not there

      await page.getByRole('button', { name: 'Đọc đơn số 12/2026' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Control+Enter');
      await focused(page, '', page.getByRole('dialog'));
      await page.keyboard.press('Enter');
      await page.getByText('Đã xong 3 trên 3 đơn').waitFor();
      await page.getByText('10/2026: Đã ký').waitFor();
      await page.getByText('12/2026: Đã ký').waitFor();
      await page.getByText('11/2026: Chưa được').waitFor();
      await focusOn(page, page.getByRole('button', { name: 'So sánh' }));
      await page.keyboard.press('Enter');
      const comparison = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
      await comparison.getByRole('cell', { name: 'Hướng dẫn' }).waitFor();
      // His decision was on another proposal: it is not sent again unread.
      expect(await comparison.getByRole('button', { name: 'Gửi lại bản của tôi' }).count()).toBe(0);
      await shots(page, '18-ket-qua-ky');
      expect(await accessibilityFaults(page)).toEqual([]);
      await focusOn(page, comparison.getByRole('button', { name: 'Lấy bản mới' }));
      await page.keyboard.press('Enter');
      // It must be read again before it can be signed.
      await line(page, '11/2026').getByText('Đã đọc').waitFor();
      expect(await page.getByLabel('Chọn đơn số 11/2026').isChecked()).toBe(false);
      expect(await petition(9)).toMatchObject({ state: 'accepted' });
      expect(await petition(10)).toMatchObject({ state: 'proposed' });
      expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    });

    it('goes on when the page is left, and tells what became of each to whoever comes back', async () => {
      for (const at of [7, 8]) await propose(at, 'Đủ điều kiện');
      const { page, faults } = await desk('lanhdao', '/ky-duyet');
      for (const number of ['8/2026', '9/2026']) {
        await read(page, number);
        await page.keyboard.press(' ');
      }
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(`**/petitions/${idOf(8)}/sign`, async (route) => {
        await held;
        await route.continue();
      });
      await sign(page);
      await page.getByText('Đã xong 1 trên 2 đơn').waitFor();
      await goTo(page, 'Hôm nay');
      await page.getByRole('heading', { name: /^Hôm nay, / }).waitFor();
      const asked = page.waitForEvent('dialog');
      const leaving = page.evaluate('location.reload()').catch(() => undefined);
      const question = await asked;
      expect(question.type()).toBe('beforeunload');
      await Promise.all([question.dismiss(), leaving]);
      release();
      await goTo(page, 'Chờ ký duyệt');
      await page.getByText('Đã xong 2 trên 2 đơn').waitFor();
      await page.getByText('8/2026: Đã ký').waitFor();
      await page.getByText('9/2026: Đã ký').waitFor();
      await focusOn(page, page.getByRole('button', { name: 'Đóng kết quả' }));
      await page.keyboard.press('Enter');
      await page.getByText('Đã xong 2 trên 2 đơn').waitFor({ state: 'detached' });
      for (const at of [7, 8]) expect(await petition(at)).toMatchObject({ state: 'accepted' });
      expect(faults).toEqual([]);
    });

    it('signs nothing unread on the page of the petition either, and keeps the note meanwhile', async () => {
      await propose(14, 'Đủ điều kiện');
      const { page } = await desk('lanhdao', `/don/${idOf(14)}?viec=sign`);
      await focusOn(page, page.getByLabel('Ghi chú'));
      await page.keyboard.type('Giao Địa chính tham mưu');
      await ward.act(ward.leader, idOf(14), 'sign', { decision: 'send_back', note: 'Xem lại' });
      await ward.act(ward.desk, idOf(14), 'propose', { outcome: 'guide', reason: 'Không thuộc thẩm quyền' });
      await page.getByText('Hồ sơ đã thay đổi từ khi bạn mở biểu mẫu').waitFor();
      await page.keyboard.press('Control+Enter');
      const comparison = page.getByRole('dialog', { name: 'Người khác vừa sửa mục này' });
      await comparison.getByRole('cell', { name: 'Hướng dẫn' }).waitFor();
      expect(await comparison.getByRole('button', { name: 'Gửi lại bản của tôi' }).count()).toBe(0);
      await focusOn(page, comparison.getByRole('button', { name: 'Lấy bản mới' }));
      await page.keyboard.press('Enter');
      await comparison.waitFor({ state: 'hidden' });
      expect(await petition(14)).toMatchObject({ state: 'proposed' });
      expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Giao Địa chính tham mưu');
      await page.locator('.step-form').getByText('Không thuộc thẩm quyền').waitFor();
      await focusOn(page, page.getByLabel('Ghi chú'));
      await page.keyboard.press('Control+Enter');
      await page.getByText('Đã ghi nhận: Ký duyệt').waitFor();
      expect(await petition(14)).toMatchObject({ state: 'guided' });
    });

    it('sends back with a note; a reload in between keeps what was read and written', async () => {
      await propose(12, 'Cần xem lại');
      const { page, faults } = await desk('lanhdao', '/ky-duyet');
      await read(page, '13/2026');
      await page.keyboard.press(' ');
      await focusOn(page, page.getByRole('button', { name: 'Trả lại (1)' }));
      await page.keyboard.press('Enter');
      await page.getByLabel('Nội dung yêu cầu xem lại').and(page.locator(':focus')).waitFor();
      await page.keyboard.type('Bổ sung căn cứ thẩm quyền');
      await draftKept(page);
      await page.reload();
      await line(page, '13/2026').getByText('Đã đọc').waitFor();
      await focusOn(page, page.getByRole('button', { name: 'Trả lại (1)' }));
      await page.keyboard.press('Enter');
      await page.getByText('Đã khôi phục bản nháp').waitFor();
      expect(await page.getByLabel('Nội dung yêu cầu xem lại').inputValue()).toBe('Bổ sung căn cứ thẩm quyền');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByText('13/2026: Đã trả lại').waitFor();
      await page.locator('#main:focus, #main :focus').waitFor();
      expect(await petition(12)).toMatchObject({ state: 'classified' });
      expect(faults).toEqual([]);
    });

    it('keeps the ticks when the server dies, and signs once when it is back', async () => {
      await propose(13, 'Đủ điều kiện');
      const { page, faults } = await desk('lanhdao', '/ky-duyet');
      await read(page, '14/2026');
      await page.keyboard.press(' ');
      await office.kill();
      await sign(page);
      await page.getByText('14/2026: Chưa được').waitFor();
      expect(await page.getByLabel('Chọn đơn số 14/2026').isChecked()).toBe(true);
      await office.run();
      ward = await Ward.of(office);
      await page.getByText('Cập nhật trực tiếp').waitFor();
      await sign(page);
      await page.getByText('14/2026: Đã ký').waitFor();
      expect(await petition(13)).toMatchObject({ state: 'accepted' });
      expect(faults.filter((fault) => !NETWORK.test(fault))).toEqual([]);
    });
  });
});

/** By the menu. */
async function goTo(page: Page, name: string): Promise<void> {
  await focusOn(page, page.getByRole('navigation', { name: 'Chức năng' }).getByRole('link', { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function sign(page: Page): Promise<void> {
  await focusOn(page, page.getByRole('button', { name: 'Ký duyệt (' }));
  await page.keyboard.press('Enter');
  await focused(page, '', page.getByRole('dialog'));
  await page.keyboard.press('Enter');
}

/** The kind stays as declared; field, eligible, within jurisdiction, Enter. */
async function classifyByKeys(page: Page): Promise<void> {
  await focusOn(page, page.getByLabel('Lĩnh vực'));
  // Without marks, as one types in a hurry.
  await page.keyboard.type('dat dai');
  await page.keyboard.press('Enter');
  await answer(page, 'Đủ điều kiện xử lý', 'Có');
  await answer(page, 'Thuộc thẩm quyền', 'Có');
  await page.keyboard.press('Enter');
}

/** Tab to the question, then the arrow keys. */
async function answer(page: Page, question: string, word: 'Có' | 'Không'): Promise<void> {
  const group = page.getByRole('radiogroup', { name: question });
  await focusOn(page, group.getByRole('radio').first());
  await page.keyboard.press(' ');
  if (word === 'Không') await page.keyboard.press('ArrowRight');
}

/** Waits until the control of this value has the focus. */
async function focused(page: Page, value: string, within = page.locator('body')): Promise<void> {
  await within.locator(value === '' ? ':focus' : `:focus[value="${value}"]`).waitFor();
}

function formOf(at: number): object {
  const summary = MATTERS[at % MATTERS.length] ?? '';
  return {
    receivedOn: '2026-03-02',
    declaredKind: summary.startsWith('Khiếu nại') ? 'complaint' : 'proposal_feedback',
    petitioners: [{ role: 'petitioner', fullName: 'Nguyễn Thị Đào', address: `Số ${at + 1} phố Gia Quất` }],
    summary: `${summary}, hộ thứ ${at + 1}`,
    request: 'Đề nghị Ủy ban nhân dân phường xem xét, giải quyết và trả lời bằng văn bản',
  };
}

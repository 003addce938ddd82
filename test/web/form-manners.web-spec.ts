import type { Locator } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { atWork } from './at-work';
import { isSound } from './browser';
import { type Desks, openStep } from './case-desk';
import { choose, focused, focusOn, typeOver } from './keyboard';

const MISSING = 'Chưa nhập mục này';
const REVERSED = 'Ngày cuối đứng trước ngày đầu';
const OVERLAP = 'Thời gian vắng mặt trùng với lần vắng mặt đã ghi';

describe('the manners of every form', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  it('lead to the first field that is missing: a choice, a text, boxes', async () => {
    const { page, faults } = await desks.open('lanhdao', '/vang-mat');
    await page.getByRole('button', { name: 'Ghi nhận vắng mặt' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await typeOver(page, dialog.getByLabel('Từ ngày'), '04/05/2026');
    await typeOver(page, dialog.getByLabel('Đến hết ngày'), '06/05/2026');
    await page.keyboard.press('Enter');
    await focused(page, dialog.getByLabel('Người làm thay'));
    expect(await dialog.getByText(MISSING).count()).toBe(1);
    const admin = await desks.open('quantri', '/quan-tri/lich?nam=2027&ngay=2027-06-01');
    const day = admin.page.getByRole('dialog');
    await focused(admin.page, day.getByLabel('Ngày thường'));
    await admin.page.keyboard.press('ArrowDown');
    await day.getByLabel('Tên gọi').waitFor();
    await admin.page.keyboard.press('Enter');
    await focused(admin.page, day.getByLabel('Tên gọi'));
    await admin.page.goto('/lam-viec/quan-tri/tai-khoan?sua=moi');
    await typeOver(admin.page, day.getByLabel('Tên đăng nhập'), 'Nguyễn');
    await typeOver(admin.page, day.getByLabel('Họ và tên'), 'Đỗ Thị Mới');
    await choose(admin.page, day.getByLabel('Đơn vị'), 'Thượng Thanh');
    await admin.page.keyboard.press('Enter');
    await focusOn(admin.page, day.getByLabel('Họ và tên'));
    await admin.page.keyboard.press('Enter');
    await focused(admin.page, day.getByLabel('Tên đăng nhập'));
    await day.getByText(/Chỉ dùng chữ không dấu, số, dấu chấm/).waitFor();
    await typeOver(admin.page, day.getByLabel('Tên đăng nhập'), 'lanhdao');
    await admin.page.keyboard.press('Enter');
    await focused(admin.page, day.getByRole('checkbox').first());
    await admin.page.keyboard.press('Space');
    await admin.page.keyboard.press('Enter');
    await focusOn(admin.page, day.getByRole('button', { name: 'Lưu' }));
    await admin.page.keyboard.press('Enter');
    await focused(admin.page, day.getByLabel('Tên đăng nhập'));
    await day.getByText('Tên đăng nhập đã có người dùng').waitFor();
    expect(await day.getByText('Tên đăng nhập đã có người dùng').count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('lead to a question that was not answered', async () => {
    const { petitionId } = await ward.log({ declaredKind: 'undetermined' });
    await ward.classify(petitionId, 'mixed');
    const { page, faults } = await desks.open('tiepdan', `/don/${petitionId}`);
    await openStep(page, 'Đề xuất hướng xử lý');
    const form = page.locator('.step-form');
    await typeOver(page, form.getByLabel('Lý do'), 'Đơn có nhiều nội dung');
    await page.keyboard.press('Enter');
    await focused(page, form.getByRole('radiogroup').first().getByRole('radio').and(page.locator(':enabled')).first());
    await isSound(page, faults);
  });

  it('have one stop for several buttons of which one is chosen, also after they were sent in vain', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await desks.open('xuly1', `/don/${petitionId}`);
    await openStep(page, 'Gia hạn giải quyết');
    const first = page.getByRole('radio', { name: 'Vụ việc phức tạp', exact: true });
    await page.keyboard.press('Control+Enter');
    await page.getByText(MISSING).first().waitFor();
    await focused(page, first);
    await page.keyboard.press('Tab');
    await focused(page, page.getByLabel('Số văn bản'));
    await page.keyboard.press('Shift+Tab');
    await focused(page, first);
  });

  it('say once what stands at its field, and move nothing beside it', async () => {
    const { page, faults } = await desks.open('lanhdao', '/vang-mat');
    const absence = {
      officer: ward.leader.user?.id,
      deputy: ward.handler.user?.id,
      from: '2026-03-03',
      to: '2026-03-06',
    };
    await must(ward.leader.post('/api/assignment/absences', absence));
    await page.getByRole('button', { name: 'Ghi nhận vắng mặt' }).press('Enter');
    const dialog = page.getByRole('dialog');
    const to = dialog.getByLabel('Đến hết ngày');
    await typeOver(page, dialog.getByLabel('Từ ngày'), '05/03/2026');
    await typeOver(page, to, '09/03/2026');
    await choose(page, dialog.getByLabel('Người làm thay'), 'Lê Thu Phương');
    const before = await placeOf(to);
    await focusOn(page, dialog.getByRole('button', { name: 'Lưu' }));
    await page.keyboard.press('Enter');
    await dialog.getByText(OVERLAP).waitFor();
    await focused(page, dialog.getByLabel('Từ ngày'));
    expect(await dialog.getByText(OVERLAP).count()).toBe(1);
    expect(await placeOf(to)).toEqual(before);
    expect(faults.filter((fault) => !fault.includes('409') && !fault.includes('422'))).toEqual([]);
  });

  it('lead on to a person who is added, number them, and show how many there are', async () => {
    const { petitionId } = await ward.log({ peopleCount: 2 });
    const { page, faults } = await desks.open('tiepdan', `/don/${petitionId}`);
    await openStep(page, 'Sửa thông tin đơn');
    await page.keyboard.type('Ghi thiếu người');
    const name = page.getByLabel('Họ và tên', { exact: true });
    const counted = (people: string) =>
      page
        .getByLabel('Số người đứng đơn')
        .and(page.locator(`[value="${people}"]`))
        .waitFor();
    const idNumber = page.getByLabel('Số giấy tờ tùy thân', { exact: true });
    const [address, wide] = [await placeOf(page.getByLabel('Địa chỉ', { exact: true })), await placeOf(idNumber)];
    await typeOver(page, idNumber, '00109901234x');
    await page.keyboard.press('Tab');
    await page.getByText('không có 9 hoặc 12 chữ số').waitFor();
    expect(await placeOf(idNumber)).toEqual(wide);
    expect(await placeOf(page.getByLabel('Địa chỉ', { exact: true }))).toEqual(address);
    await name.waitFor();
    const add = page.getByRole('button', { name: 'Thêm người', exact: true });
    for (const [number, person] of [
      [2, 'Lý Văn Hai'],
      [3, 'Lý Thị Ba'],
    ] as const) {
      await focusOn(page, add);
      await page.keyboard.press('Enter');
      await focused(page, page.getByLabel(`Họ và tên (${number})`));
      await page.keyboard.type(person);
      await counted(String(number));
    }
    await focusOn(page, add);
    await page.keyboard.press('Enter');
    await focused(page, page.getByLabel('Họ và tên (4)'));
    await counted('4');
    await isSound(page, faults);
    // The list goes and comes again; what was said of how many stays what it was.
    await focusOn(page, page.getByRole('checkbox', { name: 'Đơn nặc danh' }));
    for (const _ of ['anonymous', 'not']) await page.keyboard.press('Space');
    await focusOn(page, page.getByRole('button', { name: 'Bỏ người này (4)' }));
    await page.keyboard.press('Enter');
    await counted('3');
    await focusOn(page, page.getByLabel('Họ và tên (3)'));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('status').filter({ hasText: 'Đã ghi nhận' }).waitFor();
    const kept = await must(ward.desk.get(`/api/intake/petitions/${petitionId}`));
    expect(kept).toMatchObject({ peopleCount: 3, people: [{}, {}, { fullName: 'Lý Thị Ba' }] });
    expect(faults).toEqual([]);
  });

  it('refuse a period that ends before it begins, wherever one is asked for', async () => {
    const { page, faults } = await desks.open('lanhdao', '/tong-hop');
    for (const [path, [from, to]] of [
      ['/tong-hop', ['Từ ngày', 'Đến ngày']],
      ['/canh-bao', ['Từ ngày', 'Đến ngày']],
      ['/so-tiep-dan', ['Từ ngày', 'Đến ngày']],
    ] as const) {
      await page.goto(`/lam-viec${path}`);
      const [first, last] = [page.getByLabel(from), page.getByLabel(to)];
      await typeOver(page, first, '02/04/2026');
      await typeOver(page, last, '99/99');
      await page.getByText('Ngày không đúng').waitFor();
      expect((await placeOf(first)).y).toBe((await placeOf(last)).y);
      await typeOver(page, last, '01/04/2026');
      await page.keyboard.press('Enter');
      await page.getByText(REVERSED).waitFor();
      await focused(page, last);
      expect(new URL(page.url()).search).toBe('');
      await typeOver(page, first, '01/04/2026');
      await page.getByText(REVERSED).waitFor({ state: 'detached' });
    }
    await page.goto('/lam-viec/so-don');
    const [first, last] = [page.getByLabel('Từ ngày'), page.getByLabel('Đến ngày')];
    await typeOver(page, first, '02/04/2026');
    await page.waitForURL(/from=2026-04-02/);
    const place = await placeOf(last);
    await typeOver(page, last, '31/02/2026');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').filter({ hasText: 'Ngày không đúng' }).waitFor();
    await typeOver(page, last, '01/04/2026');
    await page.getByRole('alert').filter({ hasText: REVERSED }).waitFor();
    expect(await placeOf(last)).toEqual(place);
    expect(page.url()).not.toContain('to=2026');
    await typeOver(page, first, '01/04/2026');
    await page.waitForURL(/from=2026-04-01&to=2026-04-01|to=2026-04-01&from=2026-04-01/);
    await page.getByText(REVERSED).waitFor({ state: 'detached' });
    await page.goto('/lam-viec/tong-hop?from=2026-04-02&to=2026-04-01');
    await page.getByRole('alert').filter({ hasText: REVERSED }).waitFor();
    expect(await page.getByText('Kỳ báo cáo').count()).toBe(0);
    expect(await page.getByText('CSV').count()).toBe(0);
    await isSound(page, faults);
  });

  it('say once why a page has no figures, and try all of them again', async () => {
    const { page } = await desks.open('lanhdao', '/hom-nay');
    await page.route('**/api/reporting/**', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto('/lam-viec/tong-hop');
    await page.getByRole('button', { name: 'Thử lại' }).waitFor();
    await page.locator('[aria-label="Đang tải"]').waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(1);
    await page.unroute('**/api/reporting/**');
    await page.getByRole('button', { name: 'Thử lại' }).press('Enter');
    await page.getByRole('table', { name: 'Theo đơn vị' }).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('say of nobody that he has nothing in hand before it is known', async () => {
    const { petitionId } = await ward.log();
    await ward.classify(petitionId, 'complaint');
    await ward.sign(petitionId);
    const { page } = await desks.open('lanhdao', '/hom-nay');
    await page.route('**/api/assignment/load*', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`/lam-viec/phan-cong?don=${petitionId}`);
    const drawer = page.getByRole('dialog');
    await focusOn(page, drawer.getByLabel('Người phụ trách'));
    await page.keyboard.press('ArrowDown');
    const option = page.locator('.ant-select-item-option').filter({ hasText: 'Lê Thu Phương' }).first();
    expect(await option.innerText()).not.toMatch(/đang giữ|quá hạn/);
  });

  it('go on over the end of a year in the calendar, name today, and preview by keyboard', async () => {
    await ward.log({ receivedOn: '2026-03-02' });
    const { page, faults } = await desks.open('quantri', '/quan-tri/lich?ngay=2026-03-05');
    const day = (date: string) => page.getByRole('button', { name: new RegExp(`^${date}`) });
    const dialog = page.getByRole('dialog');
    await focused(page, dialog.getByLabel('Ngày thường'));
    await page.keyboard.press('ArrowDown');
    await typeOver(page, dialog.getByLabel('Tên gọi'), 'Ngày hội của phường');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const today = page.getByRole('button', { name: '02/03/2026, Ngày làm việc, hôm nay' });
    await focusOn(page, today);
    await page.keyboard.press('Control+Enter');
    const moves = page.getByRole('table', { name: 'Xem trước thay đổi hạn' });
    await moves.getByRole('row').nth(2).waitFor();
    const due = await moves.locator('tbody td:nth-child(2)').allInnerTexts();
    const days = due.map((date) => date.split('/').reverse().join('-'));
    expect(days).toEqual([...days].sort());
    await isSound(page, faults);
    // The preview has led to what it says; from there back to the days.
    await focusOn(page, today);
    for (let month = 3; month < 12; month += 1) await page.keyboard.press('PageDown');
    await focused(page, day('02/12/2026'));
    await page.keyboard.press('PageDown');
    await focused(page, day('02/01/2027'));
    for (const _ of ['1 January', '31 December']) await page.keyboard.press('ArrowLeft');
    await focused(page, day('31/12/2026'));
    expect(faults).toEqual([]);
  });

  it('print of a long text its beginning', async () => {
    const summary = `Khiếu nại dài ${'về việc thu hồi đất '.repeat(100)}hết`;
    await ward.log({ summary });
    const { page } = await desks.open('tiepdan', '/so-don');
    const row = page.getByRole('row', { name: /Khiếu nại dài/ });
    expect(await row.innerText()).toContain('hết');
    await page.emulateMedia({ media: 'print' });
    const printed = await row.innerText();
    expect(printed).toContain('…');
    expect(printed).not.toContain('hết');
  });

  it('stand in line: steps below the first one, links beside buttons, the ring around a line of the menu', async () => {
    const { petitionId } = await ward.accepted('complaint');
    const { page } = await desks.open('xuly1', `/don/${petitionId}`);
    const steps = page.getByRole('navigation', { name: 'Việc khác' }).getByRole('link');
    await steps.first().waitFor();
    const [first, last] = [await placeOf(steps.first()), await placeOf(steps.last())];
    expect(last.y).toBeGreaterThan(first.y);
    const lines = new Set((await Promise.all((await steps.all()).map(placeOf))).map(({ y }) => y));
    const begins = (await Promise.all((await steps.all()).map(placeOf))).filter(({ x }) => x === first.x);
    expect(begins).toHaveLength(lines.size);
    await focusOn(page, page.getByRole('menuitem', { name: 'Cảnh báo' }).getByRole('link'));
    const ring = `getComputedStyle(document.activeElement.closest('.ant-menu-item')).outlineStyle`;
    expect(await page.evaluate(ring)).toBe('solid');
    const desk = await desks.open('tiepdan', `/don/${petitionId}`);
    const receipt = desk.page.getByRole('link', { name: 'Giấy biên nhận' });
    const middle = async (field: Locator) =>
      ((await field.boundingBox())?.y ?? 0) + ((await field.boundingBox())?.height ?? 0) / 2;
    await receipt.waitFor();
    const beside = await middle(desk.page.getByRole('button', { name: 'In phiếu hồ sơ' }));
    expect(Math.abs((await middle(receipt)) - beside)).toBeLessThan(1.5);
  });
});

interface Box {
  getBoundingClientRect(): { readonly x: number; readonly y: number; readonly width: number };
}

/** Where a field is on the page, however far it is scrolled, and how wide. */
function placeOf(field: Locator): Promise<{ x: number; y: number; width: number }> {
  return field.evaluate((element: unknown) => {
    const { x, y, width } = (element as Box).getBoundingClientRect();
    return { x, y: y + (globalThis as unknown as { scrollY: number }).scrollY, width };
  });
}

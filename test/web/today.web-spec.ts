import { must, type Ward } from '../harness/ward';
import { isSound } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { focusOn, goByKeys } from './keyboard';
import { settled } from './query-cache';

const VISITORS = [{ fullName: 'Đặng Thị Hiên', address: 'Tổ 4 Thượng Thanh' }];

describe('today tells of reception', () => {
  let desks: Desks;
  let ward: Ward;

  atWork(
    async (at) => {
      ({ desks, ward } = at);
      await visit({ receivedOn: '2026-02-10', handling: 'guide' });
      await visit({ receivedOn: '2026-03-05', kind: 'scheduled', receivedBy: 'tiepdan', handling: 'guide' });
      await visit({ receivedOn: '2026-03-20', kind: 'scheduled', receivedBy: 'lanhdao', handling: 'guide' });
      await visit({ receivedOn: '2026-01-30' });
      await visit({ receivedOn: '2026-03-10', content: 'Đề nghị xem lại ranh giới thửa đất' });
      const { visitId } = await visit({ receivedOn: '2026-03-11' });
      await ward.log({ receivedOn: '2026-03-11', visitId });
    },
    { env: { DONTHU_CLOCK_START: '2026-03-23T01:00:00Z' } },
  );

  const visit = (change: object) => {
    const usual = { kind: 'regular', visitors: VISITORS, content: 'Hỏi về giấy tờ đất', handling: 'petition' };
    return must(ward.desk.post<{ visitId: string }>('/api/reception/visits', { ...usual, ...change }));
  };

  it('the desk sees whose petition is in no register yet, and enters it from there', async () => {
    const { page, faults } = await desks.open('tiepdan', '/hom-nay');
    const card = page.getByRole('region', { name: 'Đã nhận đơn, chưa lập đơn' });
    await card.getByText('1 lượt tiếp').waitFor();
    const line = card.getByRole('link', { name: 'Lập đơn từ lượt tiếp số 5 ngày 10/03/2026' });
    expect(await card.getByRole('listitem').count()).toBe(1);
    await isSound(page, faults);
    await focusOn(page, card.getByRole('link', { name: 'Đã nhận đơn, chưa lập đơn' }));
    await page.keyboard.press('Enter');
    const only = page.getByRole('checkbox', { name: 'Chỉ lượt đã nhận đơn mà đơn chưa vào sổ' });
    await page.locator('.visit-table').getByRole('link', { name: 'Lập đơn từ lượt tiếp số 5' }).waitFor();
    expect([await only.isChecked(), await page.locator('.visit-table tbody tr').count()]).toEqual([true, 1]);
    await isSound(page, faults);
    await focusOn(page, only);
    await page.keyboard.press('Space');
    await page.locator('.visit-table tbody tr').nth(4).waitFor();
    await page.goBack();
    await page.goBack();
    await focusOn(page, line);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Tóm tắt nội dung' }).waitFor();
    await page.getByRole('radio', { name: 'Kiến nghị, phản ánh' }).check();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/bien-nhan/);
    await page.goto('/lam-viec/hom-nay');
    await card.getByText('Không có việc nào đang chờ').waitFor();
    expect(faults).toEqual([]);
  });

  it('the leader sees which days of reception were held, which were missed, and when the next one is', async () => {
    const { page, faults } = await desks.open('lanhdao', '/hom-nay');
    const card = page.getByRole('region', { name: 'Chủ tịch tiếp công dân' });
    await card.getByText('Đã tiếp 1/2 ngày của tháng 03/2026').waitFor();
    await card.getByText('Ngày tiếp theo lịch sắp tới: 06/04/2026').waitFor(); // the days off are known by then
    expect(await card.getByRole('listitem').allTextContents()).toEqual([
      'Ngày 05/03/2026 theo lịch: chưa ghi buổi tiếp nào của lãnh đạo',
      'Ngày tiếp theo lịch sắp tới: 06/04/2026',
    ]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await isSound(page, faults);
    await focusOn(page, card.getByRole('link', { name: 'Tháng 02/2026 chỉ ghi được 0/2 ngày' }));
    await page.keyboard.press('Enter');
    await page.getByRole('meter', { name: 'Đã tiếp 0 trên 2 ngày trong tháng' }).waitFor();
    await visit({ receivedOn: '2026-03-17', kind: 'scheduled', receivedBy: 'lanhdao', handling: 'guide' });
    await page.goto('/lam-viec/hom-nay');
    await card.getByText('Đã tiếp 2/2 ngày của tháng 03/2026').waitFor();
    expect(await card.getByText('theo lịch: chưa ghi').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('a handler sees what he helps with and what he stands in for, beside what is his own', async () => {
    const before = await desks.open('xuly2', '/hom-nay');
    await before.page.getByRole('region', { name: 'Tôi đang phụ trách' }).getByText('Không có việc nào').waitFor();
    await settled(before.page);
    const others = 'Tôi phối hợp hoặc làm thay';
    expect(await before.page.getByRole('region', { name: others }).count()).toBe(0);
    const [helped, stoodIn] = [await ward.accepted('complaint'), await ward.accepted('complaint')];
    await ward.assign(
      helped.petitionId,
      { coordinating: [ward.second.user?.id], reason: 'Cần phối hợp' },
      { ifMatch: 1 },
    );
    const { page, faults } = await desks.open('xuly2', '/hom-nay');
    const card = page.getByRole('region', { name: others });
    const line = ({ register }: typeof helped) =>
      card.getByRole('link', { name: `${register.number}/${register.year} Khiếu nại` });
    await line(helped).waitFor();
    expect(await line(stoodIn).count()).toBe(0);
    const away = { officer: ward.handler.user?.id, from: '2026-03-23', to: '2026-03-27', deputy: ward.second.user?.id };
    await must(ward.leader.post('/api/assignment/absences', away));
    await page.goto('/lam-viec/hom-nay');
    await line(stoodIn).waitFor();
    await line(helped).waitFor();
    await isSound(page, faults);
  });

  it('a leader sees what he has taken on himself, and nothing of it while there is none', async () => {
    const before = await desks.open('lanhdao', '/hom-nay');
    await before.page.getByRole('region', { name: 'Chờ ký duyệt' }).getByText('Không có việc nào').waitFor();
    await settled(before.page);
    expect(await before.page.getByRole('region', { name: 'Tôi đang phụ trách' }).count()).toBe(0);
    const { petitionId, register } = await ward.log({ receivedOn: '2026-03-20' });
    await ward.classify(petitionId, 'complaint');
    await ward.sign(petitionId);
    await ward.assign(petitionId, { responsible: ward.leader.user?.id });
    const { page, faults } = await desks.open('lanhdao', '/hom-nay');
    const number = `${register.number}/${register.year}`;
    await page.getByRole('region', { name: 'Tôi đang phụ trách' }).getByRole('link', { name: number }).waitFor();
    await goByKeys(page, 'v', page.getByRole('table').getByRole('link', { name: number }));
    await isSound(page, faults);
  });

  it('a leader goes from what is overdue to the step that is due, where it is his own', async () => {
    const overdue = { receivedOn: '2026-03-02' };
    const [logged, proposed] = [await ward.log(overdue), await ward.log(overdue)];
    await ward.classify(proposed.petitionId, 'complaint');
    await ward.act(ward.desk, proposed.petitionId, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    const { page, faults } = await desks.open('lanhdao', '/hom-nay');
    for (const [step, { register }] of [
      ['Phân loại', logged],
      ['Ký duyệt', proposed],
    ] as const) {
      await focusOn(page, page.getByRole('link', { name: 'Quá hạn', exact: true }).last());
      await page.keyboard.press('Enter');
      const board = page.getByRole('region', { name: 'Quá hạn, chưa ai phụ trách' });
      const number = `${register.number}/${register.year}`;
      await board.getByRole('link', { name: `Phân công đơn số ${number}` }).waitFor();
      await focusOn(page, board.getByRole('link', { name: `${step} đơn số ${number}` }));
      await page.keyboard.press('Enter');
      await page.locator('.step-form h3', { hasText: step }).waitFor();
      await page.goto('/lam-viec/hom-nay');
    }
    // Five stand on the card; that there are more is said, and leads to all of them.
    for (let more = 0; more < 5; more += 1) await ward.log(overdue);
    const card = page.getByRole('region', { name: 'Quá hạn' });
    const rest = card.getByRole('link', { name: /^và \d+ mục nữa$/ });
    await focusOn(page, rest);
    const [left = ''] = /\d+/.exec(await rest.innerText()) ?? [];
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đơn quá hạn' }).waitFor();
    // Where there is another page, neither the count nor what is left is all of it.
    await page.route(/petitions\?.*overdue=true/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), nextCursor: 'more' } });
    });
    await page.goto('/lam-viec/hom-nay');
    await card.getByRole('link', { name: `và hơn ${left} mục nữa` }).waitFor();
    await card.getByText(`hơn ${Number(left) + 5} đơn`).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('today tells the administrator', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at), { env: { DONTHU_CLOCK_START: '2026-10-01T01:00:00Z' } });

  it('that next year’s calendar is not final, until it is', async () => {
    const { page, faults } = await desks.open('quantri', '/hom-nay');
    const card = page.getByRole('region', { name: 'Lịch làm việc năm tới' });
    await card.getByText('Lịch năm 2027 còn tạm tính').waitFor();
    await isSound(page, faults);
    await focusOn(page, card.getByRole('link', { name: 'Lịch năm 2027 còn tạm tính' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/quan-tri\/lich\?nam=2027/);
    const { days } = await must(ward.admin.get<{ days: object[] }>('/api/deadline/calendars/2027'));
    await must(ward.admin.put('/api/deadline/calendars/2027', { state: 'confirmed', days }, { ifMatch: 0 }));
    await page.goto('/lam-viec/hom-nay');
    await page.getByRole('region', { name: 'Sự kiện bị giữ' }).getByText('Không có việc nào').waitFor();
    await settled(page);
    expect(await card.count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('today tells the administrator of a later year', () => {
  let desks: Desks;

  atWork((at) => void ({ desks } = at), { env: { DONTHU_CLOCK_START: '2027-10-01T01:00:00Z' } });

  it('that next year has no calendar at all', async () => {
    const { page, faults } = await desks.open('quantri', '/hom-nay');
    const card = page.getByRole('region', { name: 'Lịch làm việc năm tới' });
    await card.getByText('Năm 2028 chưa có lịch').waitFor();
    expect(faults).toEqual([]);
  });
});

import { must, type Ward } from '../harness/ward';
import { isSound } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { focusOn } from './keyboard';

jest.setTimeout(180_000);

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

  it('a leader sees what he has taken on himself, and nothing of it while there is none', async () => {
    const before = await desks.open('lanhdao', '/hom-nay');
    await before.page.getByRole('region', { name: 'Chờ ký duyệt' }).getByText('Không có việc nào').waitFor();
    expect(await before.page.getByRole('region', { name: 'Tôi đang phụ trách' }).count()).toBe(0);
    const { petitionId, register } = await ward.log({ receivedOn: '2026-03-20' });
    await ward.classify(petitionId, 'complaint');
    await ward.sign(petitionId);
    await ward.assign(petitionId, { responsible: ward.leader.user?.id });
    const { page, faults } = await desks.open('lanhdao', '/hom-nay');
    const number = `${register.number}/${register.year}`;
    await page.getByRole('region', { name: 'Tôi đang phụ trách' }).getByRole('link', { name: number }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.getByRole('table').getByRole('link', { name: number }).waitFor();
    await isSound(page, faults);
  });
});

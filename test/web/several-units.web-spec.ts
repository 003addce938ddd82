import { must, type Ward } from '../harness/ward';
import { isSound } from './browser';
import { atWork, type AtWork } from './at-work';
import type { Desks } from './case-desk';
import { choose, focusOn } from './keyboard';

const WARD = 'UBND phường Thượng Thanh';
const OTHER = 'UBND phường Việt Hưng';

/** Registers of visits and days of reception are each unit's own; above the wards one says whose. */
describe('an inspector above several wards', () => {
  let desks: Desks;

  atWork(
    async (at) => {
      ({ desks } = at);
      await visits(at);
      await above(at.ward);
    },
    { env: { DONTHU_CLOCK_START: '2026-03-12T01:00:00Z' } },
  );

  const visit = (content: string) => ({
    receivedOn: '2026-03-12',
    kind: 'regular',
    declaredKind: 'complaint',
    visitors: [{ fullName: 'Trần Văn Khách', address: 'Số 3' }],
    content,
    handling: 'guide',
  });

  async function visits({ office, ward }: AtWork): Promise<void> {
    await must(ward.desk.post('/api/reception/visits', visit('Việc của Thượng Thanh')));
    const other = await office.as('tiepdan.vh');
    await must(other.post('/api/reception/visits', visit('Việc của Việt Hưng')));
  }

  async function above({ admin }: Ward): Promise<void> {
    const { items } = await must(
      admin.get<{ items: { id: string; username: string; version: number }[] }>('/api/auth/accounts?limit=200'),
    );
    const account = items.find(({ username }) => username === 'captren');
    const roles = ['upper_level', 'inspector'];
    await must(admin.patch(`/api/auth/accounts/${account?.id}`, { roles }, { ifMatch: account?.version ?? 0 }));
  }

  it('reads in the register of visits whose each line is, or that of one ward', async () => {
    const { page, faults } = await desks.open('captren', '/so-tiep-dan');
    const row = (text: string) => page.getByRole('row').filter({ hasText: text });
    await row('Việc của Thượng Thanh').getByText(WARD).waitFor();
    await row('Việc của Việt Hưng').getByText(OTHER).waitFor();
    await isSound(page, faults);
    await choose(page, page.getByRole('combobox', { name: 'Đơn vị' }), OTHER);
    await focusOn(page, page.getByRole('button', { name: 'Xem', exact: true }));
    await page.keyboard.press('Enter');
    await row('Việc của Thượng Thanh').waitFor({ state: 'detached' });
    await row('Việc của Việt Hưng').waitFor();
    expect(new URL(page.url()).searchParams.get('unit')).toBe('viet-hung');
    await page.emulateMedia({ media: 'print' });
    await page.locator('p.print-only').getByText(OTHER).waitFor();
  });

  it('sees the days of reception of the ward chosen, month by month', async () => {
    const { page, faults } = await desks.open('captren', '/lich-tiep-dan');
    await page.getByText('Tháng 03/2026').waitFor();
    await choose(page, page.getByRole('combobox', { name: 'Đơn vị' }), WARD);
    await focusOn(page, page.getByRole('button', { name: 'Xem', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('1 lượt').waitFor();
    await isSound(page, faults);
    await focusOn(page, page.getByRole('link', { name: /Tháng trước/ }));
    await page.keyboard.press('Enter');
    await page.getByText('Tháng 02/2026').waitFor();
    expect(new URL(page.url()).searchParams.get('unit')).toBe('thuong-thanh');
    expect(await page.getByText('1 lượt').count()).toBe(0);
  });

  it('opens the visits behind a ward’s figure', async () => {
    const { page } = await desks.open('captren', '/tong-hop?from=2026-03-01&to=2026-03-31');
    await focusOn(page, page.getByRole('link', { name: new RegExp(`1, ${OTHER}, .*mở sổ tiếp công dân`) }));
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: 'Việc của Việt Hưng' }).waitFor();
    expect(await page.getByText('Việc của Thượng Thanh').count()).toBe(0);
  });
});

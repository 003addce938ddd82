import type { Page } from 'playwright-core';
import { must, type Ward } from '../harness/ward';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { focusOn } from './keyboard';

const ANONYMOUS = { anonymous: true, petitioners: undefined };

describe('what is said of a petition', () => {
  let desks: Desks;
  let ward: Ward;

  atWork((at) => void ({ desks, ward } = at));

  const logged = (page: Page) => page.locator('.timeline li').filter({ hasText: 'Tiếp nhận đơn' }).first();

  it('is the day of an act where it differs from the day in Hà Nội on which it was recorded, and only there', async () => {
    // Three o'clock in the morning of the 3rd in Hà Nội.
    await must(ward.admin.post('/api/operations/clock', { now: '2026-03-02T20:00:00Z' }));
    const sameDay = await ward.log({ receivedOn: '2026-03-03' });
    const dayBefore = await ward.log({ receivedOn: '2026-03-02' });
    const { page } = await desks.open('lanhdao', `/don/${sameDay.petitionId}`);
    await logged(page).getByText('03/03/2026 03:00').waitFor();
    expect(await logged(page).innerText()).not.toContain('thực hiện ngày');
    await page.goto(`/lam-viec/don/${dayBefore.petitionId}`);
    await logged(page).getByText('thực hiện ngày 02/03/2026').waitFor();
  });

  it('is that nobody is named, in the lists of who works on it, too', async () => {
    const { register } = await ward.accepted('proposal_feedback', ANONYMOUS);
    const number = `${register.number}/${register.year}`;
    const { page } = await desks.open('xuly1', '/viec-cua-toi');
    await page.getByRole('row').filter({ hasText: number }).getByText('Nặc danh', { exact: true }).waitFor();
    const { page: leader } = await desks.open('lanhdao', `/phan-cong?canBo=${ward.handler.user?.id}`);
    await leader.getByRole('row').filter({ hasText: number }).getByText('Nặc danh', { exact: true }).waitFor();
  });

  it('leads its leader from its page to its own assignment', async () => {
    const { petitionId, register } = await ward.accepted('complaint');
    const { page } = await desks.open('lanhdao', `/don/${petitionId}`);
    await focusOn(page, page.getByRole('link', { name: 'Phân công lại' }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText(`${register.number}/${register.year}`, { exact: false }).first().waitFor();
  });

  it('is found without accents where accounts are looked for, as everywhere', async () => {
    const { page } = await desks.open('quantri', '/quan-tri/tai-khoan');
    const accounts = page.getByRole('table', { name: 'Tài khoản' }).locator('tbody tr[data-row-key]');
    await accounts.nth(5).waitFor();
    await focusOn(page, page.getByLabel('Tìm tài khoản'));
    await page.keyboard.type('PHAM quoc');
    await page.locator('table tbody tr[data-row-key]').nth(2).waitFor({ state: 'detached' });
    await accounts.filter({ hasText: 'Phạm Quốc' }).first().waitFor();
  });
});

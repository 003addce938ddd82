import type { Page } from 'playwright-core';
import type { Ward } from '../harness/ward';
import { accessibilityFaults, changeLanguageByKeys } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';

describe('why a date of a complaint that was suspended', () => {
  let desks: Desks;
  let ward: Ward;
  let petitionId: string;

  atWork(async (at) => {
    ({ desks, ward } = at);
    ({ petitionId } = await ward.accepted('complaint'));
    await ward.moveTo('2026-03-09');
    await ward.step(petitionId, 'suspend', { reason: 'Chờ giám định', on: '2026-03-09' });
  });

  const open = async (): Promise<Page> => (await desks.open('xuly1', `/don/${petitionId}`)).page;

  it('says since when it stands still while it does, in both languages', async () => {
    const page = await open();
    const row = rowOf(page, 'Đang tạm dừng');
    await row.waitFor();
    await row.getByRole('button', { name: 'Vì sao ngày này?' }).press('Enter');
    expect(await factOf(page, 'Thời gian tạm dừng')).toBe('tạm dừng từ 09/03/2026');
    expect(await accessibilityFaults(page)).toEqual([]);
    await changeLanguageByKeys(page);
    await rowOf(page, 'Paused').waitFor();
    expect(await factOf(page, 'Pauses')).toBe('paused since 09/03/2026');
  });

  it('says afterwards from when to when it stood still, and by how many days it is due later', async () => {
    const dueOn = dateText(await goesOn(ward, petitionId, '2026-03-16'));
    const page = await open();
    const row = page.getByRole('row').filter({ hasText: dueOn });
    await row.getByRole('button', { name: 'Vì sao ngày này?' }).press('Enter');
    expect(await factOf(page, 'Thời gian tạm dừng')).toBe('09/03/2026 đến 16/03/2026: cộng thêm 7 ngày');
    expect(await factOf(page, 'Hạn')).toBe(dueOn);
    expect(await page.getByText('Đang tạm dừng', { exact: true }).count()).toBe(0);
    const stoodStill = page
      .locator('.derivation')
      .getByRole('row')
      .filter({ has: page.getByText('Tạm dừng', { exact: true }) });
    expect((await stoodStill.allInnerTexts()).map((row) => row.match(/\d\d\/\d\d\/\d{4}/)?.[0])).toEqual([
      '09/03/2026',
      '15/03/2026',
    ]);
    await changeLanguageByKeys(page);
    expect(await factOf(page, 'Pauses')).toBe('09/03/2026 to 16/03/2026: 7 days added');
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

/** Goes on with the case on a day; when it is due then. */
async function goesOn(ward: Ward, petitionId: string, on: string): Promise<string> {
  await ward.moveTo(on);
  await ward.step(petitionId, 'resume', { on });
  const found = (await ward.obligations(petitionId)).find(({ step }) => step === 'complaint.first.resolve');
  expect(found).toMatchObject({ state: 'open' });
  return found?.dueOn ?? '';
}

function rowOf(page: Page, state: string) {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name: state, exact: true }) });
}

/** What stands beside a word of the explanation that is open. */
async function factOf(page: Page, name: string): Promise<string> {
  const term = page.locator('.derivation').getByText(name, { exact: true });
  await term.waitFor();
  return term.locator('xpath=following-sibling::*[1]').innerText();
}

function dateText(day: string): string {
  return day.split('-').reverse().join('/');
}

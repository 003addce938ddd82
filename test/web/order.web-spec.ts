import type { Page } from 'playwright-core';
import type { Ward } from '../harness/ward';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { settled } from './query-cache';

describe('what is due first stands first', () => {
  let desks: Desks;

  atWork(async ({ desks: opened, ward }) => {
    desks = opened;
    await accept(ward);
    await leave(ward);
    await ward.moveTo('2026-06-15');
  });

  it('in the work of a handler, with what he helps with among his own', async () => {
    const { page } = await desks.open('xuly1', '/viec-cua-toi');
    await page.getByRole('table').getByRole('link').first().waitFor();
    expect(await numbersIn(page)).toEqual(['2', '4', '3', '1']);
    const dates = await page
      .getByRole('table')
      .locator('.due')
      .evaluateAll((cells: { textContent: string }[]) => cells.map(({ textContent }) => textContent.slice(0, 10)));
    expect(dates).toHaveLength(4);
    expect(dates.map(asIso)).toEqual(dates.map(asIso).sort());
  });

  it('among what is overdue, below what nobody has', async () => {
    const { page } = await desks.open('lanhdao', '/qua-han');
    await page.getByRole('table', { name: 'Quá hạn, đã có người phụ trách' }).waitFor();
    await page.getByRole('table', { name: 'Quá hạn, chưa ai phụ trách' }).waitFor();
    const boards = page.locator('#main section');
    expect(await boards.getByRole('heading').allInnerTexts()).toEqual([
      'Quá hạn, chưa ai phụ trách',
      'Quá hạn, đã có người phụ trách',
    ]);
    expect(await numbersIn(page)).toEqual(['8', '6', '7', '5', '2', '4', '3', '1']);
  });

  it('among what is to be classified, above what is to be proposed', async () => {
    const { page } = await desks.open('tiepdan', '/phan-loai');
    const tasks = page.getByRole('navigation', { name: 'Danh sách đơn chờ' });
    await tasks.getByRole('link').first().waitFor();
    const numbers = await tasks.locator('.number').allInnerTexts();
    expect(numbers).toEqual(['6/2026', '7/2026', '5/2026', '8/2026']);
    // The first of them is the one that is opened.
    expect(await tasks.locator('[aria-current=true] .number').innerText()).toBe('6/2026');
  });
});

/** Logged in one order, received and accepted in another, and no two due on one day behind a weekend; the fourth is another officer's, whom the handler helps. */
async function accept(ward: Ward): Promise<void> {
  const logged: string[] = [];
  for (const receivedOn of ['2026-03-02', '2026-02-24', '2026-02-28', '2026-02-25']) {
    const { petitionId } = await ward.log({ receivedOn });
    await ward.classify(petitionId, 'complaint');
    logged.push(petitionId);
  }
  const days = ['2026-03-09', '2026-03-03', '2026-03-06', '2026-03-04'];
  for (const day of [...days].sort()) {
    const petitionId = logged[days.indexOf(day)] ?? '';
    await ward.moveTo(day);
    await ward.sign(petitionId);
    const helped = { responsible: ward.second.user?.id, coordinating: [ward.handler.user?.id] };
    await ward.assign(petitionId, day === '2026-03-04' ? helped : {});
  }
}

/** Received on other days than in the order of their numbers, and left lying; the last one is classified. */
async function leave(ward: Ward): Promise<void> {
  for (const receivedOn of ['2026-03-06', '2026-03-02', '2026-03-03']) await ward.log({ receivedOn });
  const { petitionId } = await ward.log({ receivedOn: '2026-02-27' });
  await ward.classify(petitionId, 'complaint');
}

/** Of every table, from top to bottom. */
async function numbersIn(page: Page): Promise<string[]> {
  await settled(page);
  const numbers = await page.locator('#main table a.number').allInnerTexts();
  return numbers.map((number) => number.replace('/2026', ''));
}

function asIso(day: string): string {
  return day.split('/').reverse().join('-');
}

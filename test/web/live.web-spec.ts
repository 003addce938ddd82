import type { Page, Route } from 'playwright-core';
import { Office } from '../harness/office';
import { must, Ward, type Logged } from '../harness/ward';
import { openBrowser, openScreen, signIn } from './browser';
import { Desks } from './case-desk';
import { focusOn } from './keyboard';

const ON = 'Cập nhật trực tiếp';
const FORM = {
  receivedOn: '2026-03-02',
  channel: 'post',
  declaredKind: 'complaint',
  summary: 'Khi mất kết nối',
  anonymous: true,
};
/** Far more than are made until a screen shows the first of them. */
const MOST_CHANGES = 400;
const OFF = 'Mất kết nối, đang nối lại';

describe('open screens', () => {
  let office: Office;
  let desks: Desks;

  beforeAll(async () => {
    office = await Office.start();
    desks = new Desks(office.url);
  });

  afterAll(async () => {
    await desks.close();
    await office.stop();
  });

  /** The register of an officer who is told of changes; `loads` counts whole pages that the browser asked for. */
  const register = async (username: string): Promise<{ page: Page; loads: () => number }> => {
    const { page } = await desks.open(username, '/so-don');
    await live(page, ON);
    let loads = 0;
    page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
    return { page, loads: () => loads };
  };
  const live = (page: Page, state: string) => page.getByRole('status').filter({ hasText: state }).waitFor();
  const row = (page: Page, { register: { number, year } }: Logged) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name: `${number}/${year}`, exact: true }) });

  it('show what another officer does, without a reload, and nothing of another ward', async () => {
    const { page, loads } = await register('lanhdao');
    const { page: elsewhere } = await register('lanhdao.vh');
    const ward = await Ward.of(office);
    const logged = await ward.log();
    await row(page, logged).getByText('Đã tiếp nhận').waitFor();
    await ward.classify(logged.petitionId, 'complaint');
    await row(page, logged).getByText('Đã phân loại').waitFor();
    expect(loads()).toBe(0);
    // The other ward's screen has heard of something later: it would show this one too by now.
    const desk = await office.as('tiepdan.vh');
    await desk.post('/api/intake/petitions', { ...FORM, summary: 'Đơn của phường khác' });
    await elsewhere.getByText('Đơn của phường khác').waitFor();
    expect(await elsewhere.locator('.ledger tbody tr[data-index]').count()).toBe(1);
  });

  it('say that the connection is lost, find back by themselves and show what was missed', async () => {
    const { page, loads } = await register('xuly1');
    await office.kill();
    await live(page, OFF);
    await office.run();
    const desk = await office.as('tiepdan');
    const missed = await must(desk.post<Logged>('/api/intake/petitions', FORM));
    await row(page, missed).waitFor();
    await live(page, ON);
    expect(loads()).toBe(0);
  });

  it('tell a screen that was hidden what happened meanwhile', async () => {
    const { page } = await register('lanhdao');
    const { page: open } = await register('xuly2');
    const ward = await Ward.of(office);
    await hide(page, true);
    const meanwhile = await ward.log();
    await row(open, meanwhile).waitFor();
    expect(await row(page, meanwhile).count()).toBe(0);
    await hide(page, false);
    await row(page, meanwhile).waitFor();
  });

  it('keep up with steady changes though each answer takes its time', async () => {
    const ward = await Ward.of(office);
    await ward.log();
    const { page } = await register('lanhdao');
    const before = await page.getByText(/Đang hiện \d+ đơn/).innerText();
    let changes = 0;
    let isSeen = false;
    let isOver = false;
    // Each answer takes as long as a dozen changes, which is longer than changes are gathered for.
    await page.route('**/api/intake/petitions?*', async (route) => {
      const asked = changes;
      while (!isSeen && !isOver && changes < asked + 12 && changes < MOST_CHANGES)
        await new Promise((resolve) => setTimeout(resolve, 2));
      await route.continue();
    });
    const seen = page.getByText(before).waitFor({ state: 'detached' });
    void seen.then(
      () => (isSeen = true),
      () => undefined,
    );
    try {
      for (; !isSeen && changes < MOST_CHANGES; changes += 1) await ward.log();
    } finally {
      isOver = true;
    }
    expect(isSeen).toBe(true);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('say what day it is when they stay open overnight', async () => {
    const browser = await openBrowser();
    try {
      const { page } = await openScreen(browser, office.url);
      await page.clock.install();
      await signIn(page, 'lanhdao');
      await page.getByRole('heading', { name: 'Hôm nay, 02/03/2026' }).waitFor();
      const ward = await Ward.of(office);
      await ward.moveTo('2026-03-03');
      await page.clock.runFor(61_000);
      await page.getByRole('heading', { name: 'Hôm nay, 03/03/2026' }).waitFor();
    } finally {
      await browser.close();
    }
  });

  it('say that a thing is done though what it changed cannot be read anew', async () => {
    const ward = await Ward.of(office);
    const { petitionId } = await ward.log();
    await ward.classify(petitionId, 'complaint');
    await ward.act(ward.desk, petitionId, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    const { page } = await desks.open('lanhdao', `/don/${petitionId}?viec=sign`);
    await focusOn(page, page.getByLabel('Ghi chú'));
    const held: Route[] = [];
    let isHeld = true;
    await page.route(
      (url) => url.pathname.startsWith('/api/intake/petitions'),
      (route) => (isHeld && route.request().method() === 'GET' ? void held.push(route) : route.continue()),
    );
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã ghi nhận: Ký duyệt').waitFor();
    expect(held.length).toBeGreaterThan(0);
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
    await page.locator('.case-head').getByText('Đã thụ lý').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

/** As a browser does when another tab comes to the front, or goes. */
async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate(`
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => ${hidden} });
    document.dispatchEvent(new Event('visibilitychange'));
  `);
}

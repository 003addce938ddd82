import type { Page } from 'playwright-core';
import { accessibilityFaults, sidewaysScroll } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { settled } from './query-cache';

/** What an officer's browser may fetch until his register stands there, in bytes as they travel. */
const MOST_BYTES = 450 * 1024;
const OFFICERS = ['tiepdan', 'xuly1', 'lanhdao', 'captren', 'quantri', 'thanhtra'];

/** The specs of the desks look at Vietnamese on light paper; here every screen of every role is seen the other way round. */
describe('every screen, in English on dark paper', () => {
  let desks: Desks;
  let petition: string;

  atWork(async (at) => {
    ({ desks } = at);
    const { ward } = at;
    ({ petitionId: petition } = await ward.accepted('complaint', {
      summary: 'Khiếu nại về bồi thường khi thu hồi đất',
    }));
    await ward.log({ declaredKind: 'denunciation', summary: 'Tố cáo cán bộ nhận tiền' });
    await ward.moveTo('2026-04-20');
  });

  it.each(OFFICERS)('of %s', async (officer) => {
    const { page, faults } = await desks.open(officer, '/hom-nay');
    await page.evaluate(`localStorage.setItem('donthu.language', 'en'); localStorage.setItem('donthu.dark', 'yes')`);
    const menu = page.getByRole('navigation').getByRole('link');
    await menu.first().waitFor();
    const addresses = await menu.evaluateAll((links: unknown[]) => links.map(String));
    expect(addresses.length).toBeGreaterThan(3);
    if (officer !== 'quantri') addresses.push(`/lam-viec/don/${petition}`);
    const found: unknown[] = [];
    for (const address of addresses) {
      await page.goto(address);
      await settled(page);
      const wrong = [
        ...(await accessibilityFaults(page)),
        ...(await inVietnamese(page)).map((text) => `not in English: ${text}`),
        ...((await sidewaysScroll(page)) > 0 ? ['wider than the screen'] : []),
        ...faults.splice(0),
      ];
      if (wrong.length > 0) found.push({ address, wrong });
    }
    expect(found).toEqual([]);
  });

  it('costs little until the register stands there', async () => {
    let bytes = 0;
    const { page, faults } = await desks.open('tiepdan', '/hom-nay');
    const sizes: Promise<unknown>[] = [];
    page.on('requestfinished', (request) =>
      sizes.push(
        request.sizes().then(
          ({ responseBodySize }) => (bytes += responseBodySize),
          () => undefined, // it ended after the register stood there, and so did the page
        ),
      ),
    );
    await page
      .context()
      .newCDPSession(page)
      .then((session) => session.send('Network.setCacheDisabled', { cacheDisabled: true }));
    await page.goto('/lam-viec/so-don');
    await page.getByRole('table').getByText('1/2026').first().waitFor();
    await Promise.all(sizes);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
    const [session] = (await page.context().cookies()).filter(({ httpOnly }) => httpOnly);
    expect(session).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/Lax|Strict/) as unknown });
    expect(faults).toEqual([]);
  });
});

/** Headings, buttons, labels and heads of columns with letters that only Vietnamese has; names of holidays, people and cases are not among them. */
function inVietnamese(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('h1, h2, h3, nav a, #main button:not([id^="day-"]), thead th, label, legend')]
    .map((element) => element.textContent.trim())
    .filter((text) => /[ăâđêôơưĂÂĐÊÔƠƯ\\u1EA0-\\u1EF9]/.test(text))`);
}

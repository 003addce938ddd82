import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page, Request } from 'playwright-core';
import { startProxy } from '../harness/proxy';
import type { Office } from '../harness/office';
import type { Ward } from '../harness/ward';
import { atWork } from './at-work';
import { openBrowser, openDesk } from './browser';

const LIVE = '/api/reporting/live';
const ON = 'Cập nhật trực tiếp';

describe('a screen that was cut off', () => {
  let office: Office;
  let ward: Ward;
  let browser: Browser;
  /** The way between the browser and the office: a browser that is told to be offline keeps the streams that are open. */
  let way: Server;
  let port: number;

  atWork(async (at) => {
    ({ office, ward } = at);
    [browser, way] = await Promise.all([openBrowser(), startProxy(() => office.port)]);
    ({ port } = way.address() as AddressInfo);
  });

  afterAll(async () => {
    await browser.close();
    cut(way);
  });

  it('comes back by itself to where it was, and shows what was missed', async () => {
    const { petitionId, register } = await ward.log();
    const url = `http://127.0.0.1:${port}`;
    const { page } = await openDesk(browser, url, { username: 'lanhdao', path: '/so-don' });
    const heard = await heardBy(page);
    const row = page.getByRole('row').filter({ hasText: `${register.number}/${register.year}` });
    await stateOf(page, ON).waitFor();
    await ward.classify(petitionId, 'complaint');
    await row.getByText('Đã phân loại').waitFor();
    const last = heard.at(-1);
    expect(last).toMatch(/./);

    cut(way);
    await stateOf(page, 'Mất kết nối, đang nối lại').waitFor();
    await ward.act(ward.desk, petitionId, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    expect(await row.getByText('Đã phân loại').count()).toBe(1);
    const asked: string[] = [];
    page.on('request', (request) => void (request.isNavigationRequest() && asked.push(request.url())));
    const back = page.waitForResponse((response) => isLive(response.request()) && response.ok());
    way.listen(port, '127.0.0.1');
    await once(way, 'listening');
    const request = (await back).request();
    expect([(await request.allHeaders())['last-event-id'], new URL(request.url()).search]).toEqual([last, '']);
    await row.getByText('Chờ lãnh đạo ký duyệt').waitFor();
    await stateOf(page, ON).waitFor();
    expect(asked).toEqual([]); // no page was loaded anew
  });
});

function cut(way: Server): void {
  way.close();
  way.closeAllConnections();
}

function isLive(request: Request): boolean {
  return new URL(request.url()).pathname === LIVE;
}

function stateOf(page: Page, text: string) {
  return page.getByRole('banner').getByRole('status').filter({ hasText: text });
}

/** The places of the stream that the browser has seen, the last one behind. */
async function heardBy(page: Page): Promise<readonly string[]> {
  const heard: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.eventSourceMessageReceived', ({ eventId }) => void (eventId !== '' && heard.push(eventId)));
  await page.reload();
  return heard;
}

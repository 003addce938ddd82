import type { Page, Route } from 'playwright-core';
import { accessibilityFaults } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { settled } from './query-cache';

const OFFICERS = ['tiepdan', 'xuly1', 'lanhdao', 'captren', 'quantri', 'thanhtra'];
/** What the frame stands on; everything else belongs to the page. */
const FRAME = ['/api/auth/me', '/api/auth/draft-key', '/api/auth/desk', '/api/reporting/live'];
/** Pages that need nothing of the server before they are whole. */
const STATIC = ['/lam-viec/tiep-nhan', '/lam-viec/quan-tri/thoi-han'];
/** Told of a list that nobody has seen yet, each of these would be untrue. */
const UNTRUE = /^(Không (có|còn|thấy|ai)\b|Chưa (có|thấy)\b|Mọi |Hiện không|Có mặt|Đang hiện 0|0 )/;
/** A figure, where no list of the page has been answered. */
const ZERO = /^0$/;
/** Where a list is there before what it says of its rows. */
const ALONE = [['/lam-viec/phan-cong', '/api/assignment/load']] as const;
const FAULT = { type: 'about:blank', title: 'Máy chủ gặp lỗi', status: 500, code: 'INTERNAL' };
const MOST_RETRIES = 20;
/** Longer than a page takes to say anything; each of a dozen may fail to. */
const STATE_MS = 8_000;

/** Between a page and its answers: holds them, fails them, or lets them through. */
class Gate {
  private state: 'open' | 'held' | 'failing' = 'open';
  private held: Route[] = [];
  /** Let through all the same. */
  private free: string | undefined;

  static async before(page: Page): Promise<Gate> {
    const gate = new Gate();
    await page.route(
      ({ pathname }) => pathname.startsWith('/api/') && !FRAME.includes(pathname),
      (route) => gate.pass(route),
    );
    return gate;
  }

  hold(free?: string): void {
    this.state = 'held';
    this.held = [];
    this.free = free;
  }

  async fail(): Promise<void> {
    this.state = 'failing';
    await Promise.all(this.held.map(failed));
  }

  open(): void {
    this.state = 'open';
  }

  private async pass(route: Route): Promise<void> {
    const request = route.request();
    const isFree = request.method() !== 'GET' || new URL(request.url()).pathname === this.free;
    if (isFree || this.state === 'open') return route.continue();
    if (this.state === 'failing') return failed(route);
    this.held.push(route);
  }
}

/** The browser may have given the question up meanwhile. */
function failed(route: Route): Promise<void> {
  return route.fulfill({ status: 500, contentType: 'application/problem+json', json: FAULT }).catch(() => undefined);
}

describe('every screen', () => {
  let desks: Desks;
  let petition: string;

  atWork(async (at) => {
    ({ desks } = at);
    ({ petitionId: petition } = await at.ward.accepted('complaint'));
    await at.ward.log({ declaredKind: 'denunciation' });
  });

  it.each(OFFICERS)(
    'says that it loads, that it failed and how to go on, and nothing untrue before: %s',
    async (officer) => {
      const { page } = await desks.open(officer, '/hom-nay');
      const found: unknown[] = [];
      const menu = page.getByRole('navigation', { name: 'Chức năng' }).getByRole('link');
      await menu.first().waitFor();
      const addresses = await menu.evaluateAll((links: { pathname: string }[]) =>
        links.map(({ pathname }) => pathname),
      );
      expect(addresses.length).toBeGreaterThan(3);
      const gate = await Gate.before(page);
      page.setDefaultTimeout(STATE_MS);
      const seen = addresses.filter((address) => !STATIC.includes(address)).map((address) => ({ address, free: '' }));
      if (officer !== 'quantri') {
        const address = `/lam-viec/don/${petition}`;
        seen.push({ address, free: '' }, { address, free: `/api/intake/petitions/${petition}` });
      }
      for (const [address, free] of ALONE) if (addresses.includes(address)) seen.push({ address, free });
      for (const { address, free } of seen) {
        const wrong = await faultsOf(page, gate, { address, free }).catch((error: unknown) => [
          String(error).slice(0, 300),
        ]);
        if (wrong.length > 0) found.push({ address, free, wrong });
      }
      expect(found).toEqual([]);
    },
  );
});

/** What each list says where nothing was ever done. */
const EMPTY: Readonly<Record<string, readonly (readonly [path: string, ...says: string[]])[]>> = {
  tiepdan: [
    ['/hom-nay', 'Không có việc nào đang chờ'],
    ['/so-tiep-dan', 'Chưa có lượt tiếp nào trong những ngày này.'],
    ['/so-don', 'Sổ chưa có đơn nào'],
    ['/so-don?state=closed', 'Không có đơn nào khớp bộ lọc'],
    ['/phan-loai', 'Không còn đơn nào chờ phân loại'],
    ['/quan-tri/nhap-so', 'Đơn vị chưa nhập sổ cũ lần nào.'],
  ],
  xuly1: [
    ['/viec-cua-toi', 'Bạn chưa được phân công việc nào.'],
    ['/viec-cua-toi?loc=qua-han', 'Không có việc quá hạn.'],
    ['/viec-cua-toi?loc=da-xong', 'Chưa có việc nào kết thúc.'],
    ['/canh-bao', 'Không có cảnh báo nào như vậy.'],
  ],
  lanhdao: [
    ['/ky-duyet', 'Không có đơn nào chờ ký'],
    ['/phan-cong', 'Mọi đơn đang giải quyết đều đã có người phụ trách.', 'Không ai vắng mặt hôm nay hoặc sắp tới.'],
    ['/qua-han', 'Không có.'],
    ['/vang-mat', 'Không có lần vắng mặt nào hôm nay hoặc sắp tới.'],
  ],
  captren: [
    ['/tong-hop', 'Không có đơn nào đang giải quyết.'],
    ['/tong-hop/don', 'Không có đơn nào.'],
  ],
  quantri: [
    ['/quan-tri/su-kien', 'Không có sự kiện nào bị giữ. Hệ thống chạy bình thường.', 'Chưa có sự kiện nào bị bỏ qua.'],
    ['/quan-tri/thu', 'Không có thư nào trong thời gian này.'],
  ],
  thanhtra: [
    ['/thanh-tra/mo-danh-tinh', 'Không ai mở xem danh tính trong thời gian này.'],
    ['/thanh-tra/nhat-ky?kind=import', 'Không có việc nào trong thời gian này.'],
  ],
};

describe('an office without a petition', () => {
  let desks: Desks;

  atWork((at) => void ({ desks } = at));

  it.each(Object.entries(EMPTY))('is told so by every list: %s', async (officer, lists) => {
    const { page, faults } = await desks.open(officer, '/hom-nay');
    const missing: unknown[] = [];
    for (const [path, ...says] of lists) {
      await page.goto(`/lam-viec${path}`);
      await settled(page);
      const lines = await linesOf(page);
      missing.push(...says.filter((sentence) => !lines.includes(sentence)).map((sentence) => ({ sentence, lines })));
    }
    expect(missing).toEqual([]);
    expect(faults).toEqual([]);
  });
});

/** One page through its states, and what is wrong with each; `free` is what is answered all the same. */
async function faultsOf(
  page: Page,
  gate: Gate,
  { address, free }: { address: string; free: string },
): Promise<string[]> {
  const wrong: string[] = [];
  gate.hold(free);
  const untrue = async () =>
    (await linesOf(page)).filter((line) => UNTRUE.test(line) || (free === '' && ZERO.test(line)));
  const say = (state: string, said: readonly string[]) => wrong.push(...said.map((one) => `${state}: ${one}`));
  await page.goto(address);
  await loading(page).first().waitFor();
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  say('loading', await untrue());
  await gate.fail();
  await settled(page);
  await page.locator('#main').getByRole('alert').first().waitFor();
  say('failed', [...(await untrue()), ...(await accessibilityFaults(page))]);
  if ((await loading(page).count()) > 0) say('failed', ['still says that it loads']);
  gate.open();
  await retry(page);
  const came = await linesOf(page);
  await page.reload();
  await settled(page);
  const meant = await linesOf(page);
  say(
    'let through',
    meant.filter((line) => !came.includes(line)).map((line) => `lacks “${line}”`),
  );
  return wrong;
}

function loading(page: Page) {
  const main = page.locator('#main');
  return main.getByRole('status', { name: 'Đang tải' }).or(main.getByRole('status').filter({ hasText: 'Đang tải' }));
}

/** As they are read on the page. */
async function linesOf(page: Page): Promise<string[]> {
  const lines = (await page.locator('#main').innerText()).split(/[\n\t]/).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** By the buttons that the alerts give, until none is left. */
async function retry(page: Page): Promise<void> {
  const again = page.locator('#main').getByRole('alert').getByRole('button', { name: 'Thử lại' });
  await again.first().waitFor();
  for (let tries = 0; (await again.count()) > 0; tries += 1) {
    if (tries === MOST_RETRIES) throw new Error(`still failing: ${(await linesOf(page)).join(' | ')}`);
    await again.first().press('Enter');
    await settled(page);
  }
  expect(await page.locator('#main').getByRole('alert').count()).toBe(0);
}

import type { Page } from 'playwright-core';
import { must, patiently, type Ward } from '../harness/ward';
import { accessibilityFaults, shots, sidewaysScroll, type Screen, isSound } from './browser';
import { atWork } from './at-work';
import type { Desks } from './case-desk';
import { focusOn } from './keyboard';
import { askedFromNowOn, PRINT_SEEN, printed, scrollPastFollowed, scrollTo } from './ledger';
import { A4_LANDSCAPE, printedSheets } from './paper';
import { everythingKept } from './query-cache';

const PEOPLE = ['Nguyễn Thị Đào', 'Trần Văn Hiếu', 'Lê Thị Mận', 'Phạm Quốc Tuấn', 'Hoàng Thị Yến'];
const MATTERS = [
  'Khiếu nại Quyết định thu hồi đất số 20/QĐ-UBND',
  'Kiến nghị sửa đường ngõ 42 phố Gia Quất bị hư hỏng',
  'Phản ánh tiếng ồn từ xưởng mộc hoạt động ban đêm',
  'Khiếu nại việc xử phạt vi phạm trật tự xây dựng',
];

describe('the register and the first page', () => {
  let desks: Desks;
  let ward: Ward;

  atWork(async (at) => {
    ({ desks, ward } = at);
    for (let at = 0; at < 130; at += 1) await ward.log(formOf(at));
  });

  const desk = (username: string, path = ''): Promise<Screen> => desks.open(username, path);

  describe('the register', () => {
    it('is there after one request, holds only the rows in sight and goes on where the reader scrolls', async () => {
      const { page, faults } = await desk('lanhdao');
      const asked = await askedFromNowOn(page, '/api/intake/');
      await page.goto('/lam-viec/so-don');
      await page.getByRole('row').nth(20).waitFor();
      expect(asked).toHaveLength(1);
      expect(await page.getByRole('row').count()).toBeLessThan(60);
      await shots(page, '11-so-don');
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);

      await page.getByRole('link', { name: '130/2026' }).focus();
      await page.keyboard.press('End');
      await page.getByText('Đang hiện 130 đơn').waitFor();
      await page.keyboard.press('End');
      await focused(page, '2/2026');
      await page.keyboard.press('Home');
      await focused(page, '130/2026');
      expect(faults).toEqual([]);
    });

    it('finds "khieu nai" without accents while one types, and keeps its filters in the address over a reload', async () => {
      const { page, faults } = await desk('lanhdao');
      await page.goto('/lam-viec/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('khieu nai');
      await page.getByText('Đang hiện 65 đơn').waitFor();
      await page.waitForURL(/q=khieu/);
      await page.reload();
      await page.getByText('Đang hiện 65 đơn').waitFor();
      expect(await page.getByLabel('Tìm trong sổ').inputValue()).toBe('khieu nai');

      await page.goto('/lam-viec/so-don?kind=proposal_feedback&from=2026-02-25&state=logged');
      await page.getByText('Đang hiện').waitFor();
      await page.reload();
      expect(await page.getByLabel('Từ ngày').inputValue()).toBe('25/02/2026');
      await page.locator('.filters').getByText('Kiến nghị, phản ánh').waitFor();
      expect(faults).toEqual([]);
    });

    it('is not asked about half a date: rows and address stay until it is whole', async () => {
      const { page, faults } = await desk('lanhdao');
      await page.goto('/lam-viec/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/api/intake/petitions')) asked.push(request.url());
      });
      await focusOn(page, page.getByLabel('Từ ngày'));
      await page.keyboard.type('02/03');
      await page.locator('#filter-from[aria-invalid]').waitFor();
      await page.keyboard.type('/2026');
      await page.waitForURL(/from=2026-03-02/);
      await page.getByText('Đang hiện 44 đơn').waitFor();
      expect(asked).toHaveLength(1);
      expect(faults).toEqual([]);
    });

    it('keeps what is typed when the server is slow, and the rows before stay', async () => {
      const { page } = await desk('lanhdao');
      await page.goto('/lam-viec/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/api/intake/petitions?*', async (route) => {
        await held;
        await route.continue();
      });
      await page.keyboard.press('/');
      await page.keyboard.type('tieng on');
      await page.waitForURL(/q=tieng/);
      expect(await page.getByLabel('Tìm trong sổ').inputValue()).toBe('tieng on');
      expect(await page.getByRole('row').count()).toBeGreaterThan(10);
      release();
      await page.getByText('Đang hiện 32 đơn').waitFor();
    });

    it('shows a petition and its files beside the list, by keyboard, and goes back to the row', async () => {
      const { page, faults } = await desk('tiepdan');
      const file = await must(
        ward.desk.upload<{ fileId: string }>('/api/intake/attachments', {
          name: 'ban-do.png',
          bytes: await letter(page),
        }),
      );
      const { register, petitionId } = await ward.log({ ...formOf(0), attachments: [file.fileId] });
      await page.goto('/lam-viec/so-don');
      const number = `${register.number}/2026`;
      await page.getByRole('link', { name: number }).focus();
      await page.keyboard.press(' ');
      const panel = page.getByRole('dialog');
      await panel.getByText('ban-do.png').first().waitFor();
      await page.waitForURL(new RegExp(`xem=${petitionId}`));
      await panel.getByRole('button', { name: 'Xem ban-do.png' }).focus();
      await page.keyboard.press('Enter');
      await panel.getByRole('img', { name: 'ban-do.png' }).waitFor();
      await shots(page, '12-xem-nhanh');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('/');
      await page.getByLabel('Tìm trong sổ').and(page.locator(':focus')).waitFor();
      await panel.getByRole('link').first().focus();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      await focused(page, number);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/don/${petitionId}`);
      expect(faults).toEqual([]);
    });

    it('remembers a view by name and the columns an officer chose; the export is his who may have it', async () => {
      const { page, faults } = await desk('lanhdao');
      await page.goto('/lam-viec/so-don?kind=complaint');
      await page.getByRole('button', { name: 'Chọn cột' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('checkbox', { name: 'Lĩnh vực' }).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.locator('.column-choice input:focus').count()).toBe(1);
      await focusOn(page, page.getByRole('checkbox', { name: 'Lĩnh vực' }));
      await page.keyboard.press(' ');
      await page.getByRole('columnheader', { name: 'Lĩnh vực' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('button:focus', { hasText: 'Chọn cột' }).waitFor();
      await page.getByRole('button', { name: 'Lưu cách xem này' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Tên cách xem').and(page.locator(':focus')).waitFor();
      await page.keyboard.type('Khiếu nại của tôi');
      await page.keyboard.press('Enter');
      await page.goto('/lam-viec/so-don');
      await page.getByRole('columnheader', { name: 'Lĩnh vực' }).waitFor();
      await page.getByRole('link', { name: 'Khiếu nại của tôi' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/kind=complaint/);
      await page.goto('/lam-viec/so-don?kind=complaint&open=true&q=ngo');
      const wider = page.getByRole('link', { name: 'Xuất CSV (không lọc theo từ khóa)' });
      expect(await wider.getAttribute('href')).not.toContain('ngo');
      await page.goto('/lam-viec/so-don?kind=complaint&open=true');
      const href = await page.getByRole('link', { name: 'Xuất CSV', exact: true }).getAttribute('href');
      const shown = await page.getByText(/Đang hiện \d+ đơn/).innerText();
      const file = await page.request.get(href ?? '');
      // Its first line is the heading.
      expect((await file.text()).trim().split('\r\n')).toHaveLength(1 + Number(/\d+/.exec(shown)?.[0]));
      await page.emulateMedia({ media: 'print' });
      // Nobody takes the printed part for the whole.
      await page.locator('.register-head').getByText('Loại đơn: Khiếu nại; Chưa kết thúc').waitFor();
      expect(faults).toEqual([]);
    });

    it('is printed whole, on A4, also what was not loaded yet', async () => {
      const { page } = await desk('lanhdao', '/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      expect(await printed(page)).toBeGreaterThanOrEqual(130);
      await page.getByText('Sổ tiếp nhận đơn').first().waitFor();
      expect(await page.getByRole('search').isVisible()).toBe(false);
      expect(await page.getByText('Bản in chỉ có').count()).toBe(0);
      expect([...new Set(await printedSheets(page))]).toEqual([A4_LANDSCAPE]);
    });
  });

  describe('today', () => {
    it.each(['tiepdan', 'xuly1', 'lanhdao', 'captren', 'quantri', 'thanhtra'])(
      'tells %s what to do first',
      async (username) => {
        const { page, faults } = await desk(username);
        await page.goto('/lam-viec/hom-nay');
        await page.getByRole('heading', { name: 'Hôm nay, 02/03/2026' }).waitFor();
        await page.locator('.today section p + *').first().waitFor();
        if (username === 'tiepdan') await shots(page, '10-hom-nay');
        if (username === 'lanhdao') await shots(page, '10-hom-nay-lanh-dao');
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
        expect(faults).toEqual([]);
      },
    );
  });

  describe('with some two thousand petitions', () => {
    /** Rows of an old register, imported as history. */
    const IMPORTED = 1_900;

    beforeAll(async () => {
      const file = { name: 'so-cu.csv', bytes: new TextEncoder().encode(oldRegister(IMPORTED)) };
      const { importId } = await must(ward.desk.upload<{ importId: string }>('/api/imports', file));
      await past(importId, 'checking');
      await must(ward.desk.post(`/api/imports/${importId}/commit`));
      expect(await past(importId, 'committing')).toMatchObject({ state: 'committed', rows: { errors: 0 } });
      // The register hears of the rows after the import has written them.
      const last = `/api/intake/petitions?q=${IMPORTED}/2025`;
      while ((await patiently<{ items: unknown[] }>(ward.desk, last)).items.length === 0);
    });

    /** Asks until the import has left this state; the answer itself takes its time. */
    async function past(importId: string, state: string): Promise<object> {
      for (;;) {
        const now = await patiently<{ state: string }>(ward.desk, `/api/imports/${importId}`);
        if (now.state !== state) return now;
      }
    }

    it('holds only the rows in sight however far one scrolls, and asks page by page', async () => {
      const { page, faults } = await desk('lanhdao');
      const asked = await askedFromNowOn(page, '/api/intake/petitions');
      await page.goto('/lam-viec/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      await page.locator('.ledger tbody a').first().focus();
      // A hand on the wheel: what is drawn over and over asks for nothing twice.
      await page.evaluate(`(() => {
        const box = document.querySelector('.ledger');
        let way = 47;
        const turn = () => { box.scrollTop += way = -way; requestAnimationFrame(turn); };
        turn();
      })()`);
      let most = 0;
      for (let shown = 200; shown <= 2_000; shown += 100) {
        await page.keyboard.press('End');
        await page.getByText(`Đang hiện ${shown} đơn`).waitFor();
        most = Math.max(most, await page.locator('.ledger tbody tr').count());
      }
      await page.keyboard.press('End');
      await page.getByText(/Đang hiện 20\d\d đơn/).waitFor();
      expect(most).toBeLessThan(60);
      // The first page, and one request for each of the others.
      expect(asked).toHaveLength(21);
      expect(new Set(asked).size).toBe(asked.length);
      await page.keyboard.press('Home');
      await page.locator('.ledger tbody tr[data-index="0"] :focus').waitFor();
      expect(faults).toEqual([]);
    });

    it('finds one by the number it is quoted by, and in the book of an import by the number that stood there', async () => {
      const { register } = await ward.log();
      const { page } = await desk('lanhdao', '/so-don');
      await page.locator('.ledger tbody a').first().waitFor();
      const typed = `${register.number}/${register.year}`;
      await page.keyboard.press('/');
      await page.keyboard.type(typed);
      const only = page.locator('.ledger tbody a').first();
      await page.locator('.ledger tbody a').nth(1).waitFor({ state: 'detached' });
      await only.filter({ hasText: new RegExp(`^${typed}$`) }).waitFor();
      await page.getByRole('textbox', { name: 'Tìm trong sổ' }).fill('1900/2025');
      await only.filter({ hasText: /^1900\/2025\*$/ }).waitFor();
    });

    it('says in the summary how many of them had no time limit to be held against, and opens them', async () => {
      const { page, faults } = await desk('lanhdao', '/tong-hop?from=2025-01-01&to=2025-12-31');
      await page.getByRole('columnheader', { name: 'Trong đó không có hạn để đối chiếu' }).waitFor();
      await focusOn(page, page.getByRole('link', { name: /^1900, UBND phường Thượng Thanh, Trong đó không có hạn/ }));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Đơn giải quyết trong kỳ không có hạn để đối chiếu' }).waitFor();
      await page.getByRole('row').nth(1).waitFor();
      await isSound(page, faults);
    });

    it('shows no name any more that the law hides by now, however far one has scrolled', async () => {
      const petitioners = [{ role: 'petitioner', fullName: 'Ngô Thị Xa Xôi', address: 'Số 1 phố Gia Quất' }];
      const { petitionId } = await ward.log({ receivedOn: '2025-01-01', channel: 'post', petitioners });
      const { page, faults } = await desk('lanhdao', '/so-don?to=2025-02-28');
      await scrollPastFollowed(page);
      await page.keyboard.press('End');
      const name = page.getByText('Ngô Thị Xa Xôi');
      await name.waitFor();
      await ward.classify(petitionId, 'denunciation');
      await name.waitFor({ state: 'detached' });
      await page.locator('.ledger').getByText('Tố cáo').waitFor();
      expect(faults).toEqual([]);
    });

    it('keeps such a name away, and the word of the change there, when a page arrives that was asked for before', async () => {
      const petitioners = [{ role: 'petitioner', fullName: 'Ngô Thị Trên Đầu', address: 'Số 2 phố Gia Quất' }];
      const { petitionId } = await ward.log({ petitioners });
      const { page, faults } = await desk('lanhdao', '/so-don');
      await page.getByText('Ngô Thị Trên Đầu').waitFor();
      await scrollTo(page, [200, 300, 400]);
      let goOn = () => {};
      const held = new Promise<void>((resolve) => (goOn = resolve));
      await page.route(/petitions\?.*cursor=/, (route) => held.then(() => route.continue()));
      const asked = page.waitForRequest(/petitions\?.*cursor=/);
      const arrived = page.waitForResponse(/petitions\?.*cursor=/);
      await page.keyboard.press('End');
      await asked;
      const renewed = page.waitForResponse((response) =>
        response.url().endsWith(`/api/intake/petitions/${petitionId}`),
      );
      await ward.classify(petitionId, 'denunciation');
      await (await renewed).finished();
      await page.getByText('Sổ vừa có thay đổi').waitFor();
      goOn();
      await (await arrived).finished();
      await page.getByText('Đang hiện 500 đơn').waitFor();
      await page.getByText('Sổ vừa có thay đổi').waitFor();
      expect(await everythingKept(page)).not.toContain('Ngô Thị Trên Đầu');
      expect(faults).toEqual([]);
    });

    it('begins anew where the server does not say what has become of a row', async () => {
      const { petitionId } = await ward.log({ receivedOn: '2025-03-01', channel: 'post' });
      const { page } = await desk('lanhdao', '/so-don?from=2025-03-01&to=2025-04-30');
      await scrollPastFollowed(page);
      await page.route(`**/api/intake/petitions/${petitionId}`, (route) => route.fulfill({ status: 503, body: '' }));
      const anew = page.waitForRequest((request) => /petitions\?(?!.*cursor)/.test(request.url()));
      await ward.classify(petitionId, 'denunciation');
      await anew;
      await page.getByText(/Đang hiện \d+ đơn/).waitFor();
    });

    it('is printed as far as paper goes, and says on it that there is more', async () => {
      const { page } = await desk('lanhdao', '/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      expect(await printed(page)).toBe(2_000);
      await page.getByText('Bản in chỉ có 2000 dòng đầu').waitFor();
    });

    it('prints nothing as the whole when a part of it cannot be fetched', async () => {
      const { page } = await desk('lanhdao', '/so-don');
      await page.getByText('Đang hiện 100 đơn').waitFor();
      await page.route(/petitions\?.*cursor=/, (route) => route.fulfill({ status: 502, body: '' }));
      await page.evaluate(PRINT_SEEN);
      await focusOn(page, page.getByRole('button', { name: 'In', exact: true }));
      await page.keyboard.press('Enter');
      await page.getByText('Không kết nối được máy chủ').waitFor();
      await page.getByRole('button', { name: 'In', exact: true }).waitFor();
      expect(await page.locator('html[data-printed]').count()).toBe(0);
    });
  });
});

function oldRegister(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = `${String((at % 28) + 1).padStart(2, '0')}/${String((Math.floor(at / 28) % 12) + 1).padStart(2, '0')}/2025`;
    return `${at + 1};${day};${PEOPLE[at % PEOPLE.length] ?? ''};Khiếu nại;Đất đai;${MATTERS[0] ?? ''}, hồ sơ ${at + 1};Thụ lý;${day}`;
  });
  return `\uFEFFSTT;Ngày nhận;Họ và tên;Loại đơn;Lĩnh vực;Tóm tắt;Hướng xử lý;Ngày trả lời\r\n${lines.join('\r\n')}\r\n`;
}

async function focused(page: Page, name: string): Promise<void> {
  await page
    .locator(':focus')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .waitFor();
}

function formOf(at: number): object {
  const summary = MATTERS[at % MATTERS.length] ?? '';
  return {
    receivedOn: at % 3 === 0 ? '2026-03-02' : '2026-02-26',
    declaredKind: summary.startsWith('Khiếu nại') ? 'complaint' : 'proposal_feedback',
    petitioners: [
      { role: 'petitioner', fullName: `${PEOPLE[at % PEOPLE.length] ?? ''}`, address: `Số ${at + 1} phố Gia Quất` },
    ],
    summary: `${summary}, hộ thứ ${at + 1}`,
    request: 'Đề nghị Ủy ban nhân dân phường xem xét, giải quyết và trả lời bằng văn bản',
  };
}

/** A picture as a scanner makes it. */
async function letter(page: Page): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await page.context().newPage();
  await sheet.setViewportSize({ width: 420, height: 300 });
  await sheet.setContent('<h3>ĐƠN KHIẾU NẠI</h3><p>Kính gửi: Ủy ban nhân dân phường Thượng Thanh</p>');
  const bytes = await sheet.screenshot();
  await sheet.close();
  return new Uint8Array(bytes);
}

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Office } from '../harness/office';
import { poison } from '../harness/poison';
import { listAll, must, Ward } from '../harness/ward';
import { accessibilityFaults, openBrowser, openDesk } from './browser';
import { choose, focusOn } from './keyboard';
import { draftKept } from './filled-form';

const REGISTER = join(__dirname, '../fixtures/so-don-thu-2026-q1.csv');
const OFFLINE = 'Không kết nối được máy chủ';
const UNHEARD = 'Mất kết nối, đang nối lại';
const DAY = '2026-05-14';

interface OpenForm {
  readonly path: string;
  /** Whose form it is, where it is not the administrator's. */
  readonly username?: string;
  /** What is typed while the server is there, and what after it was killed. */
  readonly before: (page: Page) => Promise<void>;
  readonly after: (page: Page) => Promise<void>;
  readonly send: (page: Page) => Promise<void>;
  /** What stands in the form, once it was tried in vain. */
  readonly typed: (page: Page) => Promise<unknown>;
  readonly stands: unknown;
  /** Resolves once the screen says that it was done. */
  readonly done: (page: Page) => Promise<void>;
  /** How often the server has done it. */
  readonly times: (ward: Ward) => Promise<number>;
}

const dialogOf = (page: Page) => page.getByRole('dialog').last();
const type = async (page: Page, label: string, text: string) => {
  await focusOn(page, dialogOf(page).getByLabel(label, { exact: true }));
  await page.keyboard.press('End');
  await page.keyboard.type(text);
};
const valueOf = (page: Page, label: string) => dialogOf(page).getByLabel(label, { exact: true }).inputValue();
const press = async (page: Page, name: string) => {
  await focusOn(page, page.getByRole('button', { name, exact: true }).last());
  await page.keyboard.press('Enter');
};

const FORMS: Readonly<Record<string, OpenForm>> = {
  'a new account': {
    path: '/quan-tri/tai-khoan?sua=moi',
    before: async (page) => {
      await type(page, 'Tên đăng nhập', 'nguoimoi');
      await choose(page, dialogOf(page).getByLabel('Đơn vị'), 'Thượng Thanh');
      await focusOn(page, dialogOf(page).getByLabel('Cán bộ xử lý'));
      await page.keyboard.press('Space');
    },
    after: (page) => type(page, 'Họ và tên', 'Đỗ Thị Mới'),
    send: (page) => press(page, 'Lưu'),
    typed: (page) => Promise.all([valueOf(page, 'Tên đăng nhập'), valueOf(page, 'Họ và tên')]),
    stands: ['nguoimoi', 'Đỗ Thị Mới'],
    done: (page) => page.getByRole('dialog', { name: 'Mật khẩu dùng một lần của nguoimoi' }).waitFor(),
    times: async ({ admin }) =>
      (await listAll<{ displayName: string }>(admin, '/api/auth/accounts')).filter(
        ({ displayName }) => displayName === 'Đỗ Thị Mới',
      ).length,
  },
  'the calendar': {
    path: `/quan-tri/lich?ngay=${DAY}`,
    before: async (page) => {
      await focusOn(page, dialogOf(page).getByLabel('Ngày thường'));
      await page.keyboard.press('ArrowDown');
      await type(page, 'Tên gọi', 'Ngày hội');
    },
    after: async (page) => {
      await type(page, 'Tên gọi', ' của phường');
      await press(page, 'Ghi ngày này');
      await page.getByText('Có thay đổi chưa lưu.').waitFor();
    },
    send: (page) => press(page, 'Xem trước thay đổi hạn'),
    typed: (page) =>
      page
        .getByRole('row', { name: /^14\/05\/2026/ })
        .getByRole('cell')
        .allInnerTexts(),
    stands: ['14/05/2026', 'Nghỉ lễ', 'Ngày hội của phường', ''],
    done: async (page) => {
      await page.getByText(/hạn (sẽ|nào) thay đổi/).waitFor();
      await press(page, 'Lưu lịch');
      await page.getByText('Đã lưu lịch năm 2026.').waitFor();
    },
    times: async ({ admin }) => (await must(admin.get<{ version: number }>('/api/deadline/calendars/2026'))).version,
  },
  'the columns of an import': {
    path: '/quan-tri/nhap-so',
    before: async (page) => {
      await page.getByLabel('Tệp sổ cũ').setInputFiles(REGISTER);
      await press(page, 'Đọc tiêu đề cột');
      await choose(page, page.getByLabel('Ghi chú'), '(không có cột này)');
    },
    after: async (page) => {
      await focusOn(page, page.getByLabel('Chỉ lưu để tra cứu, không theo dõi hạn'));
      await page.keyboard.press('ArrowDown');
    },
    send: (page) => press(page, 'Kiểm tra thử'),
    typed: (page) =>
      Promise.all([
        page
          .getByRole('row', { name: /^Ghi chú/ })
          .getByText('(không có cột này)')
          .isVisible(),
        page.getByLabel('Tiếp tục giải quyết như đơn mới, có theo dõi hạn').isChecked(),
      ]),
    stands: [true, true],
    done: (page) => page.getByRole('button', { name: 'Ghi 136 dòng vào sổ' }).waitFor(),
    times: async ({ admin }) => (await listAll(admin, '/api/imports')).length,
  },
  'a decision on a held event': {
    path: '/quan-tri/su-kien',
    before: async (page) => {
      const held = page.getByRole('table', { name: 'Sự kiện bị giữ' }).getByRole('row', { name: /“thời hạn”/ });
      await focusOn(page, held.getByRole('button', { name: 'Bỏ qua' }));
      await page.keyboard.press('Enter');
      await type(page, 'Lý do', 'Bản ghi hỏng');
    },
    after: (page) => type(page, 'Lý do', ', đã lập biên bản'),
    send: (page) => page.keyboard.press('Control+Enter'),
    typed: (page) => valueOf(page, 'Lý do'),
    stands: 'Bản ghi hỏng, đã lập biên bản',
    done: (page) => page.getByRole('table', { name: 'Đã bỏ qua' }).getByText('đã lập biên bản').waitFor(),
    times: async ({ admin }) =>
      (await listAll<{ reason: string }>(admin, '/api/operations/discarded')).filter(
        ({ reason }) => reason === 'Bản ghi hỏng, đã lập biên bản',
      ).length,
  },
  'an assignment': {
    path: '/phan-cong',
    username: 'lanhdao',
    before: async (page) => {
      await press(page, 'Phân công đơn số 2/2026');
      await choose(page, dialogOf(page).getByLabel('Người phụ trách'), 'Lê Thu');
    },
    after: (page) => choose(page, dialogOf(page).getByLabel('Người phối hợp'), 'Phạm Quốc'),
    send: (page) => press(page, 'Phân công'),
    typed: (page) => dialogOf(page).locator('.ant-select-content').allInnerTexts(),
    stands: [
      expect.stringContaining('Lê Thu'),
      expect.stringContaining('Phạm Quốc'),
      expect.stringContaining('Nguyễn'),
    ] as unknown,
    done: (page) => page.getByText('Đã phân công đơn số 2/2026').waitFor(),
    times: async ({ leader }) =>
      (await must(leader.get<{ items: { open: number }[] }>('/api/assignment/load'))).items.reduce(
        (sum, { open }) => sum + open,
        0,
      ),
  },
  'a visit': {
    path: '/so-tiep-dan?ghi=1',
    username: 'tiepdan',
    before: async (page) => {
      await focusOn(page, page.getByRole('textbox', { name: 'Họ và tên' }));
      await page.keyboard.type('Hoàng Văn Tới');
      await focusOn(page, page.getByRole('textbox', { name: 'Địa chỉ' }));
      await page.keyboard.type('Tổ 7 Thượng Thanh');
      await draftKept(page);
    },
    after: async (page) => {
      await focusOn(page, page.getByRole('textbox', { name: 'Nội dung vụ việc' }));
      await page.keyboard.press('End');
      await page.keyboard.type('Hỏi về giấy tờ đất');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space'); // with a question
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight'); // how it was handled
    },
    send: (page) => page.getByRole('textbox', { name: 'Nội dung vụ việc' }).press('Control+Enter'),
    typed: (page) =>
      Promise.all(['Họ và tên', 'Nội dung vụ việc'].map((name) => page.getByRole('textbox', { name }).inputValue())),
    stands: ['Hoàng Văn Tới', 'Hỏi về giấy tờ đất'],
    done: (page) => page.getByText('Đã ghi lượt tiếp số').waitFor(),
    times: async ({ desk }) => (await listAll(desk, '/api/reception/visits?from=2026-05-04&to=2026-05-04')).length,
  },
};

describe('a server that is killed under an open form', () => {
  let office: Office;
  let browser: Browser;

  beforeAll(async () => {
    [office, browser] = await Promise.all([
      Office.start({ env: { DONTHU_CLOCK_START: '2026-05-04T01:00:00Z' } }),
      openBrowser(),
    ]);
    const ward = await Ward.of(office);
    const { petitionId } = await ward.log({ receivedOn: '2026-05-04' });
    const { petitionId: unassigned } = await ward.log({ receivedOn: '2026-05-04' });
    await ward.classify(unassigned, 'complaint');
    await ward.sign(unassigned);
    await office.stop();
    const data = { to: 'the moon', on: 'yesterday', by: 5 };
    await poison(office, petitionId, { type: 'petition.result-notified.v1', data });
    await office.run();
  });

  afterAll(async () => {
    await browser.close();
    await office.stop();
  });

  it.each(Object.entries(FORMS))(
    'loses nothing, is missed on the screen, and does it once when it is back: %s',
    async (...[, form]) => {
      const before = await form.times(await Ward.of(office));
      const { page } = await openDesk(browser, office.url, { username: form.username ?? 'quantri', path: form.path });
      await form.before(page);
      await office.kill();
      try {
        await page.getByText(UNHEARD).waitFor();
        await form.after(page);
        await form.send(page);
        await page.getByText(OFFLINE).first().waitFor();
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await form.typed(page)).toEqual(form.stands);
      } finally {
        await office.run();
      }
      const ward = await Ward.of(office);
      expect(await form.typed(page)).toEqual(form.stands);
      await form.send(page);
      await form.done(page);
      expect(await form.times(ward)).toBe(before + 1);
      await page.context().close();
    },
  );
});

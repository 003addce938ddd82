import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { account } from '@donthu/testing/service/told';
import { OTHER_WARD, TWO_WARDS, WARD } from '@donthu/testing/service/two-wards';
import { ReportingModule } from '../reporting.module';

interface Item {
  readonly kind: string;
  readonly what: string;
  readonly by: { readonly name: string; readonly roleName: string };
  readonly petitionId: string | null;
  readonly register: { readonly number: number; readonly year: number } | null;
}

const NO_ROWS = { total: 0, ok: 0, warnings: 0, errors: 0 };
const ADMIN = { id: 'a-quantri', role: 'admin' };

describe('the audit', () => {
  const service = new ServiceUnderTest([ReportingModule.oneLog()], { DONTHU_CLOCK_START: '2026-04-10T02:00:00Z' });

  beforeAll(async () => {
    await service.start();
    await service.tell(...TWO_WARDS, account('a-inspector', 'thanhtra', ['inspector']));
    const at = '2026-04-02T02:00:00.000Z';
    const changed = { accountId: 'a-xuly1', username: 'xuly1', displayName: 'Lê Thu Phương', unit: WARD };
    await service.tell(
      {
        stream: 'account/a-xuly1',
        by: ADMIN,
        at,
        events: [['account.set.v1', { ...changed, roles: ['handler', 'leader'], active: false, email: 'x@y.vn' }]],
      },
      {
        stream: 'account/a-xuly1',
        unit: 'installation',
        by: ADMIN,
        at: '2026-04-02T03:00:00.000Z',
        events: [
          [
            'account.set.v1',
            {
              ...changed,
              displayName: 'Lê Thu Phương Anh',
              roles: ['leader'],
              active: true,
              email: 'moi@y.vn',
              changed: ['displayName', 'roles', 'reportsTo', 'email', 'active'],
              before: {
                displayName: 'Lê Thu Phương',
                roles: ['handler', 'leader'],
                reportsTo: 'a-lanhdao',
                active: false,
              },
            },
          ],
          ['account.password-set.v1', { accountId: 'a-xuly1', username: 'xuly1', unit: WARD, mustChange: true }],
          ['sessions.ended.v1', { accountId: 'a-xuly1', before: '2026-04-02T03:00:00.000Z' }],
        ],
      },
      {
        stream: 'sign-in/a-xuly1',
        unit: 'installation',
        at: '2026-04-02T04:00:00.000Z',
        events: [
          ['sign-in.locked.v1', { accountId: 'a-xuly1', username: 'xuly1', unit: WARD, guesses: 10, minutes: 15 }],
        ],
      },
      {
        stream: 'calendar/2027',
        unit: 'installation',
        by: ADMIN,
        at: '2026-04-03T02:00:00.000Z',
        events: [['calendar.year-set.v1', { year: 2027, state: 'confirmed', days: [] }]],
      },
      {
        stream: 'absence/a-tiepdan',
        by: { id: 'a-lanhdao', role: 'leader' },
        at: '2026-04-04T02:00:00.000Z',
        events: [
          ['absence.recorded.v1', { officer: 'a-tiepdan', from: '2026-04-06', to: '2026-04-08', deputy: 'a-xuly1' }],
          ['absence.ended.v1', { officer: 'a-tiepdan', from: '2026-04-06', backOn: '2026-04-07' }],
        ],
      },
      {
        stream: 'import/i-1',
        by: ADMIN,
        at: '2026-04-05T02:00:00.000Z',
        events: ['checking', 'committing', 'committed', 'undone'].map(
          (state) =>
            [
              'import.progressed.v1',
              {
                importId: 'i-1',
                state,
                by: 'a-quantri',
                openRows: 'history',
                rows: state === 'checking' ? NO_ROWS : { total: 140, ok: 130, warnings: 6, errors: 4 },
                ...(state === 'committed' && { repeated: 2 }),
              },
            ] as const,
        ),
      },
      {
        stream: 'parked/d-1',
        unit: 'installation',
        by: ADMIN,
        at: '2026-04-05T03:00:00.000Z',
        events: [
          [
            'parked.decided.v1',
            {
              by: 'a-quantri',
              action: 'discard',
              consumer: 'resolution.cases',
              service: 'resolution',
              event: { type: 'petition.outcome-signed.v1', stream: 'petition/p-1', version: 4 },
              petitionId: 'p-1',
            },
          ],
        ],
      },
      {
        stream: 'disclosure/p-1',
        by: ADMIN,
        at: '2026-04-06T02:00:00.000Z',
        events: [['people.erased.v1', { petitionId: 'p-1', by: 'a-quantri' }]],
      },
      // Of the ward, of the other ward, and of one whose own events have not come.
      ...['p1', 'q1', 'p-unknown'].map((petitionId, index) => ({
        stream: `parked/d-${petitionId}`,
        unit: 'installation',
        by: ADMIN,
        at: `2026-03-30T0${index}:00:00.000Z`,
        events: [
          [
            'parked.decided.v1',
            {
              by: 'a-quantri',
              action: 'replay',
              consumer: 'reporting.facts',
              service: 'reporting',
              event: { type: 'petition.logged.v1', stream: `petition/${petitionId}`, version: 1 },
              petitionId,
            },
          ] as const,
        ],
      })),
      {
        stream: 'disclosure/p-9',
        unit: OTHER_WARD,
        by: ADMIN,
        at: '2026-04-07T02:00:00.000Z',
        events: [['people.erased.v1', { petitionId: 'p-9', by: 'a-quantri' }]],
      },
    );
  });

  afterAll(() => service.close());

  const list = async (query = '', headers: Record<string, string> = {}) => {
    const reply = await service.call('a-inspector', { url: `/api/reporting/audit${query}`, headers });
    return reply.json<{ items: Item[]; nextCursor: string | null }>();
  };

  it('tells who did what in words, newest first, of the inspector’s own unit and of what is everybody’s', async () => {
    const { items } = await list('?from=2026-04-01');
    expect(items.map(({ what }) => what)).toEqual([
      'Xóa danh tính',
      'Quyết định về sự kiện bị giữ: bỏ qua, “Lãnh đạo ký duyệt hướng xử lý”, bộ phận “giải quyết”',
      'Nhập sổ cũ: đã hoàn tác, 140 dòng đã đọc',
      'Nhập sổ cũ: đã ghi vào sổ, 140 dòng đã đọc, 134 dòng đã ghi, 2 dòng bỏ qua vì đã có trong sổ, 4 dòng lỗi không nhập',
      'Nhập sổ cũ: bắt đầu kiểm tra',
      expect.stringMatching(/^Kết thúc vắng mặt sớm: .+, từ 06\/04\/2026, làm việc lại từ 07\/04\/2026$/),
      expect.stringContaining('06/04/2026–08/04/2026, người làm thay'),
      'Cập nhật lịch làm việc: 2027, đã chốt',
      'Tạm khóa đăng nhập do nhập sai mật khẩu: xuly1, 10 lần sai, 15 phút',
      'Đổi mật khẩu: xuly1, cấp mật khẩu dùng một lần',
      'Cập nhật tài khoản: xuly1; họ và tên: Lê Thu Phương → Lê Thu Phương Anh; ' +
        'vai trò: Cán bộ xử lý + Lãnh đạo → Lãnh đạo; cấp trên trực tiếp: Cán bộ lanhdao → không có; ' +
        'đã đổi thư điện tử; tình trạng: đã khóa → đang hoạt động',
      'Xem danh tính',
      'Cập nhật tài khoản: xuly1, Cán bộ xử lý + Lãnh đạo, đơn vị UBND phường Thượng Thanh, đã khóa',
    ]);
    expect(items[0]).toMatchObject({ kind: 'disclosure', petitionId: 'p-1' });
    expect(JSON.stringify(items)).not.toMatch(/@y\.vn/);
  });

  it('is narrowed by what it is about and by days, and read page by page', async () => {
    expect((await list('?kind=calendar')).items.map(({ what }) => what)).toEqual([
      'Cập nhật lịch làm việc: 2027, đã chốt',
    ]);
    expect((await list('?from=2026-04-02&to=2026-04-03')).items).toHaveLength(6);
    const first = await list('?from=2026-04-01&limit=7');
    const rest = await list(`?from=2026-04-01&limit=7&cursor=${first.nextCursor ?? ''}`);
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([7, 6, null]);
  });

  it('names the petition an act is about by its number, within the reader’s units and never by guessing', async () => {
    const about = (items: Item[]) => items.map(({ petitionId, register }) => [petitionId, register]);
    const number = { unit: WARD, year: 2026, book: 'live', number: 1 };
    const decided = await list('?kind=parked&to=2026-03-31');
    expect(about(decided.items)).toEqual([
      [null, null],
      [null, null],
      ['p1', number],
    ]);
    const opened = await list('?kind=disclosure&from=2026-04-01');
    expect(about(opened.items)).toEqual([
      ['p-1', null],
      ['p1', number],
    ]);
    expect(about((await list('?kind=calendar')).items)).toEqual([[null, null]]);
  });

  it('speaks English, and refuses what it does not know', async () => {
    const { items } = await list('?kind=calendar', { 'accept-language': 'en' });
    expect(items[0]?.what).toBe('Working calendar set: 2027, final');
    const [password, account] = (await list('?kind=account&from=2026-04-02', { 'accept-language': 'en' })).items;
    expect(password?.what).toBe('Password changed: xuly1, one-time password given');
    expect(account?.what).toContain(
      '; reports to: Cán bộ lanhdao → none; e-mail address changed; state: locked → active',
    );
    const [lock] = (await list('?kind=sign-in', { 'accept-language': 'en' })).items;
    expect(lock).toMatchObject({
      what: 'Sign-in locked after wrong passwords: xuly1, 10 wrong guesses, 15 minutes',
      by: { name: '' },
    });
    const wrong = await service.call('a-inspector', { url: '/api/reporting/audit?kind=petition' });
    expect(wrong.statusCode).toBe(400);
  });
});

import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { OTHER_WARD, TWO_WARDS, WARD } from '@donthu/testing/service/two-wards';
import type { FeedPage } from './feed/feed';
import { ReportingModule } from './reporting.module';
import type { TimelineItem } from './timeline/tell-timeline';

const FEED_KEY = 'key-of-the-level-above';

describe('timelines and the feed over HTTP', () => {
  const events = TWO_WARDS.flatMap(({ stream, events: told }) =>
    /^(account|unit|disclosure)\//.test(stream) ? [] : told,
  );
  const service = new ServiceUnderTest([ReportingModule.manyOffices()], { DONTHU_FEED_KEY: FEED_KEY });

  beforeAll(async () => {
    await service.start();
    await service.tell(...TWO_WARDS);
  });

  afterAll(() => service.close());

  const as = (who: string, url: string, headers: Record<string, string> = {}) =>
    service.call(who, { url: `/api/reporting/${url}`, headers });

  it('tells a petition’s life in words, in both languages', async () => {
    const answer = await as('a-lanhdao', 'petitions/p1/timeline');
    const { items } = answer.json<{ items: TimelineItem[] }>();
    expect(items.map(({ what }) => what)).toEqual([
      'Tiếp nhận đơn và vào sổ: số 1/2026, nhận ngày 20/02/2026',
      'Cập nhật thời hạn: Xử lý đơn (bắt đầu tính, hạn 02/03/2026)',
      'Phân loại đơn: Khiếu nại, lĩnh vực Đất đai, nhà cửa',
      'Đề xuất hướng xử lý: Thụ lý giải quyết',
      'Lãnh đạo ký duyệt hướng xử lý: Thụ lý giải quyết',
      'Thụ lý, mở hồ sơ vụ việc: Khiếu nại',
      'Phân công giải quyết: phụ trách Cán bộ xuly1, lãnh đạo Cán bộ lanhdao',
      'Thực hiện bước giải quyết: Tiến hành xác minh, ngày 02/03/2026',
      'Thực hiện bước giải quyết: Ban hành quyết định giải quyết khiếu nại, Đúng một phần, văn bản số 45/QĐ-UBND, ngày 30/03/2026',
      'Cập nhật thời hạn',
    ]);
    expect(items[0]).toMatchObject({
      at: '2026-02-20T02:00:00.000Z',
      on: '2026-02-20',
      who: { role: 'reception', roleName: 'Cán bộ tiếp công dân', name: 'Cán bộ tiepdan' },
      stream: 'petition/p1',
      version: 1,
    });
    expect(items[1]).toMatchObject({ who: { role: 'system', roleName: 'Hệ thống', name: '' } });
    expect(answer.headers['donthu-seen']).toContain('petition/p1@4');
    const english = (await as('a-lanhdao', 'petitions/p1/timeline', { 'accept-language': 'en' })).json<{
      items: TimelineItem[];
    }>();
    expect(english.items[2]?.what).toBe('Petition classified: Complaint, field Land and housing');
  });

  it('tells the inspector, and nobody else, who opened the people', async () => {
    const types = async (who: string) =>
      (await as(who, 'petitions/p1/timeline')).json<{ items: TimelineItem[] }>().items.map(({ type }) => type);
    expect(await types('a-thanhtra')).toContain('people.revealed.v1');
    expect(await types('a-xuly1')).not.toContain('people.revealed.v1');
  });

  it('knows no petition of another ward, and none that never was', async () => {
    expect((await as('a-lanhdao', 'petitions/q1/timeline')).statusCode).toBe(404);
    expect((await as('a-lanhdao', 'petitions/never/timeline')).statusCode).toBe(404);
  });

  async function follow(who: string, query = '', limit = 3) {
    const seen: FeedPage['items'][number][] = [];
    for (let after = -1, next = 0; after !== next;) {
      after = next;
      const page = (await as(who, `feed?after=${after}&limit=${limit}${query}`)).json<FeedPage>();
      seen.push(...page.items);
      next = page.next;
    }
    return seen;
  }

  it('feeds the level above every event once, in an order that stays', async () => {
    const feed = await follow('a-captren');
    expect(feed.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
    expect(feed[0]).toMatchObject({
      n: 1,
      id: 'petition/p1@1:0',
      type: 'petition.logged.v1',
      stream: 'petition/p1',
      version: 1,
      unit: WARD,
      at: '2026-02-20T02:00:00.000Z',
      data: { receivedOn: '2026-02-20' },
    });
    expect(await follow(FEED_KEY, '', 200)).toEqual(feed);
  });

  it('feeds one unit alone when asked, and moves the cursor past the others', async () => {
    expect((await follow('a-captren', `&unit=${OTHER_WARD}`, 1)).map(({ stream }) => stream)).toEqual([
      'petition/q1',
      'petition/q1',
    ]);
  });

  it('refuses the feed to a ward, and the feed key everything else', async () => {
    expect((await as('a-lanhdao', 'feed')).statusCode).toBe(403);
    expect((await as(FEED_KEY, 'summary')).statusCode).toBe(403);
    expect((await as('a-captren', 'feed?after=-1')).statusCode).toBe(400);
    expect((await as('a-captren', 'feed?after=x')).statusCode).toBe(400);
  });
});

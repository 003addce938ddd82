import { SessionTokens } from '@donthu/auth';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import type { Told } from '@donthu/testing/service/told';
import { OTHER_WARD, TWO_WARDS, WARD } from '@donthu/testing/service/two-wards';
import { Feed } from '../feed/feed';
import { LoggedFeed } from '../feed/logged-feed';
import { ReportingModule } from '../reporting.module';
import { LIVE_LIMITS, type LiveLimits } from './live-limits';

const LIMITS: LiveLimits = { lookMs: 10, beatMs: 30, mostTold: 3, perAccount: 2, perProcess: 3 };
const withdrawn = (petition: string, unit: string): Told => ({
  stream: `petition/${petition}`,
  unit,
  events: [['petition.withdrawn.v1', { on: '2026-03-02', by: 'letter' }]],
});

/** A screen in a test: what came over the line, as it came. */
class Line {
  text = '';
  ended = false;
  private readonly stop = new AbortController();

  static async open(
    url: string,
    headers: Record<string, string>,
  ): Promise<{ status: number; line: Line; response: Response }> {
    const line = new Line();
    const response = await fetch(url, { headers, signal: line.stop.signal });
    if (response.ok) void line.read(response);
    return { status: response.status, line, response };
  }

  async until(seen: RegExp | 'end'): Promise<string> {
    while (seen === 'end' ? !this.ended : !seen.test(this.text)) {
      if (this.ended && seen !== 'end') throw new Error(`ended after ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return this.text;
  }

  get changes(): unknown[] {
    return [...this.text.matchAll(/event: change\ndata: (.*)\n/g)].map(([, data = '']) => JSON.parse(data) as unknown);
  }

  close(): void {
    this.stop.abort();
  }

  private async read({ body }: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body ?? []) this.text += decoder.decode(chunk as Uint8Array, { stream: true });
    } catch {
      // closed by the test
    }
    this.ended = true;
  }
}

describe('live updates', () => {
  const service = new ServiceUnderTest([
    {
      module: ReportingModule,
      providers: [
        { provide: Feed, useClass: LoggedFeed },
        { provide: LIVE_LIMITS, useValue: LIMITS },
      ],
    },
  ]);
  const open: Line[] = [];
  let url: string;

  beforeAll(async () => {
    await service.start();
    await service.tell(...TWO_WARDS);
    url = `${await service.app.getUrl()}/api/reporting/live`;
  });
  afterEach(async () => {
    for (const line of open.splice(0)) {
      line.close();
      await line.until('end');
    }
  });
  afterAll(() => isClosed || service.close());
  let isClosed = false;

  const ask = async (who: string, headers: Record<string, string> = {}, query = '') => {
    const { token } = await service.app.get(SessionTokens).issue(who);
    const followed = await Line.open(url + query, { authorization: `Bearer ${token}`, ...headers });
    open.push(followed.line);
    return followed;
  };
  /** The server notices a little later that a line before is gone. */
  const follow = async (...asked: Parameters<typeof ask>): ReturnType<typeof ask> => {
    for (;;) {
      const followed = await ask(...asked);
      if (followed.status === 200) return followed;
      followed.line.ended = true;
      await followed.response.text();
    }
  };
  const lastId = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? '';

  it('begins at the present and tells of the own ward alone, without content', async () => {
    const { line, response } = await follow('a-lanhdao');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    await line.until(/^retry: \d+\nid: \d+\nevent: ready\ndata: \{\}\n\n/);
    await service.tell(withdrawn('theirs', OTHER_WARD), withdrawn('ours', WARD));
    await line.until(/event: change/);
    expect(line.changes).toEqual([
      { type: 'petition.withdrawn.v1', petitionId: 'ours', stream: 'petition/ours', version: 1, unit: WARD },
    ]);
    expect(line.text).not.toContain('letter');
  });

  it('tells of an erasure, whose names are to leave the screen', async () => {
    const { line } = await follow('a-lanhdao');
    await line.until(/event: ready/);
    await service.tell({
      stream: 'disclosure/erased',
      unit: WARD,
      events: [['people.erased.v1', { petitionId: 'erased', by: 'a-quantri' }]],
    });
    await line.until(/event: change/);
    expect(line.changes).toMatchObject([{ petitionId: 'erased', stream: 'disclosure/erased', version: 1 }]);
  });

  it('keeps no consumer standing back while it is open', async () => {
    const { line } = await follow('a-lanhdao');
    await line.until(/event: ready/);
    // For ever busy if the stream counted as a request that runs.
    while (service.office.engine.gate.isBusy) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(line.ended).toBe(false);
  });

  it('tells the level above of every ward', async () => {
    const { line } = await follow('a-captren');
    await line.until(/id: /);
    await service.tell(withdrawn('theirs-2', OTHER_WARD), withdrawn('ours-2', WARD));
    await line.until(/ours-2/);
    expect(line.changes).toMatchObject([{ unit: OTHER_WARD }, { unit: WARD }]);
  });

  it.each(['header', 'query'])('goes on from the last event seen, named in the %s', async (where) => {
    const before = (await follow('a-lanhdao')).line;
    const seen = lastId(await before.until(/id: /));
    before.close();
    await service.tell(withdrawn(`missed-${where}`, WARD), withdrawn(`theirs-${where}`, OTHER_WARD));
    const back =
      where === 'header' ? follow('a-lanhdao', { 'last-event-id': seen }) : follow('a-lanhdao', {}, `?after=${seen}`);
    const { line } = await back;
    await line.until(/event: change/);
    expect(line.changes).toMatchObject([{ petitionId: `missed-${where}` }]);
    await service.tell(withdrawn(`next-${where}`, WARD));
    await line.until(/next-/);
    expect(line.changes).toHaveLength(2);
  });

  it('asks for everything anew when more was missed than is told at once, or the place is unknown', async () => {
    const before = (await follow('a-lanhdao')).line;
    const seen = lastId(await before.until(/id: /));
    before.close();
    await service.tell(...[1, 2, 3, 4].map((n) => withdrawn(`many-${n}`, WARD)));
    for (const id of [seen, '9007199254740991', 'no-cursor']) {
      const { line } = await follow('a-lanhdao', { 'last-event-id': id });
      await line.until(/event: reset\ndata: \{\}\n\n/);
      expect(line.changes).toEqual([]);
      line.close();
      await line.until('end');
    }
  });

  it('says that it lives, and moves the place on past what the screen may not see', async () => {
    const { line } = await follow('a-lanhdao');
    const first = lastId(await line.until(/id: /));
    await service.tell(withdrawn('theirs-3', OTHER_WARD));
    const beats = line.text.length;
    await line.until(new RegExp(`[^]{${beats}}[^]*\\n:\\nid: (?!${first}\\n)\\d+\\n\\n`));
    expect(line.changes).toEqual([]);
  });

  it('ends with the session', async () => {
    const { line } = await follow('a-lanhdao');
    await line.until(/id: /);
    await service.tell({
      stream: 'account/a-lanhdao',
      events: [['sessions.ended.v1', { accountId: 'a-lanhdao', before: new Date(Date.now() + 1000).toISOString() }]],
    });
    await line.until('end');
  });

  it('bounds the screens of an account and of the process, and gives places back', async () => {
    await follow('a-captren');
    await follow('a-captren');
    const third = await ask('a-captren');
    third.line.ended = true;
    expect([third.status, third.response.headers.get('retry-after')]).toEqual([429, '10']);
    expect(await third.response.json()).toMatchObject({ code: 'LIVE.TOO_MANY_SCREENS' });
    await follow('a-vh');
    const fourth = await ask('a-vh');
    fourth.line.ended = true;
    expect([fourth.status, await fourth.response.json()]).toMatchObject([503, { code: 'OVERLOADED' }]);
    open[0]?.close();
    await open[0]?.until('end');
    expect((await follow('a-captren')).status).toBe(200);
  });

  it('is for officers who are signed in, and does not keep the process from stopping', async () => {
    expect((await fetch(url)).status).toBe(401);
    const { line } = await follow('a-captren');
    await line.until(/id: /);
    isClosed = true;
    const closing = service.close();
    await line.until('end');
    await closing;
  });
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedEngine, type EmbeddedEngine } from '@donthu/platform/embedded-engine';
import { commitsOf } from '@donthu/testing/service/told';
import { LoggedFeed } from './logged-feed';
import { FOLLOWED, NOTICED, type FeedItem } from './feed';

const types: ReadonlySet<string> = new Set(FOLLOWED);
const withdrawn = ['petition.withdrawn.v1', { on: '2026-03-02', by: 'letter' }] as const;
const ERASED = ['people.erased.v1', { petitionId: 'a', by: 'a-quantri' }] as const;
const COMMITS = commitsOf([
  { stream: 'petition/a', events: [withdrawn, withdrawn] },
  { stream: 'petition/b', events: [withdrawn] },
  { stream: 'account/x', events: [['account.created.v1', {}]] },
  { stream: 'petition/a', events: [withdrawn] },
  { stream: 'disclosure/a', events: [ERASED] },
]);
const IDS = COMMITS.filter(({ stream }) => stream.startsWith('petition/')).flatMap(({ id, events }) =>
  events.map((_, index) => `${id}:${index}`),
);

describe('the feed of one log', () => {
  let engine: EmbeddedEngine;
  let feed: LoggedFeed;

  beforeEach(async () => {
    engine = openEmbeddedEngine(mkdtempSync(join(tmpdir(), 'donthu-')));
    feed = new LoggedFeed(engine.store);
    for (const commit of COMMITS) await engine.store.append(commit);
  });

  afterEach(() => engine.close());

  async function follow(limit: number, sees: (unit: string) => boolean = () => true): Promise<FeedItem[]> {
    const items: FeedItem[] = [];
    for (let after = -1, next = 0; after !== next;) {
      after = next;
      const page = await feed.read({ types, after, limit, sees });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      items.push(...page.items);
      next = page.next;
    }
    return items;
  }

  it.each([1, 2, 3, 200])('tells every followed event once and in the log’s order, %i at a time', async (limit) => {
    const items = await follow(limit);
    expect(items.map(({ id }) => id)).toEqual(IDS);
    const places = items.map(({ n }) => n);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  });

  it('keeps the places it gave when more is written', async () => {
    const before = await follow(200);
    await engine.store.append({
      ...(COMMITS[3] as (typeof COMMITS)[number]),
      id: 'later',
      stream: 'petition/c',
      version: 1,
    });
    expect((await follow(200)).slice(0, before.length)).toEqual(before);
  });

  it('tells open screens who was erased, and those who follow petitions nothing of it', async () => {
    const page = await feed.read({ types: new Set(NOTICED), after: 0, limit: 10, sees: () => true });
    expect(page.items.map(({ id }) => id)).toEqual([...IDS, `${COMMITS.at(-1)?.id}:0`]);
    expect((await follow(1)).map(({ id }) => id)).toEqual(IDS);
  });

  it('moves the cursor past what the reader may not see, and tells nothing of it', async () => {
    const page = await feed.read({ types, after: 0, limit: 10, sees: () => false });
    expect(page.items).toEqual([]);
    expect(await feed.read({ types, after: page.next, limit: 10, sees: () => true })).toEqual({
      items: [],
      next: page.next,
    });
  });

  it('tells who begins at its end only what comes from now on', async () => {
    const after = await feed.end();
    expect((await feed.read({ types, after, limit: 10, sees: () => true })).items).toEqual([]);
    await engine.store.append({ ...(COMMITS[0] as (typeof COMMITS)[number]), id: 'now', stream: 'petition/e' });
    const page = await feed.read({ types, after, limit: 10, sees: () => true });
    expect([page.items.map(({ stream }) => stream), page.next]).toEqual([
      ['petition/e', 'petition/e'],
      await feed.end(),
    ]);
  });

  it('leaves out what is not published', async () => {
    await engine.store.append({
      ...(COMMITS[0] as (typeof COMMITS)[number]),
      id: 'x',
      stream: 'petition/d',
      unpublished: true,
    });
    expect((await follow(200)).map(({ id }) => id)).toEqual(IDS);
  });
});

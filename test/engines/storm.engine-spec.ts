import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { killForAWhile } from '@donthu/testing/engines/engines-tool';
import type { Message } from 'kafkajs';
import type { OfficeClient } from '../harness/client';
import { Databases, type ViewRows } from '../harness/databases';
import { Ledger } from '../harness/ledger';
import { Services } from '../harness/services';
import { Topics, type TopicRecord } from '../harness/topics';
import { FORM, must, type Logged } from '../harness/ward';

interface ParkedItem {
  readonly key: string;
  readonly service: string;
  readonly petitionId: string | null;
}

const CLIENTS = 4;
const QUIET_MS = 90_000;

describe('many offices under kill -9', () => {
  let services: Services;
  let databases: Databases;
  let topics: Topics;
  let desk: OfficeClient;
  let leader: OfficeClient;
  let ledger: Ledger;

  beforeAll(async () => {
    services = await Services.start();
    [databases, topics] = await Promise.all([Databases.open(services.namespace), Topics.open(services.namespace)]);
    [desk, leader] = await Promise.all([services.as('tiepdan'), services.as('lanhdao')]);
    ledger = new Ledger(services.url, desk.bearer ?? '');
  });
  afterAll(async () => {
    await Promise.all([topics?.close(), databases?.close()]);
    await services?.stop();
  }, 60_000);

  /** Nothing is left to publish or to handle, and stays so. */
  async function untilQuiet(): Promise<void> {
    for (let calm = 0, until = Date.now() + QUIET_MS; calm < 3;) {
      const left = (await databases.pending()) + (await topics.lag());
      calm = left === 0 ? calm + 1 : 0;
      if (Date.now() > until) throw new Error(`still ${left} behind\n${services.log.slice(-6000)}`);
      await sleep(200);
    }
  }

  it('loses no petition that was answered with 201, whatever is killed meanwhile', async () => {
    ledger.start(CLIENTS);
    await sleep(1_500);
    await services.restart('intake');
    await killForAWhile('mongodb-1', 1_500);
    await sleep(2_000);
    await killForAWhile('kafka-1', 1_500);
    await Promise.all([services.restart('identity'), services.restart('deadline'), services.restart('reporting')]);
    await services.restart('intake');
    await sleep(1_500);
    await ledger.stop();
    await untilQuiet();
    const logged = (await databases.commits('intake')).filter(({ number }) => number !== undefined);
    const ids = new Set(logged.map(({ stream }) => stream.split('/')[1]));
    expect(ledger.accepted.filter(({ petitionId }) => !ids.has(petitionId))).toEqual([]);
    expect(ledger.accepted.length).toBeGreaterThan(CLIENTS * 3);
    expect(ledger.retries).toBeGreaterThan(0);
    expect(logged.map(({ number }) => number?.n).sort((a = 0, b = 0) => a - b)).toEqual(logged.map((_, i) => i + 1));
    expect(new Set(ledger.accepted.map(({ register }) => register.number)).size).toBe(ledger.accepted.length);
  });

  it('shows every one of them in the register, with its time limit, and in the figures', async () => {
    const petitions = (await databases.commits('intake')).filter(({ number }) => number !== undefined).length;
    for (const { petitionId } of [ledger.accepted.at(0), ledger.accepted.at(-1)].filter((each) => each !== undefined)) {
      expect((await desk.get(`/api/intake/petitions/${petitionId}`)).status).toBe(200);
      const { body } = await leader.get<{ items: object[] }>(`/api/deadline/petitions/${petitionId}`);
      expect(body.items[0]).toMatchObject({ step: 'petition.handle', state: 'open' });
    }
    const period = 'from=2026-03-01&to=2026-03-31';
    const { body } = await leader.get(`/api/reporting/summary?unit=thuong-thanh&${period}`);
    expect(body).toMatchObject({ received: petitions, open: { total: petitions } });
    const obligations = new Set((await databases.commits('deadline')).map(({ stream }) => stream));
    expect([...obligations].filter((stream) => stream.startsWith('obligations/'))).toHaveLength(petitions);
  });

  it('has published what was committed, nothing else, each stream in order', async () => {
    const records = await topics.read();
    for (const service of ['intake', 'deadline', 'portal'] as const) {
      const committed = (await databases.commits(service))
        .filter(({ unpublished }) => unpublished !== true)
        .flatMap(({ stream, version, events }) => events.map((_, index) => `${stream}@${version + index}`));
      expect(publishedPlaces(records, service)).toEqual(committed.sort());
    }
    expect(firstOutOfOrder(records)).toBeUndefined();
  });

  it('makes one petition of a submission repeated at once, also when the first answer never arrived', async () => {
    const send = () => desk.post<Logged>('/api/intake/petitions', FORM, { key: 'cung-mot-don' });
    const cut = new AbortController();
    const unheard = desk.raw('/api/intake/petitions', {
      method: 'POST',
      signal: cut.signal,
      body: JSON.stringify(FORM),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'cung-mot-don' },
    });
    setTimeout(() => cut.abort(), 5);
    await unheard.catch(() => undefined);
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const other = await desk.post('/api/intake/petitions', { ...FORM, summary: 'Khác' }, { key: 'cung-mot-don' });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
  });

  it('acts once on events that are delivered again, out of turn', async () => {
    await untilQuiet();
    const before = { views: await viewsWithFigures(), commits: await countCommits() };
    const records = await topics.read();
    const again = shuffled(records.filter((_, index) => index % 3 === 0)).flatMap((record, index) =>
      Array.from({ length: 1 + (index % 4) }, () => record),
    );
    await topics.produce(shuffled(again));
    await untilQuiet();
    expect(await countCommits()).toEqual(before.commits);
    expect(differences(before.views, await viewsWithFigures())).toEqual([]);
  });

  it('builds the same views from the beginning, and decides nothing anew', async () => {
    const before = { views: await viewsWithFigures(), commits: await countCommits() };
    await services.stopAll();
    await databases.emptyViews();
    await services.startAll();
    await untilQuiet();
    expect(await countCommits()).toEqual(before.commits);
    expect(differences(before.views, await viewsWithFigures())).toEqual([]);
  });

  it('parks an event that no consumer can read, tells the operator, and goes on with everything else', async () => {
    const admin = await services.as('quantri');
    await topics.produce([{ topic: `${services.namespace.name}.intake.v1`, message: unreadable('petition/hong') }]);
    const logged = await must(desk.post<Logged>('/api/intake/petitions', FORM));
    await untilQuiet();
    expect((await leader.get(`/api/deadline/petitions/${logged.petitionId}`)).status).toBe(200);
    const parked = await must(admin.get<{ items: ParkedItem[] }>('/api/operations/parked'));
    const held = parked.items.filter(({ petitionId }) => petitionId === 'hong');
    expect([...new Set(held.map(({ service }) => service))]).toEqual(
      expect.arrayContaining(['intake', 'deadline', 'reporting', 'identity', 'portal']),
    );
    for (const { key } of held)
      await must(admin.post(`/api/operations/parked/${key}/discard`, { reason: 'Bản ghi hỏng' }));
    expect((await must(admin.get<{ items: ParkedItem[] }>('/api/operations/parked'))).items).toEqual([]);
  });

  /** Figures are counted when they are asked for. */
  async function viewsWithFigures(): Promise<Record<string, ViewRows>> {
    await must(leader.get('/api/reporting/summary?unit=thuong-thanh&from=2026-03-01&to=2026-03-31'));
    return databases.views();
  }

  async function countCommits(): Promise<Record<string, number>> {
    const names = ['intake', 'deadline', 'resolution', 'assignment', 'portal', 'identity', 'reporting'];
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await databases.commits(name)).length] as const)),
    );
  }
});

/** An event of ours by its headers, with a body that its type does not promise. */
function unreadable(stream: string): Message {
  const head = { type: 'petition.logged.v1', id: `${randomUUID()}:0`, source: '/donthu/intake', specversion: '1.0' };
  const ours = { stream, version: '1', unit: 'thuong-thanh', time: '2026-03-02T01:00:00Z', actor: 'x', actorrole: 'x' };
  const headers = Object.fromEntries(
    Object.entries({ ...head, ...ours }).map(([name, value]) => [`ce_${name}`, value]),
  );
  return { key: stream.split('/')[1] ?? null, value: '{"receivedOn":5}', headers };
}

function publishedPlaces(records: readonly TopicRecord[], service: string): string[] {
  const own = records.filter(({ topic }) => topic.includes(`.${service}.`));
  return [...new Set(own.map(({ event: { stream, version } }) => `${stream}@${version}`))].sort();
}

/** A record whose predecessor in its stream had not been in the topic before it. */
function firstOutOfOrder(records: readonly TopicRecord[]): string | undefined {
  const reached = new Map<string, number>();
  for (const {
    event: { stream, version },
  } of records) {
    const before = reached.get(stream) ?? 0;
    if (version > before + 1) return `${stream}@${version} after ${before}`;
    reached.set(stream, Math.max(before, version));
  }
  return undefined;
}

function differences(before: Record<string, ViewRows>, after: Record<string, ViewRows>): string[] {
  return Object.keys({ ...before, ...after }).flatMap((view) => {
    const keys = Object.keys({ ...before[view], ...after[view] });
    const different = keys.filter((key) => JSON.stringify(before[view]?.[key]) !== JSON.stringify(after[view]?.[key]));
    return different
      .slice(0, 3)
      .map((key) => `${view} ${key}: ${shown(before, view, key)} / ${shown(after, view, key)}`);
  });
}

function shown(views: Record<string, ViewRows>, view: string, key: string): string {
  return (JSON.stringify(views[view]?.[key]) ?? 'missing').slice(0, 800);
}

/** The same shuffle every time: a failing run can be looked at again. */
function shuffled<T>(items: readonly T[]): T[] {
  let seed = 7;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  return items
    .map((item) => ({ item, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

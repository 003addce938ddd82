import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock, type StoredEvent } from '@donthu/eventing';
import { openEmbeddedEngine, type EmbeddedEngine } from '@donthu/platform/embedded-engine';
import { FactsConsumer } from '../facts/facts.consumer';
import { FACTS_VIEW } from '../facts/facts.view';
import { RatingsConsumer } from '../ratings/ratings.consumer';
import { readDays } from '../summary/read-days';
import { SummaryHandler } from '../summary/summary.handler';
import { VisitsConsumer } from '../visits/visits.consumer';
import { RATINGS_VIEW } from '../ratings/ratings.view';
import { VISITS_VIEW } from '../visits/visits.view';
import { DAYS_VIEW, keyOfDay } from './days.view';
import { markDay } from './mark-day';
import { recountDay } from './recount-day';

const UNIT = 'thuong-thanh';
const MARCH = { from: '2026-03-01', to: '2026-03-31' };

const EVENT = {
  unit: UNIT,
  meta: { actor: { id: 'a', role: 'reception' }, at: '2026-03-05T02:00:00.000Z', correlationId: 'c' },
};

function event(
  streamType: string,
  key: string,
  version: number,
  [type, data]: [string, Record<string, unknown>],
): StoredEvent {
  return {
    ...EVENT,
    id: `${streamType}-${key}-${version}:0`,
    type,
    data,
    streamType,
    stream: `${streamType}/${key}`,
    key,
    version,
  };
}

const logged = (key: string, receivedOn = '2026-03-02') =>
  event('petition', key, 1, [
    'petition.logged.v1',
    {
      receivedOn,
      channel: 'post',
      declaredKind: 'complaint',
      anonymous: false,
      peopleCount: 1,
      hasForwarder: false,
      attachments: [],
      register: { unit: UNIT, year: 2026, book: 'live', number: 1 },
      receiptCode: 'x',
      loggedBy: 'a',
      warnings: [],
    },
  ]);

const moved = (key: string, receivedOn: string) =>
  event('petition', key, 2, ['petition.corrected.v1', { changed: ['receivedOn'], receivedOn }]);
const refused = (key: string, version = 2) =>
  event('petition', key, version, [
    'petition.outcome-signed.v1',
    { outcome: 'refuse', kind: 'complaint', signedOn: '2026-03-05', signedBy: 'l' },
  ]);

describe('counting days', () => {
  let engine: EmbeddedEngine;
  let facts: FactsConsumer;
  let summaries: SummaryHandler;

  beforeEach(async () => {
    engine = openEmbeddedEngine(mkdtempSync(join(tmpdir(), 'donthu-')));
    await engine.views.register(FACTS_VIEW);
    await engine.views.register(VISITS_VIEW);
    await engine.views.register(RATINGS_VIEW);
    await engine.views.register(DAYS_VIEW);
    facts = new FactsConsumer(engine.views);
    summaries = new SummaryHandler(engine.views, new ManualClock(new Date('2026-04-10T02:00:00Z')));
  });

  afterEach(() => engine.close());

  const march = () => summaries.summarise([UNIT], MARCH);
  const markOf = async (day: string) =>
    (await engine.views.get(DAYS_VIEW, keyOfDay({ unit: UNIT, day })))?.slices.day.data?.mark;

  it('answers from what was just told, and leaves nothing marked', async () => {
    await facts.onPetition(logged('p1'));
    await facts.onPetition(logged('p2'));
    expect(await march()).toMatchObject({ received: 2, open: { total: 2, byState: { logged: 2 } } });
    expect(await markOf('2026-03-02')).toBe('counted');
    await facts.onPetition(refused('p1'));
    expect(await markOf('2026-03-02')).toBe('marked');
    expect(await march()).toMatchObject({
      received: 2,
      byOutcome: { refuse: 1 },
      resolved: { total: 1 },
      open: { total: 1 },
    });
  });

  it('counts nothing twice when everything is delivered again', async () => {
    const told = [logged('p1'), refused('p1'), logged('p2')];
    for (const one of [...told, ...told]) await facts.onPetition(one);
    expect(await march()).toMatchObject({ received: 2, resolved: { total: 1 } });
  });

  it('marks the day again when the process died between the facts and the mark', async () => {
    await facts.onPetition(logged('p1'));
    await march();
    const put = engine.views.put.bind(engine.views);
    const cut = jest.spyOn(engine.views, 'put').mockImplementation((view, document) => {
      if (view.name === 'reporting_days') throw new Error('power cut');
      return put(view, document);
    });
    await expect(facts.onPetition(refused('p1'))).rejects.toThrow('power cut');
    cut.mockRestore();
    expect(await markOf('2026-03-02')).toBe('counted');
    await facts.onPetition(refused('p1'));
    expect(await march()).toMatchObject({ resolved: { total: 1 } });
  });

  it('moves a petition whose day of receipt is corrected from one day to the other', async () => {
    await facts.onPetition(logged('p1', '2026-03-02'));
    await march();
    await facts.onPetition(moved('p1', '2026-02-27'));
    expect(await march()).toMatchObject({ received: 0, carriedOver: 1, open: { total: 1 } });
  });

  it('forgets what an import undid', async () => {
    await facts.onPetition(logged('p1'));
    await march();
    await facts.onPetition(event('petition', 'p1', 2, ['petition.import-undone.v1', { importId: 'i' }]));
    expect(await march()).toMatchObject({ received: 0, open: { total: 0 } });
  });

  it('does not read days that ended before the period', async () => {
    await facts.onPetition(logged('p1'));
    await facts.onPetition(refused('p1'));
    await march();
    expect([...(await readDays(engine.views, UNIT, '2026-03-06')).keys()]).toEqual([]);
    expect([...(await readDays(engine.views, UNIT, '2026-03-05')).keys()]).toEqual(['2026-03-02']);
  });

  it('keeps a mark that was set while the day was being counted', async () => {
    await facts.onPetition(logged('p1'));
    const find = jest.spyOn(engine.views, 'find').mockImplementationOnce(async () => {
      await facts.onPetition(logged('p2'));
      return [];
    });
    const counts = await recountDay(engine.views, { unit: UNIT, day: '2026-03-02' });
    find.mockRestore();
    expect(counts).toEqual({ '2026-03-02': { 'received:complaint': 2, 'state:logged': 2 } });
    expect(await markOf('2026-03-02')).toBe('counted');
  });

  it('is the same whoever counts at the same time', async () => {
    for (let n = 0; n < 30; n += 1) await facts.onPetition(logged(`p${n}`));
    const all = await Promise.all([
      march(),
      march(),
      facts.onPetition(refused('p0')),
      march(),
      markDay(engine.views, { unit: UNIT, day: '2026-03-02' }),
    ]);
    expect(all[0]).toMatchObject({ received: 30 });
    expect(await march()).toMatchObject({ received: 30, resolved: { total: 1 }, open: { total: 29 } });
  });

  it('counts visits and persons with their day', async () => {
    const visits = new VisitsConsumer(engine.views);
    for (const [key, persons] of [
      ['v1', 1],
      ['v2', 7],
    ] as const) {
      await visits.onVisit(
        event('visit', key, 1, [
          'visit.recorded.v1',
          {
            receivedOn: '2026-03-02',
            kind: 'regular',
            persons,
            delegation: persons >= 5,
            handling: 'none',
            register: { unit: UNIT, year: 2026, book: 'visits', number: 1 },
            recordedBy: 'a',
          },
        ]),
      );
    }
    expect(await march()).toMatchObject({ visits: 2, persons: 8 });
  });

  it('counts a rating once with the day it was given, however often it is delivered', async () => {
    const ratings = new RatingsConsumer(engine.views);
    for (const [key, stars] of [
      ['p1', 5],
      ['p2', 2],
      ['p1', 5],
    ] as const) {
      const given = { petitionId: key, stars, hasComment: false };
      await ratings.onRating(event('rating', key, 1, ['rating.given.v1', given]));
    }
    expect(await march()).toMatchObject({ ratings: { count: 2, average: 3.5 } });
    expect(await summaries.summarise([UNIT], { from: '2026-03-06', to: '2026-03-31' })).toMatchObject({
      ratings: { count: 0, average: null },
    });
  });

  it('counts the rows of an old register in their period, resolved on the day of their answer', async () => {
    const row = {
      importId: 'i',
      line: 1,
      receivedOn: '2026-01-05',
      kind: 'denunciation',
      field: 'khac',
      anonymous: false,
      register: { unit: UNIT, year: 2026, book: 'import-i', number: 1 },
      loggedBy: 'a',
    };
    await facts.onPetition(
      event('petition', 'h1', 1, ['petition.imported.v1', { ...row, outcome: 'guide', answeredOn: '2026-03-03' }]),
    );
    await facts.onPetition(event('petition', 'h2', 1, ['petition.imported.v1', row]));
    expect(await march()).toMatchObject({
      received: 0,
      carriedOver: 2,
      byOutcome: { guide: 1 },
      resolved: { total: 1, onTime: 1, late: 0, untimed: 1 },
      open: { byState: { history: 1 } },
    });
  });
});

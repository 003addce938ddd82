import { PetitionLoggedV1, type AlertRaisedV1 } from '@donthu/contracts';
import { addDays } from '@donthu/domain';
import { ManualClock, type EventStore } from '@donthu/eventing';
import { EngineRef } from '@donthu/platform';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { account, unit } from '@donthu/testing/service/told';
import { DeadlineModule } from '../deadline.module';
import { AlertRecipients } from '../recipients/alert-recipients';
import { DeadlineScanner } from './deadline-scanner';
import { RaiseAlerts } from './raise-alerts';

let service: ServiceUnderTest;

beforeEach(async () => {
  service = await new ServiceUnderTest([DeadlineModule], { DONTHU_CLOCK_START: '2026-03-02T02:00:00Z' }).start();
  await service.tell(
    unit('ha-noi', 'Hà Nội'),
    unit('thuong-thanh', 'Thượng Thanh', 'ha-noi'),
    account('a-lanhdao', 'lanhdao', ['leader']),
    account('a-xuly1', 'xuly1', ['handler']),
    account('a-captren', 'captren', ['upper_level'], 'ha-noi'),
  );
});
afterEach(() => service.close());

const log = (id: string, receivedOn: string) => ({
  stream: `petition/${id}`,
  events: [['petition.logged.v1', { ...PetitionLoggedV1.example, channel: 'post', receivedOn }] as const],
});
const assign = (id: string) => ({
  stream: `assignment/${id}`,
  events: [
    [
      'assignment.made.v1',
      { responsible: 'a-xuly1', coordinating: [], leader: 'a-lanhdao', assignedBy: 'a-lanhdao' },
    ] as const,
  ],
});
const scanner = () => service.app.get(DeadlineScanner, { strict: false });

async function moveTo(instant: string): Promise<void> {
  const { clock } = service.office;
  if (clock instanceof ManualClock) await clock.moveTo(new Date(instant));
}

interface Listed extends Pick<AlertRaisedV1, 'alertId' | 'kind' | 'petitionId' | 'thresholdOn' | 'audience' | 'late'> {
  readonly raisedAt: string;
}

/** Page by page, as they are listed. */
async function listed(query = ''): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const response = await service.call('a-lanhdao', {
      url: `/api/deadline/alerts?limit=200${query}${cursor && `&cursor=${cursor}`}`,
    });
    const page: { items: Listed[]; nextCursor: string | null } = response.json();
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

/** In the order in which they were written into the log. */
async function written(): Promise<AlertRaisedV1[]> {
  const commits = await service.office.engine.store.readAll(0, 100_000);
  return commits.flatMap(({ commit }) =>
    commit.events.filter(({ type }) => type === 'alert.raised.v1').map(({ data }) => data as AlertRaisedV1),
  );
}

describe('the scanner', () => {
  it('starves nobody: 150 overdue, unassigned ones among them, all alert, oldest first', async () => {
    const petitions = Array.from({ length: 150 }, (_, i) => ({
      id: `p${String(i).padStart(3, '0')}`,
      receivedOn: addDays('2025-09-01', (i * 37) % 150),
    }));
    await service.tell(
      ...petitions.flatMap(({ id, receivedOn }, i) => [log(id, receivedOn), ...(i % 3 === 0 ? [] : [assign(id)])]),
    );
    await scanner().catchUp();
    const overdue = await listed('&kind=overdue');
    expect(new Set(overdue.map(({ petitionId }) => petitionId)).size).toBe(150);
    expect(overdue).toHaveLength(150);
    expect(overdue.filter(({ audience }) => audience === 'leader')).toHaveLength(50);
    const days = (await listed())
      .filter(({ raisedAt }) => raisedAt === '2026-03-02T02:00:00.000Z')
      .map(({ thresholdOn }) => thresholdOn);
    expect(days).toEqual([...days].sort());
  });

  it('after downtime across three thresholds raises all of them, oldest first, marked late, with their true day', async () => {
    await service.tell(log('p1', '2026-03-02'), log('p2', '2026-03-03'), assign('p1'), assign('p2'));
    await moveTo('2026-03-13T02:00:00Z');
    expect(await scanner().scanOnce()).toEqual({ raised: 5 });
    expect(
      (await listed()).map(({ petitionId, kind, thresholdOn, late }) => [petitionId, kind, thresholdOn, late]),
    ).toEqual([
      ['p1', 'due_soon', '2026-03-09', true],
      ['p2', 'due_soon', '2026-03-10', true],
      ['p1', 'due_today', '2026-03-12', true],
      ['p1', 'overdue', '2026-03-13', false],
      ['p2', 'due_today', '2026-03-13', false],
    ]);
    expect(await scanner().scanOnce()).toEqual({ raised: 0 });
  });

  it('catches up at the start of a process that was away', async () => {
    await service.tell(log('p1', '2026-03-02'));
    await moveTo('2026-03-12T02:00:00Z');
    await service.rebuild();
    await scanner().catchUp();
    expect((await listed()).map(({ kind }) => kind)).toEqual(['due_soon', 'due_today']);
  });

  it('writes into the log in the order of the thresholds', async () => {
    const petitions = Array.from({ length: 600 }, (_, i) => log(`p${i}`, addDays('2026-03-02', (i * 7) % 20)));
    await service.tell(...petitions);
    await moveTo('2026-03-10T02:00:00Z');
    await scanner().scanOnce();
    const days = (await written()).map(({ thresholdOn }) => thresholdOn);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort());
  });

  it('raises once however many scanners meet, and none of them waits for the others', async () => {
    await service.tell(...Array.from({ length: 40 }, (_, i) => log(`p${i}`, '2026-03-02')));
    await moveTo('2026-03-12T02:00:00Z');
    const results = await Promise.all([scanner(), twin(), twin(), twin()].map((one) => one.scanOnce()));
    expect(results.reduce((sum, { raised }) => sum + raised, 0)).toBe(80);
    const ids = (await written()).map(({ alertId }) => alertId);
    expect(ids).toHaveLength(80);
    expect(new Set(ids).size).toBe(80);
  });

  it('loses nothing when the engine is away in the middle, and raises the rest when it is back', async () => {
    await service.tell(...Array.from({ length: 20 }, (_, i) => log(`p${i}`, '2026-03-02')));
    await moveTo('2026-03-09T02:00:00Z');
    let appends = 0;
    const { store } = service.office.engine;
    const failing = Object.create(store, {
      append: {
        value: async (...args: Parameters<EventStore['append']>) =>
          (appends += 1) > 7 ? Promise.reject(new Error('away')) : store.append(...args),
      },
    }) as EventStore;
    await expect(twin(failing).scanOnce()).rejects.toThrow('away');
    expect(await scanner().catchUp()).toEqual({ raised: 13 });
    expect(await listed()).toHaveLength(20);
  });
});

function twin(store?: EventStore): DeadlineScanner {
  const { engine, clock } = service.office;
  const raising = new RaiseAlerts(store ?? engine.store, service.app.get(AlertRecipients, { strict: false }));
  return new DeadlineScanner(engine.views, raising, clock, new EngineRef(engine));
}

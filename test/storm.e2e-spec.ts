import type { OfficeClient } from './harness/client';
import { historyOf } from './harness/history';
import { Office } from './harness/office';
import { Lives, type Period, type Recounted } from './harness/recount';
import { Chance, StormyWard } from './harness/storm';
import { must, Ward } from './harness/ward';

/** Fixed, so that a storm that fails can be met again; any other does as well. */
const SEED = 20_260_302;
const DAYS = 32;
const DEEDS_A_DAY = 16;

interface Summary extends Recounted {
  readonly open: Recounted['open'] & { readonly byState: Readonly<Record<string, number>> };
}

describe(`the reports after a storm (promise 17), seed ${SEED}`, () => {
  let office: Office;
  let ward: Ward;
  let leader: OfficeClient;
  let upper: OfficeClient;
  const days = weekdays('2026-03-02', DAYS);
  const today = days.at(-1) ?? '';

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
    [leader, upper] = await Promise.all([office.as('lanhdao'), office.as('captren')]);
    const chance = new Chance(SEED);
    const wards = [await StormyWard.of(office, chance), await StormyWard.of(office, chance, '.vh')];
    for (const day of days) {
      await ward.moveTo(day);
      for (let deed = 0; deed < DEEDS_A_DAY; deed += 1) await chance.of(wards).happens(day);
    }
  });
  afterAll(() => office.stop());

  const periods: readonly Period[] = [
    { from: '2026-01-01', to: '2026-12-31' },
    { from: '2026-03-01', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-04-30' },
    { from: '2026-03-09', to: '2026-03-15' },
    { from: '2026-03-23', to: '2026-03-23' },
    { from: '2026-04-13', to: '2026-06-30' },
    { from: '2025-01-01', to: '2025-12-31' },
  ];
  const summary = (client: OfficeClient, { from, to }: Period, unit: string) =>
    must(client.get<Summary>(`/api/reporting/summary?unit=${unit}&from=${from}&to=${to}`));

  async function holds(): Promise<void> {
    const history = historyOf(office.dataDir);
    const units: Readonly<Record<string, readonly string[]>> = {
      'thuong-thanh': ['thuong-thanh'],
      'viet-hung': ['viet-hung'],
      'ha-noi': ['thuong-thanh', 'viet-hung'],
    };
    for (const [unit, within] of Object.entries(units)) {
      const lives = new Lives(history, within);
      for (const period of periods) {
        const told = await summary(upper, period, unit);
        const expected = lives.count(period, today);
        expect({ unit, ...period, ...comparable(told) }).toEqual({ unit, ...period, ...comparable(expected) });
      }
    }
  }

  it('was one: every kind of thing happened, in both wards', () => {
    const types = new Map<string, number>();
    for (const { events } of historyOf(office.dataDir))
      for (const { type } of events) types.set(type, (types.get(type) ?? 0) + 1);
    for (const type of [
      'petition.logged.v1',
      'petition.corrected.v1',
      'petition.outcome-signed.v1',
      'petition.withdrawn.v1',
    ])
      expect({ type, happened: (types.get(type) ?? 0) > 0 }).toEqual({ type, happened: true });
    expect(types.get('case.step-taken.v1')).toBeGreaterThan(30);
    expect(types.get('alert.raised.v1')).toBeGreaterThan(10);
  });

  it('equal a recount of the log, for each ward, for both together, and for every period', holds);

  it('carry over what was open, and add up', async () => {
    const months: readonly Period[] = [
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-04-30' },
      { from: '2026-05-01', to: '2026-05-31' },
    ];
    const told = await Promise.all(months.map((month) => summary(leader, month, 'thuong-thanh')));
    for (const [index, { received, carriedOver, resolved, open, byKind }] of told.entries()) {
      expect(carriedOver + received).toBe(resolved.total + open.total);
      expect(sum(byKind)).toBe(received);
      expect(sum(open.byState)).toBe(open.total);
      if (index > 0) expect(carriedOver).toBe(told[index - 1]?.open.total);
    }
  });

  it('say of the open ones what the register says', async () => {
    const { open } = await summary(leader, { from: '2026-01-01', to: today }, 'thuong-thanh');
    const states = new Map<string, number>();
    for (const state of Object.keys(open.byState)) {
      const { items } = await must(leader.get<{ items: object[] }>(`/api/intake/petitions?state=${state}&limit=200`));
      states.set(state, items.length);
    }
    expect(Object.fromEntries(states)).toEqual(open.byState);
  });

  it('are the same after the views were lost in a crash', async () => {
    await office.kill();
    office.forgetViews();
    await office.run();
    [leader, upper] = await Promise.all([office.as('lanhdao'), office.as('captren')]);
    await holds();
  });
});

/** What a recount counts; a kind or an outcome that never happened is none. */
function comparable({ received, carriedOver, byKind, byOutcome, resolved, open, visits }: Recounted): object {
  const { total, onTime, late } = resolved;
  return {
    received,
    carriedOver,
    byKind: present(byKind),
    byOutcome: present(byOutcome),
    resolved: { total, onTime, late },
    open: { total: open.total, overdue: open.overdue },
    visits,
  };
}

function present(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function weekdays(from: string, count: number): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); days.length < count; at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@donthu/config';
import type { ObligationItem } from '@donthu/contracts';
import { addDays } from '@donthu/domain';
import { ManualClock, type Commit } from '@donthu/eventing';
import { openOffice, type OpenedOffice } from '@donthu/platform/open-office';
import { startProcess } from '@donthu/platform/run-process';
import { TestSealingModule } from '@donthu/testing/service/test-sealing';
import { commitsOf, account, unit } from '@donthu/testing/service/told';
import { emptySlices } from '@donthu/views';
import { EmbeddedCheckpointStore } from '@donthu/views/embedded/embedded-checkpoint.store';
import { DeadlineModule } from '../../apps/deadline/src/deadline.module';
import { evolveObligations, NO_OBLIGATIONS } from '../../apps/deadline/src/obligations/obligations-state';
import { DeadlineScanner } from '../../apps/deadline/src/scan/deadline-scanner';
import { ALERTS_VIEW } from '../../apps/deadline/src/views/alerts.view';
import { FACTS_VIEW } from '../../apps/deadline/src/views/facts.view';
import { openObligation } from './open-obligation';

export interface ScanFigures {
  readonly open: number;
  readonly due: number;
  /** Alerts that could be read in the end; one for each that was due when all is well. */
  readonly raised: number;
  /** From the moment the clock reached the day until every alert could be read. */
  readonly seconds: number;
}

const CHUNK = 5_000;
const DAY = '2026-06-01';
const CONSUMERS = [
  'deadline.obligations',
  'deadline.alerts',
  'deadline.absences',
  'deadline.calendar',
  'deadline.mail',
];

/** Scanning on the embedded engine: `due` obligations reach their day at once among `open` ones (10 000 of 500 000). */
export async function measureScan(open = 500_000, due = 10_000): Promise<ScanFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-scan-'));
  const office = openOffice(
    loadConfig({
      DONTHU_DATA_DIR: join(folder, 'data'),
      DONTHU_PORT: '0',
      DONTHU_DEMO: 'accounts',
      DONTHU_CLOCK: 'manual',
      DONTHU_CLOCK_START: `${addDays(DAY, -1)}T01:00:00Z`,
      DONTHU_LOG_LEVEL: 'error',
    }),
  );
  try {
    await fill(office, open, due);
    return { open, due, ...(await scan(office)) };
  } finally {
    await office.engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scan(office: OpenedOffice): Promise<Pick<ScanFigures, 'raised' | 'seconds'>> {
  const app = await startProcess(office, [TestSealingModule.with({}), DeadlineModule]);
  try {
    if (office.clock instanceof ManualClock) await office.clock.moveTo(new Date(`${DAY}T01:00:00Z`));
    const began = performance.now();
    await app.get(DeadlineScanner, { strict: false }).catchUp();
    const seconds = (performance.now() - began) / 1000;
    const raised = await office.engine.views.count(ALERTS_VIEW, { index: 'byRaised', equal: { unit: 'thuong-thanh' } });
    return { raised, seconds };
  } finally {
    await app.close();
  }
}

/** Log, view and progress as they stand after years of work; the events are written once more, not worked out again. */
async function fill(office: OpenedOffice, open: number, due: number): Promise<void> {
  const { store, views } = office.engine;
  await views.register(FACTS_VIEW);
  for (let at = 0; at < open; at += CHUNK) {
    const batch = Array.from({ length: Math.min(CHUNK, open - at) }, (_, i) => petitionOf(at + i, open, due));
    await Promise.all(batch.map(({ commit }) => store.append(commit)));
    await Promise.all(
      batch.map(({ id, item }) => views.put(FACTS_VIEW, { key: id, expectedRevision: 0, slices: slicesOf(item) })),
    );
  }
  const checkpoints = new EmbeddedCheckpointStore(views);
  const [last] = await store.readAll(store.lastPosition() - 1, 1);
  for (const consumer of [...CONSUMERS, 'office.directory']) {
    if (last) checkpoints.save(consumer, last.position, last.commit.id);
  }
  const people = [
    unit('ha-noi', 'Hà Nội'),
    unit('thuong-thanh', 'Thượng Thanh', 'ha-noi'),
    account('a-lanhdao', 'lanhdao', ['leader']),
    account('a-captren', 'captren', ['upper_level'], 'ha-noi'),
  ];
  for (const commit of commitsOf(people)) await store.append(commit);
}

interface Filled {
  readonly id: string;
  readonly item: ObligationItem;
  readonly commit: Commit;
}

/** Those that fall due stand everywhere among the others. */
function petitionOf(n: number, open: number, due: number): Filled {
  const isDue = n % Math.max(1, Math.floor(open / due)) === 0 && n / Math.floor(open / due) < due;
  const dueOn = isDue ? addDays(DAY, 3) : addDays(DAY, 30 + (n % 300));
  const item = openObligation(dueOn);
  const id = `p${String(n).padStart(7, '0')}`;
  const commit: Commit = {
    id: `obligations/${id}@1`,
    unit: 'thuong-thanh',
    stream: `obligations/${id}`,
    version: 1,
    events: [{ type: 'obligations.changed.v1', data: changedOf(item) }],
    meta: {
      actor: { id: 'deadline.obligations', role: 'system' },
      at: `${item.startsOn}T02:00:00.000Z`,
      correlationId: id,
    },
  };
  return { id, item, commit };
}

function changedOf(item: ObligationItem) {
  const changes = [{ step: item.step, change: 'opened', to: item.dueOn, because: 'petition.outcome-signed.v1' }];
  return { items: [item], changes, seen: { petition: 1, calendar: 0 } };
}

function slicesOf(item: ObligationItem) {
  const data = evolveObligations(NO_OBLIGATIONS, { type: 'obligations.changed.v1', data: changedOf(item) });
  const register = { unit: 'thuong-thanh', year: 2026, book: 'live', number: 1 };
  const petition = { unit: 'thuong-thanh', register, facts: [], history: false, visited: false };
  return {
    ...emptySlices(FACTS_VIEW),
    petition: { version: 1, data: petition },
    obligations: { version: 1, data },
  };
}

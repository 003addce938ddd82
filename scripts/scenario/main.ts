import 'reflect-metadata';
import { addDays, shippedCalendarYears, WorkingCalendar } from '@donthu/domain';
import type { OfficeClient } from '../../test/harness/client';
import { printReport } from './print-report';
import { recount } from './recount';
import { manyOffices, oneOffice, type Stage } from './stage';
import { STORIES } from './stories';
import { act, receive, type RunningStory, type Ward } from './ward';

const UNIT = 'thuong-thanh';
const PERIOD = { from: '2026-01-05', to: '2026-03-31' };
const PETITIONS = 60;

/** Plays a ward's quarter through the HTTP door, then holds every figure of the report against the event store. */
async function main(): Promise<number> {
  const began = `${PERIOD.from}T01:00:00Z`;
  const stage = process.argv.includes('--engines') ? await manyOffices(began) : await oneOffice(began);
  try {
    await play(stage);
    const leader = await stage.as('lanhdao');
    const { body } = await leader.get(`/api/reporting/summary?unit=${UNIT}&from=${PERIOD.from}&to=${PERIOD.to}`);
    const alerts = await countAlerts(leader);
    const wrong = printReport(body, recount(await stage.history(), UNIT, PERIOD, PERIOD.to), alerts);
    return wrong === 0 ? 0 : 1;
  } finally {
    await stage.stop();
  }
}

async function play(office: Stage): Promise<void> {
  const admin = await office.as('quantri');
  const ward: Ward = {
    desk: await office.as('tiepdan'),
    handlers: [await office.as('xuly1'), await office.as('xuly2')],
    leader: await office.as('lanhdao'),
  };
  const days = workingDays();
  const running: RunningStory[] = [];
  for (const [index, today] of days.entries()) {
    const moved = await admin.post('/api/operations/clock', { now: `${today}T01:00:00Z` });
    if (moved.status !== 200) throw new Error(`clock: ${moved.status} ${JSON.stringify(moved.body)}`);
    for (const story of running) await actOf(ward, story, days[index - 1] ?? PERIOD.from, today);
    const until = Math.min(PETITIONS, Math.ceil(((index + 1) * PETITIONS) / (days.length - 8)));
    for (let number = running.length + 1; number <= until; number += 1) {
      running.push(await receive(ward, storyOf(number), number, today));
    }
    process.stdout.write(`\r${today}  ngày ${index + 1}/${days.length}, đơn ${running.length}/${PETITIONS} `);
  }
  process.stdout.write('\n');
}

/** The deeds that fell due since the last working day. */
async function actOf(ward: Ward, running: RunningStory, before: string, today: string): Promise<void> {
  const due = [...running.story.deeds]
    .sort((a, b) => a.day - b.day)
    .filter(({ day }) => {
      const on = addDays(running.receivedOn, day);
      return on > before && on <= today;
    });
  for (const deed of due) await act(ward, running, deed, today);
}

function workingDays(): string[] {
  const calendar = new WorkingCalendar(shippedCalendarYears());
  const days: string[] = [];
  for (let day = PERIOD.from; day <= PERIOD.to; day = addDays(day, 1))
    if (calendar.isWorkingDay(day) === true) days.push(day);
  return days;
}

function storyOf(number: number): (typeof STORIES)[number] {
  const story = STORIES[(number - 1) % STORIES.length];
  if (!story) throw new Error('no stories');
  return story;
}

async function countAlerts(leader: OfficeClient): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const kind of ['due_soon', 'due_today', 'overdue', 'escalated']) {
    for (let cursor = ''; ;) {
      const { body } = await leader.get<{ items: unknown[]; nextCursor: string | null }>(
        `/api/deadline/alerts?kind=${kind}&limit=200${cursor}`,
      );
      counts[kind] = (counts[kind] ?? 0) + body.items.length;
      if (!body.nextCursor) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
  }
  return counts;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

import { addDays, shippedCalendarYears, WorkingCalendar } from '@donthu/domain';
import type { OfficeClient } from '../../../test/harness/client';
import { act } from './deeds';
import { Marks } from './marks';
import type { Stage } from './stage';
import { STORIES, type Story } from './stories';
import { must, receive, type RunningStory, type Ward } from './ward';

export const QUARTER = { from: '2026-01-05', to: '2026-03-31' };
/** Business time of the morning of a day. */
export const morningOf = (day: string): string => `${day}T01:00:00.000Z`;

const PETITIONS = 60;
/** At the end nothing new comes, so that what is in hand goes on a while. */
const LAST_DAYS = 8;
/** The ward beside ours, whose few petitions nobody here may count: every so many working days. */
const NEIGHBOUR_EVERY_DAYS = 14;
const NEIGHBOUR_STORIES = ['feedback answered in time', 'left at the desk', 'complaint refused'];

export interface Played {
  readonly petitions: readonly RunningStory[];
  /** Instants to which the clock was moved, in order; the last is after the last deed. */
  readonly moves: readonly string[];
}

/** Plays the quarter day by day: the clock is moved, what is due is done, what comes is received. */
export async function playQuarter(stage: Stage): Promise<Played> {
  const admin = await stage.as('quantri');
  const marks = new Marks();
  const ward = await wardOf(stage, marks, '', ['xuly1', 'xuly2']);
  const neighbour = await wardOf(stage, marks, '.vh', ['xuly.vh']);
  const days = workingDays();
  const petitions: RunningStory[] = [];
  const others: RunningStory[] = [];
  for (const [index, today] of days.entries()) {
    await moveTo(admin, ward, today);
    for (const running of [...petitions, ...others]) await actOf(running, today);
    const until = Math.min(PETITIONS, Math.ceil(((index + 1) * PETITIONS) / (days.length - LAST_DAYS)));
    for (let number = petitions.length + 1; number <= until; number += 1)
      petitions.push(await receive(ward, turn(STORIES, number), number, today));
    if (index % NEIGHBOUR_EVERY_DAYS === 0) {
      const number = others.length + 1;
      others.push(await receive(neighbour, storyNamed(turn(NEIGHBOUR_STORIES, number)), number, today));
    }
    process.stdout.write(`\r${today}  ngày ${index + 1}/${days.length}, đơn ${petitions.length}/${PETITIONS} `);
  }
  await moveTo(admin, ward, QUARTER.to);
  process.stdout.write('\n');
  return { petitions, moves: [...days, QUARTER.to].map(morningOf) };
}

async function wardOf(stage: Stage, marks: Marks, suffix: string, handlers: readonly string[]): Promise<Ward> {
  return {
    desk: await stage.as(`tiepdan${suffix}`),
    handlers: await Promise.all(handlers.map((name) => stage.as(name))),
    leader: await stage.as(`lanhdao${suffix}`),
    marks,
  };
}

/** The clock goes on once the deadlines know of everything done before: so each alert has one right moment. */
async function moveTo(admin: OfficeClient, { marks, leader }: Ward, today: string): Promise<void> {
  await marks.awaitAt(leader, '/api/deadline/alerts?limit=1');
  await must(admin.post('/api/operations/clock', { now: morningOf(today) }), `clock to ${today}`);
}

/** The deeds of the next day whose time has come; of two days one a working day, as officers get to a file. */
async function actOf(running: RunningStory, today: string): Promise<void> {
  const day = running.left[0]?.day;
  if (day === undefined || addDays(running.receivedOn, day) > today) return;
  for (let next = running.left[0]; next?.day === day; next = running.left[0]) {
    running.left.shift();
    await act(running, next, today);
  }
}

function workingDays(): string[] {
  const calendar = new WorkingCalendar(shippedCalendarYears());
  const days: string[] = [];
  for (let day = QUARTER.from; day <= QUARTER.to; day = addDays(day, 1))
    if (calendar.isWorkingDay(day) === true) days.push(day);
  return days;
}

/** The stories in turn, the first for number 1. */
function turn<T>(things: readonly T[], number: number): T {
  const thing = things[(number - 1) % things.length];
  if (thing === undefined) throw new Error('nothing to take in turn');
  return thing;
}

function storyNamed(name: string): Story {
  const story = STORIES.find((each) => each.name === name);
  if (!story) throw new Error(`no story ${name}`);
  return story;
}

import * as fc from 'fast-check';
import { PetitionLoggedV1, type AlertRaisedV1 } from '@donthu/contracts';
import {
  addDays,
  localDateOf,
  shippedCalendarYears,
  WorkingCalendar,
  type CalendarYear,
  type DeadlineFact,
} from '@donthu/domain';
import { InfrastructureError, ManualClock, type Commit, type EventStore } from '@donthu/eventing';
import { EngineRef } from '@donthu/platform';
import { command, type Command } from '@donthu/testing/deadline/random-commands';
import { ModelPetition } from '@donthu/testing/deadline/model-petition';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { account, unit } from '@donthu/testing/service/told';
import { CalendarJobs } from '../change-calendar/calendar-jobs';
import { DeadlineModule } from '../deadline.module';
import { foldObligations } from '../obligations/obligations-state';
import { AlertRecipients } from '../recipients/alert-recipients';
import { DeadlineScanner } from './deadline-scanner';
import { RaiseAlerts } from './raise-alerts';

const START = '2025-01-02T01:00:00Z';
const LAST_DAY = '2027-01-02';

/** The system and the model side by side. */
class Race {
  calendar = new WorkingCalendar(shippedCalendarYears());
  readonly petitions: ModelPetition[] = [];
  private appends = 0;
  private edits = 0;
  private readonly holidays: string[] = [];

  constructor(readonly service: ServiceUnderTest) {}

  get today(): string {
    return localDateOf(this.service.office.clock.now().getTime());
  }

  async run(next: Command): Promise<void> {
    await this.moveClock(new Date(this.service.office.clock.now().getTime() + 1000));
    await this.apply(next);
    await this.service.settled();
    await this.get(CalendarJobs).idle();
    await this.service.settled();
    await this.scanAll();
    for (const petition of this.petitions) {
      petition.recompute(this.calendar);
      petition.scan(this.calendar, this.today);
    }
  }

  private async apply(next: Command): Promise<void> {
    if (next.do === 'wait')
      return this.moveClock(new Date(`${earlier(addDays(this.today, next.days), LAST_DAY)}T01:00:00Z`));
    if (next.do === 'rebuild') return this.service.rebuild();
    if (next.do === 'holiday') return this.addHoliday(addDays(this.today, next.ahead));
    if (next.do === 'no-holiday') return this.takeBackHoliday();
    if (next.do === 'log') return this.log(next);
    const index = next.of % Math.max(1, this.petitions.length);
    const petition = this.petitions[index];
    if (petition) await this.change(petition, next, `p${index}`);
  }

  private async log({ ago, desk, forwarder }: Extract<Command, { do: 'log' }>): Promise<void> {
    if (this.petitions.length >= 10) return;
    const petition = new ModelPetition();
    const receivedOn = addDays(this.today, -ago);
    petition.facts.push({ type: 'logged', receivedOn, atReception: desk, forwarder });
    const id = `p${this.petitions.push(petition) - 1}`;
    const data = {
      ...PetitionLoggedV1.example,
      receivedOn,
      channel: desk ? 'in_person' : 'post',
      hasForwarder: forwarder,
    };
    await this.tell(`petition/${id}`, 'petition.logged.v1', data);
  }

  private async change(petition: ModelPetition, next: Extract<Command, { of: number }>, id: string): Promise<void> {
    const on = this.today;
    const signed = petition.facts.some(({ type }) => type === 'outcome-signed');
    switch (next.do) {
      case 'classify':
        petition.facts.push({ type: 'classified', kind: next.kind, withinJurisdiction: next.within, on });
        return this.tell(`petition/${id}`, 'petition.classified.v1', {
          kind: next.kind,
          field: 'khac',
          eligible: true,
          missing: [],
          withinJurisdiction: next.within,
        });
      case 'sign': {
        if (signed) return;
        const kind = petition.facts.findLast((fact) => fact.type === 'classified')?.kind ?? 'proposal_feedback';
        petition.facts.push({ type: 'outcome-signed', outcome: next.outcome, kind, on });
        return this.tell(`petition/${id}`, 'petition.outcome-signed.v1', {
          outcome: next.outcome,
          kind,
          signedOn: on,
          signedBy: 'l',
        });
      }
      case 'withdraw':
        petition.facts.push({ type: 'withdrawn', on });
        return this.tell(`petition/${id}`, 'petition.withdrawn.v1', { on, by: 'letter' });
      case 'assign':
        petition.assigned = true;
        return this.tell(`assignment/${id}`, 'assignment.made.v1', {
          responsible: 'x',
          coordinating: [],
          leader: 'l',
          assignedBy: 'l',
        });
      case 'step': {
        if (!signed) return;
        const { step, variant, ago } = next;
        const on = addDays(this.today, -ago);
        petition.facts.push(factOf(step, variant ?? '', on));
        const data = { step, from: 'a', to: 'a', on, takenBy: 'x', ...(variant && { variant }) };
        return this.tell(`case/${id}`, 'case.step-taken.v1', data);
      }
    }
  }

  private async addHoliday(date: string): Promise<void> {
    const before = this.yearOf(date);
    if (!before || before.days.some((day) => day.date === date)) return;
    this.holidays.push(date);
    await this.setYear({ ...before, days: [...before.days, { date, kind: 'holiday', name: 'Ngày nghỉ' }] });
  }

  /** Dates that were moved away come back. */
  private async takeBackHoliday(): Promise<void> {
    const date = this.holidays.pop() ?? '';
    const before = this.yearOf(date);
    if (before) await this.setYear({ ...before, days: before.days.filter((day) => day.date !== date) });
  }

  private yearOf(date: string): CalendarYear | undefined {
    return this.calendar.years().find(({ year }) => year === Number(date.slice(0, 4)));
  }

  /** Told to the log as the door does it. */
  private async setYear({ year, state, days }: CalendarYear): Promise<void> {
    this.calendar = this.calendar.withYear({ year, state, days });
    const { store } = this.service.office.engine;
    const n = (this.edits += 1);
    const stream = `calendar/${year}`;
    const data = { year, state, days: days.map((day) => ({ ...day })) };
    await store.append({
      id: `calendar-${n}`,
      unit: 'installation',
      stream,
      version: (await store.readStream(stream)).length + 1,
      number: { series: 'calendar', n },
      events: [{ type: 'calendar.year-set.v1', data }],
      meta: {
        actor: { id: 'q', role: 'admin' },
        at: this.service.office.clock.now().toISOString(),
        correlationId: 'c',
      },
    });
  }

  /** The office's scanner, a second one, and one whose acknowledgements get lost, all at once. */
  private async scanAll(): Promise<void> {
    const scanner = this.get(DeadlineScanner);
    await Promise.allSettled([scanner.scanOnce(), this.twin(false).scanOnce(), this.twin(true).scanOnce()]);
    await scanner.catchUp();
  }

  private twin(losing: boolean): DeadlineScanner {
    const { engine, clock } = this.service.office;
    const store = losing ? this.losingAcknowledgements(engine.store) : engine.store;
    return new DeadlineScanner(
      engine.views,
      new RaiseAlerts(store, this.get(AlertRecipients)),
      clock,
      new EngineRef(engine),
    );
  }

  private losingAcknowledgements(store: EventStore): EventStore {
    const append = async (commit: Commit) => {
      const result = await store.append(commit);
      if ((this.appends += 1) % 2 === 0) throw new InfrastructureError('the answer got lost');
      return result;
    };
    return Object.create(store, { append: { value: append } }) as EventStore;
  }

  private async moveClock(to: Date): Promise<void> {
    const { clock } = this.service.office;
    if (clock instanceof ManualClock) await clock.moveTo(to);
  }

  private async tell(stream: string, type: string, data: object): Promise<void> {
    await this.service.tell({
      stream,
      events: [[type, { ...data }]],
      at: this.service.office.clock.now().toISOString(),
    });
  }

  private get<T>(type: new (...args: never[]) => T): T {
    return this.service.app.get(type, { strict: false });
  }
}

function factOf(step: string, variant: string, on: string): DeadlineFact {
  if (step === 'suspend') return { type: 'suspended', on };
  if (step === 'resume') return { type: 'resumed', on };
  return step === 'extend' ? { type: 'extended', variant, on } : { type: 'case-step', step, on };
}

function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

/** Alerts of a stream, each as one line. */
async function alertsIn(store: EventStore, id: string): Promise<{ readonly lines: string[]; readonly ids: string[] }> {
  const events = (await store.readStream(`obligations/${id}`)).flatMap((commit) => commit.events);
  const withdrawn = new Set(
    events.filter(({ type }) => type === 'alert.withdrawn.v1').map(({ data }) => data['alertId']),
  );
  const raised = events.filter(({ type }) => type === 'alert.raised.v1').map(({ data }) => data as AlertRaisedV1);
  return {
    ids: raised.map(({ alertId }) => alertId),
    lines: raised.map((a) =>
      line(`${a.kind} ${a.audience}`, a.step, { ...a, on: a.thresholdOn, withdrawn: withdrawn.has(a.alertId) }),
    ),
  };
}

function line(
  id: string,
  step: string,
  a: { on: string; dueOn: string | null; nth: number; late: boolean; withdrawn: boolean },
): string {
  return [step, a.dueOn, `#${a.nth}`, id, a.on, a.late ? 'late' : 'in time', a.withdrawn ? 'withdrawn' : 'stands'].join(
    ' ',
  );
}

function viewsOf({ office }: ServiceUnderTest): unknown[] {
  office.engine.views.transaction.flush();
  return ['deadline_facts', 'deadline_alerts'].map((view) =>
    office.engine.views.database.prepare(`SELECT key, slices FROM view_${view} ORDER BY key`).all(),
  );
}

describe('over two years, with two scanners and one that loses answers', () => {
  it('every threshold alerts once, dates follow from facts and calendar alone, and a rebuild changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 90, maxLength: 140, size: 'max' }), async (commands) => {
        const service = await new ServiceUnderTest([DeadlineModule], { DONTHU_CLOCK_START: START }).start();
        try {
          await service.tell(
            unit('ha-noi', 'Hà Nội'),
            unit('thuong-thanh', 'Thượng Thanh', 'ha-noi'),
            account('l', 'l', ['leader']),
          );
          const race = new Race(service);
          for (const next of commands) await race.run(next);
          await compare(race);
        } finally {
          await service.close();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 180_000);
});

async function compare({ service, petitions }: Race): Promise<void> {
  const { store } = service.office.engine;
  for (const [index, petition] of petitions.entries()) {
    const { lines, ids } = await alertsIn(store, `p${index}`);
    expect(lines.sort()).toEqual(petition.alerts.map((a) => line(a.id, a.step, { ...a, on: a.threshold.on })).sort());
    expect(new Set(ids).size).toBe(ids.length);
    const commits = await store.readStream(`obligations/p${index}`);
    const { items } = foldObligations(commits).state;
    const pending = <T extends { step: string; state: string }>(found: readonly T[]) =>
      found.filter(({ state }) => state === 'open' || state === 'paused');
    expect(
      pending(items).map(({ step, dueOn, variant, startsOn, provisional }) => ({
        step,
        dueOn,
        variant,
        startsOn,
        provisional,
      })),
    ).toEqual(
      pending(petition.found).map(({ step, dueOn, variant, startsOn, provisional }) => ({
        step,
        dueOn,
        variant,
        startsOn,
        provisional,
      })),
    );
    for (const { data } of commits
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === 'obligations.changed.v1')) {
      for (const change of data['changes'] as readonly Readonly<Record<string, unknown>>[]) {
        if (change['change'] === 'moved')
          expect(change).toEqual({
            step: change['step'],
            change: 'moved',
            from: expect.any(String) as string,
            to: expect.any(String) as string,
            because: expect.stringMatching(/^(calendar:|petition\.|case\.)/) as string,
          });
      }
    }
  }
  const before = viewsOf(service);
  await service.rebuild();
  expect(viewsOf(service)).toEqual(before);
}

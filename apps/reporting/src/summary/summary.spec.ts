import fc from 'fast-check';
import type { Kind, ObligationState, Outcome } from '@donthu/contracts';
import { addDays, type LocalDate } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import { lastDayOf, tally } from '../days/tally';
import type { CaseFacts, Fact, ObligationFacts, PetitionFacts } from '../facts/fact-slices';
import { movesOf } from '../facts/moves';
import { projectCase } from '../facts/project-case';
import { projectObligations } from '../facts/project-obligations';
import { projectPetition } from '../facts/project-petition';
import { addUp, type Period } from './add-up';

const START = '2026-01-01';
const day = (n: number): LocalDate => addDays(START, n);

interface Item {
  readonly dueOn: LocalDate | null;
  readonly state: ObligationState;
  readonly metOn?: LocalDate;
}

/** One petition's life in days, as plain as can be; the model reads it directly, the code reads the events made of it. */
interface Story {
  readonly receivedOn: LocalDate;
  readonly kind: Kind;
  readonly classifiedOn?: LocalDate;
  readonly signed?: { readonly outcome: Outcome; readonly on: LocalDate };
  readonly steps: readonly { readonly to: string; readonly on: LocalDate }[];
  readonly withdrawnOn?: LocalDate;
  readonly items: readonly (Item & { readonly step: string })[];
}

function eventsOf(story: Story): StoredEvent[] {
  const made: [string, string, Record<string, unknown>, LocalDate][] = [
    [
      'petition',
      'petition.logged.v1',
      {
        receivedOn: story.receivedOn,
        channel: 'post',
        declaredKind: story.kind,
        anonymous: false,
        peopleCount: 1,
        hasForwarder: false,
        attachments: [],
        register: { unit: 'u', year: 2026, book: 'live', number: 1 },
        receiptCode: 'x',
        loggedBy: 'a',
        warnings: [],
      },
      story.receivedOn,
    ],
  ];
  if (story.classifiedOn !== undefined) {
    const data = { kind: story.kind, field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true };
    made.push(['petition', 'petition.classified.v1', data, story.classifiedOn]);
  }
  if (story.signed) {
    const data = { outcome: story.signed.outcome, kind: story.kind, signedOn: story.signed.on, signedBy: 'l' };
    made.push(['petition', 'petition.outcome-signed.v1', data, story.signed.on]);
    if (story.signed.outcome === 'accept')
      made.push([
        'case',
        'case.opened.v1',
        { petitionId: 'p', kind: story.kind, acceptedOn: story.signed.on },
        story.signed.on,
      ]);
  }
  if (story.withdrawnOn !== undefined)
    made.push(['petition', 'petition.withdrawn.v1', { on: story.withdrawnOn, by: 'letter' }, story.withdrawnOn]);
  let from = 'accepted';
  for (const { to, on } of story.steps) {
    made.push(['case', 'case.step-taken.v1', { step: 's', from, to, on, takenBy: 'h' }, on]);
    from = to;
  }
  const items = story.items.map((item) => ({
    variant: 'standard',
    startsOn: story.receivedOn,
    provisional: false,
    nth: 1,
    ...item,
  }));
  made.push(['obligations', 'obligations.changed.v1', { items, changes: [], seen: {} }, day(90)]);
  return made.map(([streamType, type, data, on], index) => ({
    id: `c${index}:0`,
    type,
    data,
    streamType,
    stream: `${streamType}/p`,
    key: 'p',
    version: index + 1,
    unit: 'u',
    meta: { actor: { id: 'a', role: 'reception' }, at: `${on}T03:00:00.000Z`, correlationId: 'c' },
  }));
}

function factOfStory(story: Story): Fact {
  let petition: PetitionFacts | null = null;
  let opened: CaseFacts = { states: [] };
  let obligations: ObligationFacts = { items: [] };
  for (const event of eventsOf(story)) {
    if (event.streamType === 'petition') petition = projectPetition(petition, event);
    if (event.streamType === 'case') opened = projectCase(opened, event);
    if (event.streamType === 'obligations') obligations = projectObligations(obligations, event);
  }
  if (!petition) throw new Error('a story begins with its petition');
  return { petition, case: opened, obligations };
}

const SETTLED = ['decided', 'concluded', 'answered', 'withdrawn', 'terminated'];

function resolvedOn(story: Story): LocalDate | undefined {
  const settled = story.steps.find(({ to }) => SETTLED.includes(to))?.on;
  const final = story.signed && story.signed.outcome !== 'accept' ? story.signed.on : undefined;
  const on = settled ?? story.withdrawnOn ?? final;
  return on !== undefined && on < story.receivedOn ? story.receivedOn : on;
}

function stateAt(story: Story, at: LocalDate): string {
  const outcomes = {
    accept: 'accepted',
    refuse: 'refused',
    guide: 'guided',
    transfer: 'transferred',
    return: 'returned',
    file: 'filed',
  };
  const entries = [
    { on: story.receivedOn, state: 'logged' },
    ...(story.classifiedOn !== undefined ? [{ on: story.classifiedOn, state: 'classified' }] : []),
    ...(story.signed ? [{ on: story.signed.on, state: outcomes[story.signed.outcome] }] : []),
    ...story.steps.map(({ to, on }) => ({ on, state: to })),
  ];
  return entries.findLast(({ on }) => on <= at)?.state ?? 'logged';
}

function wasLate(story: Story): boolean {
  const byKind: Record<string, string> = {
    complaint: 'complaint.first.resolve',
    denunciation: 'denunciation.resolve',
    proposal_feedback: 'proposal.answer',
  };
  const step = story.signed?.outcome === 'accept' ? (byKind[story.kind] ?? 'petition.handle') : 'petition.handle';
  const item = story.items.find((candidate) => candidate.step === step);
  return (
    item !== undefined && (item.state === 'met_late' || (item.dueOn !== null && item.dueOn < (resolvedOn(story) ?? '')))
  );
}

/** The definitions of the figures, one petition after the other, without any difference or bucket. */
function recount(stories: readonly Story[], { from, to }: Period, today: LocalDate) {
  const within = (on: LocalDate | undefined) => on !== undefined && from <= on && on <= to;
  const openAt = (story: Story, at: LocalDate) => story.receivedOn <= at && (resolvedOn(story) ?? '9999') > at;
  const open = stories.filter((story) => openAt(story, to));
  const end = to < today ? to : today;
  const pending = (item: Item) =>
    item.state === 'open' || ((item.state === 'met' || item.state === 'met_late') && (item.metOn ?? '') > end);
  const overdue = open.filter(
    (story) =>
      openAt(story, end) && story.items.some((item) => item.dueOn !== null && item.dueOn < end && pending(item)),
  );
  const resolved = stories.filter((story) => within(resolvedOn(story)));
  const states = open.map((story) => stateAt(story, to));
  return {
    received: stories.filter((story) => within(story.receivedOn)).length,
    carriedOver: stories.filter((story) => openAt(story, addDays(from, -1))).length,
    complaints: stories.filter((story) => within(story.receivedOn) && story.kind === 'complaint').length,
    accepted: stories.filter((story) => story.signed?.outcome === 'accept' && within(story.signed.on)).length,
    late: resolved.filter(wasLate).length,
    onTime: resolved.filter((story) => !wasLate(story)).length,
    open: open.length,
    byState: Object.fromEntries(
      [...new Set(states)].sort().map((state) => [state, states.filter((other) => other === state).length]),
    ),
    overdue: overdue.length,
  };
}

const anyDay = fc.integer({ min: 0, max: 80 }).map(day);
const itemOf = (step: string) =>
  fc
    .record({ dueOn: fc.option(anyDay), state: fc.constantFrom('open', 'met', 'met_late', 'paused'), on: anyDay })
    .map(({ dueOn, state, on }) => ({
      step,
      dueOn,
      state: state,
      ...(state.startsWith('met') && { metOn: on }),
    }));

const story: fc.Arbitrary<Story> = fc
  .record({
    receivedOn: anyDay,
    kind: fc.constantFrom<Kind>('complaint', 'denunciation', 'proposal_feedback'),
    classifiedOn: fc.option(anyDay, { nil: undefined }),
    signed: fc.option(
      fc.record({ outcome: fc.constantFrom<Outcome>('accept', 'accept', 'refuse', 'transfer'), on: anyDay }),
      { nil: undefined },
    ),
    steps: fc.array(
      fc.record({
        to: fc.constantFrom(
          'verifying',
          'reported',
          'suspended',
          'decided',
          'concluded',
          'answered',
          'terminated',
          'closed',
        ),
        on: anyDay,
      }),
      { maxLength: 4 },
    ),
    withdrawnOn: fc.option(anyDay, { nil: undefined, freq: 6 }),
    items: fc.tuple(itemOf('petition.handle'), itemOf('complaint.first.resolve'), itemOf('denunciation.resolve')),
  })
  .map((drawn) => legal(drawn));

/** What the lifecycles allow: no case without acceptance, `closed` after the settlement only, no state twice in a row. */
function legal({ withdrawnOn, classifiedOn, signed, ...drawn }: Story): Story {
  const clamp = (on: LocalDate) => (on < drawn.receivedOn ? drawn.receivedOn : on);
  return {
    ...drawn,
    steps: signed?.outcome === 'accept' ? legalSteps(drawn.steps).map(({ to, on }) => ({ to, on: clamp(on) })) : [],
    ...(signed && { signed: { ...signed, on: clamp(signed.on) } }),
    ...(classifiedOn !== undefined && { classifiedOn: clamp(classifiedOn) }),
    ...(!signed && withdrawnOn !== undefined && { withdrawnOn }),
  };
}

function legalSteps(drawn: Story['steps']): Story['steps'] {
  const steps: Story['steps'][number][] = [];
  for (const step of drawn) {
    const mayClose = steps.some(({ to }) => SETTLED.includes(to));
    if (steps.at(-1)?.to !== step.to && (step.to !== 'closed' || mayClose)) steps.push(step);
  }
  return steps;
}

const period = fc
  .tuple(fc.integer({ min: -5, max: 90 }), fc.integer({ min: 0, max: 40 }))
  .map(([a, length]) => ({ from: day(a), to: day(a + length) }));
/** Nothing happens in the future, so every day of a story lies behind; the period asked for may lie ahead. */
const today = fc.integer({ min: 81, max: 100 }).map(day);

function bucketsOf(stories: readonly Story[]) {
  const byDay = new Map<LocalDate, Story[]>();
  for (const one of stories) byDay.set(one.receivedOn, [...(byDay.get(one.receivedOn) ?? []), one]);
  return [...byDay.values()].map((same) => tally(same.flatMap((one) => movesOf(factOfStory(one)))));
}

describe('the figures of a period', () => {
  it('equal a recount petition by petition', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 12 }), period, today, (stories, asked, now) => {
        const { received, carriedOver, byKind, byOutcome, resolved, open } = addUp(bucketsOf(stories), asked, now);
        const figures = {
          received,
          carriedOver,
          complaints: byKind.complaint,
          accepted: byOutcome.accept,
          late: resolved.late,
          onTime: resolved.onTime,
          open: open.total,
          byState: open.byState,
          overdue: open.overdue,
        };
        expect(figures).toEqual(recount(stories, asked, now));
      }),
      { numRuns: 400 },
    );
  });

  it('hold together: what was carried over and received is resolved or open', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 20 }), period, today, (stories, asked, now) => {
        const { carriedOver, received, resolved, open } = addUp(bucketsOf(stories), asked, now);
        expect(carriedOver + received).toBe(resolved.total + open.total);
        expect(open.overdue).toBeLessThanOrEqual(open.total);
      }),
    );
  });

  it('do not need the days whose petitions were all resolved before the period', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 20 }), period, today, (stories, asked, now) => {
        const all = bucketsOf(stories);
        const read = all.filter((counts) => lastDayOf(counts) >= asked.from);
        expect(addUp(read, asked, now)).toEqual(addUp(all, asked, now));
      }),
    );
  });

  it('are zero, kind by kind, where nothing happened', () => {
    expect(addUp([], { from: '2026-01-01', to: '2026-01-31' }, '2026-02-01')).toMatchObject({
      received: 0,
      byKind: { complaint: 0, mixed: 0 },
      byOutcome: { file: 0 },
      open: { total: 0, byState: {}, overdue: 0 },
      visits: 0,
    });
  });
});

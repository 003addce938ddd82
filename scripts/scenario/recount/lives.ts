import type {
  CaseOpenedV1,
  CaseStepTakenV1,
  PetitionClassifiedV1,
  PetitionLoggedV1,
  PetitionOutcomeSignedV1,
  PetitionResultNotifiedV1,
  PetitionWithdrawnV1,
  RatingGivenV1,
  VisitRecordedV1,
} from '@donthu/contracts';
import { factOfCaseStep, localDateOf, type DeadlineFact } from '@donthu/domain';
import { keyOf, streamTypeOf } from '@donthu/eventing';
import { inOrder, type Happening } from './happening';

/** What happened to one petition, as its events tell it; nothing that a service worked out from them. */
export interface Life {
  readonly id: string;
  readonly unit: string;
  readonly number: number;
  readonly receivedOn: string;
  kind: string;
  classified: boolean;
  signed?: { readonly outcome: string; readonly on: string };
  /** The day it counts as resolved. */
  settledOn?: string;
  assignedAt?: string;
  /** Every state with the day it began on, in order. */
  readonly states: { readonly on: string; readonly state: string }[];
  /** What time limits depend on, with the instant it became known. */
  readonly facts: { readonly at: string; readonly fact: DeadlineFact }[];
}

export interface Visit {
  readonly on: string;
  readonly persons: number;
}

export interface Rating {
  readonly on: string;
  readonly stars: number;
}

export interface Told {
  readonly lives: readonly Life[];
  readonly visits: readonly Visit[];
  readonly ratings: readonly Rating[];
}

type Follow = (life: Life, happening: Happening) => void;

const FOLLOWED = ['petition', 'case', 'assignment'];
const SETTLED = ['decided', 'concluded', 'answered', 'withdrawn', 'terminated'];
const STATE_OF_OUTCOME: Readonly<Record<string, string>> = {
  accept: 'accepted',
  refuse: 'refused',
  guide: 'guided',
  transfer: 'transferred',
  return: 'returned',
  file: 'filed',
};

/** What was told of these units. */
export function livesOf(happenings: readonly Happening[], units: readonly string[]): Told {
  const lives = new Map<string, Life>();
  const visits: Visit[] = [];
  const ratings: Rating[] = [];
  for (const happening of inOrder(happenings.filter(({ unit }) => units.includes(unit)))) {
    const { type, stream, at, data } = happening;
    if (type === 'visit.recorded.v1') visits.push(visitOf(data as VisitRecordedV1));
    if (type === 'rating.given.v1') ratings.push({ on: localDateOf(at), stars: (data as RatingGivenV1).stars });
    if (type === 'petition.logged.v1') lives.set(keyOf(stream), begun(happening));
    else if (FOLLOWED.includes(streamTypeOf(stream))) followed(lives.get(keyOf(stream)), happening);
  }
  return { lives: [...lives.values()], visits, ratings };
}

function visitOf({ receivedOn, persons }: VisitRecordedV1): Visit {
  return { on: receivedOn, persons };
}

function begun({ stream, unit, at, data }: Happening): Life {
  const { receivedOn, declaredKind, register, channel, visitId, hasForwarder } = data as PetitionLoggedV1;
  const atReception = visitId !== undefined || channel === 'in_person' || channel === 'oral';
  return {
    id: keyOf(stream),
    unit,
    number: register.number,
    receivedOn,
    kind: declaredKind,
    classified: false,
    states: [{ on: receivedOn, state: 'logged' }],
    facts: [{ at, fact: { type: 'logged', receivedOn, atReception, forwarder: hasForwarder } }],
  };
}

/** An event that nobody here knows would be left out of every figure: better no recount than that one. */
function followed(life: Life | undefined, happening: Happening): void {
  const follow = FOLLOW[happening.type];
  if (!life || !follow) throw new Error(`the recount does not know what to do with ${happening.type}`);
  follow(life, happening);
}

const FOLLOW: Readonly<Record<string, Follow>> = {
  'petition.classified.v1': (life, { at, data }) => {
    const { kind, withinJurisdiction, eligible } = data as PetitionClassifiedV1;
    Object.assign(life, { kind, classified: true });
    const stillWaits = life.states.at(-1)?.state === 'awaiting_supplement' && !eligible;
    if (!stillWaits) enter(life, at, 'classified');
    life.facts.push({ at, fact: { type: 'classified', kind, withinJurisdiction, on: localDateOf(at) } });
  },
  'petition.supplement-requested.v1': (life, { at }) => enter(life, at, 'awaiting_supplement'),
  'petition.supplement-received.v1': (life, { at }) => enter(life, at, beforeProposal(life)),
  'petition.outcome-proposed.v1': (life, { at }) => enter(life, at, 'proposed'),
  'petition.outcome-sent-back.v1': (life, { at }) => enter(life, at, beforeProposal(life)),
  'petition.outcome-signed.v1': (life, { at, data }) => {
    const { outcome, kind, signedOn: on } = data as PetitionOutcomeSignedV1;
    life.signed = { outcome, on };
    life.states.push({ on, state: STATE_OF_OUTCOME[outcome] ?? outcome });
    life.facts.push({ at, fact: { type: 'outcome-signed', outcome, kind, on } });
    if (outcome !== 'accept') life.settledOn ??= on;
  },
  'petition.result-notified.v1': (life, { at, data }) => {
    const { to, on } = data as PetitionResultNotifiedV1;
    life.facts.push({ at, fact: { type: 'notified', to, on } });
  },
  'petition.withdrawn.v1': (life, { at, data }) => {
    const { on } = data as PetitionWithdrawnV1;
    life.states.push({ on, state: 'withdrawn' });
    life.facts.push({ at, fact: { type: 'withdrawn', on } });
    life.settledOn ??= on;
  },
  'case.opened.v1': (life, { data }) => {
    life.states.push({ on: (data as CaseOpenedV1).acceptedOn, state: 'accepted' });
  },
  'case.step-taken.v1': (life, { at, data }) => {
    const { step, to, on, variant, flags } = data as CaseStepTakenV1;
    const continues = flags?.['continues'];
    const taken = {
      step,
      on,
      ...(variant !== undefined && { variant }),
      ...(continues !== undefined && { continues }),
    };
    life.states.push({ on, state: to });
    life.facts.push({ at, fact: factOfCaseStep(taken) });
    if (SETTLED.includes(to)) life.settledOn ??= on;
  },
  'assignment.made.v1': (life, { at }) => {
    life.assignedAt ??= at;
  },
};

function enter(life: Life, at: string, state: string): void {
  life.states.push({ on: localDateOf(at), state });
}

function beforeProposal({ classified }: Life): string {
  return classified ? 'classified' : 'logged';
}

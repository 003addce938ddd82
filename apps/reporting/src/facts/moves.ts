import type { LocalDate } from '@donthu/domain';
import { kindOf, type Fact } from './fact-slices';
import { openStates } from './open-states';
import { overdueSpans } from './overdue-spans';
import { resolutionOf } from './resolution';

/**
 * What one petition does to the figures on one day. Figures of a period (`received:*`, `signed:*`, `resolved:*`) are summed
 * over its days; standing figures (`state:*`, `overdue`) over all days up to one, so each way in has its way out.
 * Names carry no dots: they are keys of stored documents.
 */
export interface Move {
  readonly day: LocalDate;
  readonly figure: string;
  readonly by: 1 | -1;
}

export const STANDING = /^(state:|overdue$)/;

/** All moves of a petition, from its whole history; the same facts give the same moves. */
export function movesOf(fact: Fact): Move[] {
  const { petition } = fact;
  const resolution = resolutionOf(fact);
  return [
    { day: petition.state.receivedOn, figure: `received:${kindOf(petition)}`, by: 1 },
    ...signatureMoves(fact),
    ...(resolution
      ? [{ day: resolution.on, figure: resolution.late ? 'resolved:late' : 'resolved:onTime', by: 1 as const }]
      : []),
    ...(resolution?.untimed ? [{ day: resolution.on, figure: 'resolved:untimed', by: 1 as const }] : []),
    ...stateMoves(fact, resolution?.on),
    ...overdueSpans(fact, resolution?.on).flatMap((span) => inAndOut('overdue', span.from, span.to)),
  ];
}

/** The outcome as signed; of an old register's row, the outcome it names on the day of its answer. */
function signatureMoves({ petition }: Fact): Move[] {
  const { signed, receivedOn } = petition.state;
  const { outcome, answeredOn } = petition.history ?? {};
  const told = signed ?? (outcome && answeredOn ? { outcome, on: answeredOn } : undefined);
  if (!told) return [];
  return [{ day: told.on < receivedOn ? receivedOn : told.on, figure: `signed:${told.outcome}`, by: 1 }];
}

function stateMoves(fact: Fact, resolvedOn: LocalDate | undefined): Move[] {
  const states = openStates(fact, resolvedOn);
  return states.flatMap(({ on, state }, index) => inAndOut(`state:${state}`, on, states[index + 1]?.on ?? resolvedOn));
}

function inAndOut(figure: string, from: LocalDate, to: LocalDate | undefined): Move[] {
  const comes: Move = { day: from, figure, by: 1 };
  return to === undefined ? [comes] : [comes, { day: to, figure, by: -1 }];
}

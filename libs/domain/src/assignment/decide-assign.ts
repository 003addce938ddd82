import { decided, firstRefusal, refused, type Decision, type Refusal } from '../decision';
import type { AssignmentEvent, AssignmentState } from './assignment-state';
import { isInConflict } from './conflict';
import { canBeGivenWork, canBeResponsible, canLead, type Officer } from './officer';
import { isOver } from './petition-over';

export interface AssignCommand {
  readonly responsible: string;
  readonly coordinating: readonly string[];
  readonly leader: string;
  /** Needed when somebody had the petition before; sealed beside the event. */
  readonly reason?: string;
  readonly assignedBy: string;
}

export interface AssignFacts {
  /** All accounts of the installation: conflicts follow `reportsTo` over units and through inactive ones. */
  readonly officers: readonly Officer[];
  readonly respondentOfficerId?: string;
  /** The state shown in lists, and whether it is a case's by now. */
  readonly petition: { readonly unit: string; readonly state: string; readonly accepted?: boolean };
}

interface Named {
  readonly id: string;
  readonly pointer: string;
  readonly fits: (officer: Officer) => boolean;
  readonly unfitCode: string;
}

/**
 * Gives a petition to one responsible officer, coordinating ones and a leader in charge; again = reassign, with a reason.
 * Nobody who is the respondent or reports to the respondent may be named. Order: body, state, meaning.
 */
export function decideAssign(
  state: AssignmentState | undefined,
  command: AssignCommand,
  facts: AssignFacts,
): Decision<AssignmentEvent> {
  const named = namedIn(command);
  const refusal = firstRefusal([
    state !== undefined && (command.reason ?? '').trim() === ''
      ? { code: 'ASSIGNMENT.REASON_REQUIRED', pointer: '/reason' }
      : undefined,
    isOver(facts.petition.state, facts.petition.accepted ?? false)
      ? { code: 'ASSIGNMENT.PETITION_CLOSED', detail: { state: facts.petition.state } }
      : undefined,
    conflictRefusal(named, facts),
    twiceRefusal(command),
    ...named.map((person) => personRefusal(person, facts)),
  ]);
  if (refusal !== undefined) return refused(refusal);
  const data = {
    responsible: command.responsible,
    coordinating: [...command.coordinating],
    leader: command.leader,
    assignedBy: command.assignedBy,
    ...(state !== undefined && { previousResponsible: state.responsible }),
  };
  return decided([{ type: 'assignment.made.v1', data }]);
}

function namedIn({ responsible, coordinating, leader }: AssignCommand): Named[] {
  const coordinators = coordinating.map((id, at) => ({
    id,
    pointer: `/coordinating/${at}`,
    fits: canBeGivenWork,
    unfitCode: 'ASSIGNMENT.NOT_A_HANDLER',
  }));
  return [
    { id: responsible, pointer: '/responsible', fits: canBeResponsible, unfitCode: 'ASSIGNMENT.NOT_A_HANDLER' },
    ...coordinators,
    { id: leader, pointer: '/leader', fits: canLead, unfitCode: 'ASSIGNMENT.NOT_A_LEADER' },
  ];
}

/** Names the field, never the person: who the respondent is must not show. */
function conflictRefusal(named: readonly Named[], facts: AssignFacts): Refusal | undefined {
  const person = named.find(({ id }) => isInConflict(id, facts.respondentOfficerId, facts.officers));
  return person && { code: 'ASSIGNMENT.CONFLICT_OF_INTEREST', pointer: person.pointer };
}

/** One person, one part; only a leader who keeps the petition may be responsible and in charge at once. */
function twiceRefusal({ responsible, coordinating, leader }: AssignCommand): Refusal | undefined {
  const at = coordinating.findIndex(
    (id, index) => id === responsible || id === leader || coordinating.indexOf(id) !== index,
  );
  return at < 0 ? undefined : { code: 'ASSIGNMENT.OFFICER_TWICE', pointer: `/coordinating/${at}` };
}

function personRefusal({ id, pointer, fits, unfitCode }: Named, facts: AssignFacts): Refusal | undefined {
  const officer = facts.officers.find((candidate) => candidate.id === id);
  if (officer === undefined || !officer.active || officer.unit !== facts.petition.unit) {
    return { code: 'ASSIGNMENT.UNKNOWN_OFFICER', pointer };
  }
  return fits(officer) ? undefined : { code: unfitCode, pointer };
}

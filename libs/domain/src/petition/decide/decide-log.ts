import { dayRefusal, decided, firstRefusal, refused, warningsOf, type Decision, type Refusal } from '../../decision';
import type { LogCommand, PetitionFacts, PetitionForm } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { PetitionState } from '../petition-state';
import { peopleRefusal, peopleWarnings } from './people-rules';

const FUTURE = 'INTAKE.DATE_IN_FUTURE';
/**
 * No limit of the law's data begins before this day (Luật Khiếu nại 02/2011/QH13): what came earlier belongs to an
 * old register and is imported, and a year typed wrongly is not taken.
 */
export const EARLIEST_RECEIPT = '2012-07-01';

/** The petition comes into the register. Days must exist and not lie in the future; oddities are warned of. */
export function decideLog(
  state: PetitionState | undefined,
  command: LogCommand,
  facts: PetitionFacts,
): Decision<PetitionEvent> {
  if (state !== undefined) return refused({ code: 'INTAKE.ALREADY_LOGGED' });
  const refusal = firstRefusal([
    peopleRefusal(command.anonymous, command.petitioners, command.peopleCount),
    ...(command.takenOverFrom === undefined ? [tooOld(command.receivedOn)] : []),
    ...formDayRefusals(command, facts),
    unknownReference(facts),
  ]);
  if (refusal !== undefined) return refused(refusal);
  const warnings = [...formWarnings(command), ...(command.warnings ?? [])];
  return decided([{ type: 'petition.logged.v1', data: loggedData(command, facts, warnings) }], warnings);
}

export function tooOld(receivedOn: string | undefined): Refusal | undefined {
  return receivedOn !== undefined && receivedOn < EARLIEST_RECEIPT
    ? { code: 'INTAKE.DATE_TOO_OLD', pointer: '/receivedOn', detail: { notBefore: EARLIEST_RECEIPT } }
    : undefined;
}

/** The days of the form, each as a check of its own; also used for a correction. */
export function formDayRefusals(form: Partial<PetitionForm>, { today }: PetitionFacts): (Refusal | undefined)[] {
  const days: readonly (readonly [string | undefined, string])[] = [
    [form.receivedOn, '/receivedOn'],
    [form.documentDate, '/documentDate'],
    [form.challengedDecisionDate, '/challengedDecision/date'],
    [form.forwarder?.documentDate, '/forwarder/documentDate'],
  ];
  return days.map(([day, pointer]) => dayRefusal({ day, pointer, today, futureCode: FUTURE }));
}

export function unknownReference(facts: PetitionFacts): Refusal | undefined {
  if (facts.respondentKnown === false) return { code: 'INTAKE.UNKNOWN_OFFICER', pointer: '/respondent/officerId' };
  if (facts.visitKnown === false) return { code: 'INTAKE.UNKNOWN_VISIT', pointer: '/visitId' };
  return unknownFile(facts);
}

export function unknownFile({ unknownAttachment: at }: PetitionFacts): Refusal | undefined {
  return at === undefined ? undefined : { code: 'INTAKE.UNKNOWN_FILE', pointer: `/attachments/${at}` };
}

function formWarnings(form: PetitionForm): string[] {
  return [
    ...warningsOf({
      document_after_receipt: form.documentDate !== undefined && form.documentDate > form.receivedOn,
      forwarder_missing: form.channel === 'forwarded' && form.forwarder === undefined,
    }),
    ...peopleWarnings(form.petitioners),
  ];
}

function loggedData(
  command: LogCommand,
  facts: PetitionFacts,
  warnings: string[],
): Extract<PetitionEvent, { type: 'petition.logged.v1' }>['data'] {
  return {
    receivedOn: command.receivedOn,
    channel: command.channel,
    ...(command.visitId !== undefined && { visitId: command.visitId }),
    ...(command.documentDate !== undefined && { documentDate: command.documentDate }),
    declaredKind: command.declaredKind,
    anonymous: command.anonymous,
    peopleCount: command.peopleCount ?? command.petitioners.length,
    ...(command.respondentOfficerId !== undefined && { respondentOfficerId: command.respondentOfficerId }),
    hasForwarder: command.forwarder !== undefined,
    attachments: [...command.attachments],
    register: command.register,
    receiptCode: command.receiptCode,
    loggedBy: facts.actor,
    ...(command.takenOverFrom !== undefined && { takenOverFrom: command.takenOverFrom }),
    warnings,
  };
}

import { decided, firstRefusal, refused, warningsOf, type Decision, type Refusal } from '../../decision';
import { isOpenIn } from '../lifecycle/petition-lifecycle';
import type { CorrectCommand, PetitionFacts, PetitionForm } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import { documentDateAfter } from '../evolve-petition';
import type { PetitionState } from '../petition-state';
import { refuseAction } from './allowed-actions';
import { formDayRefusals, tooOld, unknownReference } from './decide-log';
import { peopleRefusal, peopleWarnings } from './people-rules';

type Corrected = Extract<PetitionEvent, { type: 'petition.corrected.v1' }>['data'];

/** Fields of the form change until the outcome is signed. Values that are personal or text are only named. */
export function decideCorrect(
  state: PetitionState,
  command: CorrectCommand,
  facts: PetitionFacts,
): Decision<PetitionEvent> {
  const changed = changedNames(command);
  if (changed.length === 0) return refused({ code: 'INTAKE.NOTHING_TO_CORRECT' });
  if (!isOpenIn('correct', state.stage)) return refuseAction(state, 'correct');
  const { changes } = command;
  const refusal = firstRefusal([
    correctedPeopleRefusal(state, changes),
    tooOld(changes.receivedOn),
    ...formDayRefusals(changes, facts),
    unknownReference(facts),
  ]);
  if (refusal !== undefined) return refused(refusal);
  const data = correctedData(state, command, changed);
  const documentDate = documentDateAfter(state.documentDate, data);
  const warnings = [
    ...warningsOf({
      respondent_has_petition: facts.respondentHasPetition === true,
      document_after_receipt: documentDate !== undefined && documentDate > (changes.receivedOn ?? state.receivedOn),
    }),
    ...peopleWarnings(changes.petitioners ?? []),
  ];
  return decided([{ type: 'petition.corrected.v1', data }], warnings);
}

/** People are judged again only when who they are, or whether they are named at all, changes. */
function correctedPeopleRefusal(state: PetitionState, changes: Partial<PetitionForm>): Refusal | undefined {
  const anonymous = changes.anonymous ?? state.anonymous;
  if (changes.petitioners !== undefined) return peopleRefusal(anonymous, changes.petitioners, changes.peopleCount);
  if (!anonymous && state.anonymous) return { code: 'INTAKE.PETITIONER_REQUIRED', pointer: '/petitioners' };
  if (!anonymous && changes.peopleCount === 0)
    return { code: 'INTAKE.PEOPLE_COUNT_TOO_SMALL', pointer: '/peopleCount' };
  return undefined;
}

function changedNames({ changes, changedTexts, cleared = [] }: CorrectCommand): string[] {
  const values = Object.entries(changes).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [name === 'challengedDecisionDate' ? 'challengedDecision' : nameOnForm(name)];
  });
  return [...new Set([...values, ...changedTexts, ...cleared.map(nameOnForm)])].sort();
}

function nameOnForm(name: string): string {
  return name === 'respondentOfficerId' ? 'respondent' : name;
}

function correctedData(state: PetitionState, { changes, cleared = [] }: CorrectCommand, changed: string[]): Corrected {
  const entries = Object.entries({
    receivedOn: changes.receivedOn,
    channel: changes.channel,
    documentDate: changes.documentDate,
    declaredKind: changes.declaredKind,
    anonymous: changes.anonymous,
    peopleCount: changes.peopleCount ?? countAfter(state, changes),
    respondentOfficerId: changes.respondentOfficerId,
    hasForwarder: forwarderAfter(changes, cleared),
  }).filter(([, value]) => value !== undefined);
  return {
    changed,
    ...(cleared.length > 0 && { cleared: [...cleared] }),
    ...Object.fromEntries(entries),
    ...(changes.attachments !== undefined && { attachments: [...changes.attachments] }),
  };
}

function forwarderAfter({ forwarder }: Partial<PetitionForm>, cleared: readonly string[]): boolean | undefined {
  if (forwarder !== undefined) return true;
  return cleared.includes('forwarder') ? false : undefined;
}

/**
 * A corrected list of people never leaves a count below it, and does not lower a count that was larger; of a petition that
 * turns out to be anonymous nobody is counted, as if it had been logged so.
 */
function countAfter(state: PetitionState, { anonymous, petitioners }: Partial<PetitionForm>): number | undefined {
  if (anonymous === true) return 0;
  return petitioners && Math.max(state.peopleCount, petitioners.length);
}

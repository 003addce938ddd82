import { refused, type Decision } from '../../decision';
import type { PetitionCommand, PetitionFacts } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { PetitionState } from '../petition-state';
import { decideClassify } from './decide-classify';
import { decideCorrect } from './decide-correct';
import { decideAddDocuments } from './decide-documents';
import { decideImport, decideUndoImport } from './decide-import';
import { decideLog } from './decide-log';
import { decideNotify, decideWithdraw } from './decide-notify';
import { decidePropose, decideSign } from './decide-outcome';
import { decideRequestSupplement, decideSupplement } from './decide-supplement';

type OnExisting = Exclude<PetitionCommand, { type: 'log' | 'import' | 'undo-import' }>;

/**
 * What a command makes of a petition: facts with warnings, or a refusal. Within a command the order of refusals is
 * state (409) before meaning (422). Commands on a petition that is not there are refused as `INTAKE.PETITION_UNKNOWN`.
 */
export function decidePetition(
  state: PetitionState | undefined,
  command: PetitionCommand,
  facts: PetitionFacts,
): Decision<PetitionEvent> {
  switch (command.type) {
    case 'log':
      return decideLog(state, command, facts);
    case 'import':
      return decideImport(state, command, facts);
    case 'undo-import':
      return decideUndoImport(state, command);
    default:
      return state === undefined ? refused({ code: 'INTAKE.PETITION_UNKNOWN' }) : decideExisting(state, command, facts);
  }
}

function decideExisting(state: PetitionState, command: OnExisting, facts: PetitionFacts): Decision<PetitionEvent> {
  switch (command.type) {
    case 'classify':
      return decideClassify(state, command, facts);
    case 'correct':
      return decideCorrect(state, command, facts);
    case 'request-supplement':
      return decideRequestSupplement(state, command, facts);
    case 'supplement':
      return decideSupplement(state, command, facts);
    case 'add-documents':
      return decideAddDocuments(state, command, facts);
    case 'propose':
      return decidePropose(state, command);
    case 'sign':
      return decideSign(state, command, facts);
    case 'notify':
      return decideNotify(state, command, facts);
    case 'withdraw':
      return decideWithdraw(state, command, facts);
  }
}

import { dayRefusal, decided, firstRefusal, refused, type Decision } from '../../decision';
import type { ImportCommand, PetitionFacts, UndoImportCommand } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { PetitionState } from '../petition-state';

const FUTURE = 'INTAKE.DATE_IN_FUTURE';

/** A row of an old register becomes history: it opens no obligation and nothing more is done with it. */
export function decideImport(
  state: PetitionState | undefined,
  command: ImportCommand,
  { today, actor }: PetitionFacts,
): Decision<PetitionEvent> {
  if (state !== undefined) return refused({ code: 'INTAKE.ALREADY_LOGGED' });
  const refusal = firstRefusal([
    dayRefusal({ day: command.receivedOn, pointer: '/receivedOn', today, futureCode: FUTURE }),
    dayRefusal({ day: command.answeredOn, pointer: '/answeredOn', today, futureCode: FUTURE }),
  ]);
  if (refusal !== undefined) return refused(refusal);
  const { type: _, outcome, answeredOn, ...row } = command;
  const data = {
    ...row,
    ...(outcome !== undefined && { outcome }),
    ...(answeredOn !== undefined && { answeredOn }),
    loggedBy: actor,
  };
  return decided([{ type: 'petition.imported.v1', data }]);
}

/** An import may be undone until somebody has worked on the row. Undoing twice is refused, never repeated. */
export function decideUndoImport(
  state: PetitionState | undefined,
  command: UndoImportCommand,
): Decision<PetitionEvent> {
  if (state === undefined || state.importId !== command.importId || state.stage === 'undone') {
    return refused({ code: 'INTAKE.NOT_FROM_THIS_IMPORT' });
  }
  if (state.touched) return refused({ code: 'INTAKE.IMPORT_EDITED', detail: { state: state.stage } });
  return decided([{ type: 'petition.import-undone.v1', data: { importId: command.importId } }]);
}

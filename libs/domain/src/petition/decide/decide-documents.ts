import { decided, refused, type Decision } from '../../decision';
import type { AddDocumentsCommand, PetitionFacts } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { PetitionState } from '../petition-state';
import { unknownFile } from './decide-log';

/** Documents are added as long as the petition is one of the office's own; rows of an old register take none. */
export function decideAddDocuments(
  { stage }: PetitionState,
  { attachments }: AddDocumentsCommand,
  facts: PetitionFacts,
): Decision<PetitionEvent> {
  if (stage === 'history' || stage === 'undone')
    return refused({ code: 'INTAKE.HISTORY_ONLY', detail: { state: stage } });
  const unknown = unknownFile(facts);
  if (unknown !== undefined) return refused(unknown);
  return decided([{ type: 'petition.documents-added.v1', data: { attachments: [...attachments] } }]);
}

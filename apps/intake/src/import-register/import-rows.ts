import { Injectable } from '@nestjs/common';
import type { RegisterNumber } from '@donthu/contracts';
import { decidePetition, localDateOf, type PetitionCommand } from '@donthu/domain';
import { Clock, COMMIT_NAMESPACE, EventStore, InfrastructureError, type Commit } from '@donthu/eventing';
import { eventsOrRefuse } from '@donthu/platform';
import { cutTexts, sealCommit, SealingKeys, SubKeys } from '@donthu/sealing';
import { v5 as uuidv5 } from 'uuid';
import { defined, partsOf, tokensOf, type FormPeople } from '../petition/petition-parts';
import type { ImportRow } from './file/import-row';
import type { ImportState } from './import-state';

/** Petition of one row: the same at every try, so that a commit that was cut off goes on where it stopped. */
export function petitionOfRow(importId: string, line: number): string {
  return uuidv5(`import|${importId}|${line}`, COMMIT_NAMESPACE);
}

/** Rows of an old register become petitions: history, or live work where that was asked for and the row is open. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly store: EventStore,
    private readonly keys: SealingKeys,
    private readonly subKeys: SubKeys,
    private readonly clock: Clock,
  ) {}

  /** Idempotent by import and row. */
  async keep(importId: string, state: ImportState, row: ImportRow): Promise<void> {
    const petitionId = petitionOfRow(importId, row.line);
    const stream = `petition/${petitionId}`;
    const named = row.fullName !== undefined && !row.anonymous;
    const people: FormPeople = named ? [personOf(row)] : [];
    const { texts, originals } = cutTexts(
      defined({ summary: row.summary, note: row.note, handler: row.handler, numberAsWritten: row.number }),
      [personOf(row)],
    );
    // Of whoever wrote anonymously nothing is kept, whatever the register says of him.
    const cut = { texts, originals: named ? originals : {} };
    const now = this.clock.now();
    const facts = { today: localDateOf(now.getTime()), actor: state.progress.by };
    const commit: Commit = {
      id: petitionId,
      unit: state.unit,
      stream,
      version: 1,
      events: eventsOrRefuse(decidePetition(undefined, commandOf(importId, state, row), facts)),
      sealed: {
        ...(await sealCommit(this.keys, stream, petitionId, partsOf(cut, people.length > 0 ? people : undefined))),
        tokens: tokensOf(cut.texts, people, row.kind, this.subKeys.searchTokens),
      },
      meta: { actor: { id: state.progress.by, role: 'import' }, at: now.toISOString(), correlationId: importId },
    };
    const { outcome } = await this.store.append(commit);
    if (outcome !== 'committed' && outcome !== 'duplicate')
      throw new InfrastructureError(`row ${row.line} of import ${importId}: ${outcome}`);
  }
}

function personOf({ fullName = '', address, idNumber, phone }: ImportRow): FormPeople[number] {
  return {
    fullName,
    ...(address !== undefined && { address }),
    ...(idNumber !== undefined && { idNumber }),
    ...(phone !== undefined && { phone }),
  };
}

function commandOf(importId: string, state: ImportState, row: ImportRow): PetitionCommand {
  const live = state.progress.openRows === 'take_over' && row.answeredOn === undefined;
  return live ? takingOver(importId, state, row) : keeping(importId, state, row);
}

function takingOver(importId: string, { unit }: ImportState, row: ImportRow): PetitionCommand {
  const { line, receivedOn, kind, field, outcome, channel = 'post' } = row;
  const anonymous = row.anonymous || row.fullName === undefined;
  const register = registerOf(importId, unit, row);
  return {
    type: 'log',
    receivedOn,
    // Only who is known to have stood before the desk is owed the notice of reception.
    channel,
    declaredKind: kind,
    anonymous,
    petitioners: anonymous ? [] : [personOf(row)],
    attachments: [],
    register,
    receiptCode: `${unit.toUpperCase()}-${register.year}-SC-${importId.slice(0, 8).toUpperCase()}-${line}`,
    takenOverFrom: { importId, line, field, ...(outcome !== undefined && { outcome }) },
  };
}

function keeping(importId: string, { unit }: ImportState, row: ImportRow): PetitionCommand {
  const { line, receivedOn, kind, field, anonymous, outcome, answeredOn } = row;
  return {
    type: 'import',
    importId,
    line,
    receivedOn,
    kind,
    field,
    anonymous,
    register: registerOf(importId, unit, row),
    ...(outcome !== undefined && { outcome }),
    ...(answeredOn !== undefined && { answeredOn }),
  };
}

/** The old register's own number; one that is no number gives the line, and stands as written in the sealed text. */
function registerOf(importId: string, unit: string, { receivedOn, number, line }: ImportRow): RegisterNumber {
  const year = Number(receivedOn.slice(0, 4));
  return { unit, year, book: `import-${importId}`, number: Number.parseInt(number ?? '', 10) || line };
}

import { Injectable } from '@nestjs/common';
import { decidePetition, foldPetition, localDateOf } from '@donthu/domain';
import { Clock, EventStore, InfrastructureError, lastVersionOf, reactionId, type Commit } from '@donthu/eventing';
import { problem } from '@donthu/http';
import { eventsOrRefuse } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { REGISTER_VIEW } from '../views/register.view';
import { LIMITS } from './file';
import { ImportProgress } from './import-progress';
import { petitionOfRow } from './import-rows';
import type { ImportState } from './import-state';

interface Row {
  readonly petitionId: string;
  readonly commits: readonly Commit[];
}

/** Takes an import back as long as nobody has worked on any of its petitions. */
@Injectable()
export class UndoImportHandler {
  constructor(
    private readonly progress: ImportProgress,
    private readonly views: ViewStore,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  async execute(importId: string, by: string): Promise<ImportState> {
    const state = await this.progress.state(importId);
    if (!state) throw problem('NOT_FOUND');
    if (state.progress.state === 'undone') return state;
    const { state: now } = state.progress;
    if (now === 'committed' || now === 'failed') await this.undoRows(importId, state, by);
    else if (now !== 'ready') throw problem('IMPORT.NOT_READY', { extras: { state: now } });
    return this.progress.advance(importId, state, { state: 'undone' });
  }

  /** All rows are looked at before the first is undone. What a crash leaves half undone, the next call finishes. */
  private async undoRows(importId: string, state: ImportState, by: string): Promise<void> {
    const open: Row[] = [];
    for (const row of await this.rows(importId, state)) {
      const petition = foldPetition(row.commits.flatMap((commit) => commit.events));
      if (petition?.stage === 'undone' || !petition) continue;
      if (petition.touched || (await this.isAssigned(row.petitionId))) throw problem('IMPORT.EDITED');
      open.push(row);
    }
    for (const { petitionId, commits } of open) await this.undoRow(importId, petitionId, commits, by);
  }

  /** Every row that entered. Their names follow from their lines, so the file need not be there any more. */
  private async rows(importId: string, { progress }: ImportState): Promise<Row[]> {
    const { ok, warnings } = progress.rows;
    // Of an import that failed nobody knows how many entered, of one that failed at its check none did.
    const entered = ok + warnings - (progress.state === 'committed' ? (progress.repeated ?? 0) : 0);
    const rows: Row[] = [];
    for (let line = 1; rows.length < entered && line <= (progress.lastLine ?? LIMITS.lines); line += 1) {
      const petitionId = petitionOfRow(importId, line);
      const commits = await this.store.readStream(`petition/${petitionId}`);
      if (commits.length > 0) rows.push({ petitionId, commits });
    }
    return rows;
  }

  /** Given to somebody: the petition's own stream does not say so. */
  private async isAssigned(petitionId: string): Promise<boolean> {
    const row = await this.views.get(REGISTER_VIEW, petitionId);
    return row !== undefined && row.slices.assignment.version > 0;
  }

  private async undoRow(importId: string, petitionId: string, commits: readonly Commit[], by: string): Promise<void> {
    const now = this.clock.now();
    const state = foldPetition(commits.flatMap((commit) => commit.events));
    const facts = { today: localDateOf(now.getTime()), actor: by };
    const last = commits.at(-1);
    if (!last) return;
    const { outcome } = await this.store.append({
      id: reactionId(`undo-import|${importId}`, petitionId),
      unit: last.unit,
      stream: last.stream,
      version: lastVersionOf(last) + 1,
      events: eventsOrRefuse(decidePetition(state, { type: 'undo-import', importId }, facts)),
      meta: { actor: { id: by, role: 'import' }, at: now.toISOString(), correlationId: importId },
    });
    if (outcome === 'version_conflict') throw problem('IMPORT.EDITED');
    if (outcome === 'claim_conflict') throw new InfrastructureError('an undo makes no claim');
  }
}

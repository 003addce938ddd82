import { Injectable } from '@nestjs/common';
import { ImportProgressedV1 } from '@donthu/contracts';
import { Clock, EventStore, InfrastructureError, type Commit } from '@donthu/eventing';
import { v7 as uuidv7 } from 'uuid';
import { foldImport, importStream, type ImportState } from './import-state';

/** Reads an import's stream and takes it to its next state. */
@Injectable()
export class ImportProgress {
  /** Rows done by the job that runs now; nothing hangs on it but what is shown. */
  private readonly running = new Map<string, number>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  async state(importId: string): Promise<ImportState | undefined> {
    return foldImport(await this.store.readStream(importStream(importId)));
  }

  done(importId: string): number | undefined {
    return this.running.get(importId);
  }

  report(importId: string, rows: number): void {
    this.running.set(importId, rows);
  }

  async advance(importId: string, state: ImportState, change: Partial<ImportProgressedV1>): Promise<ImportState> {
    const commit: Commit = {
      id: uuidv7(),
      unit: state.unit,
      stream: importStream(importId),
      version: state.version + 1,
      events: [{ type: ImportProgressedV1.type, data: { ...state.progress, ...change } }],
      meta: {
        actor: { id: state.progress.by, role: 'import' },
        at: this.clock.now().toISOString(),
        correlationId: importId,
      },
    };
    const { outcome } = await this.store.append(commit);
    const next = await this.state(importId);
    if (outcome !== 'committed' || !next) throw new InfrastructureError(`import ${importId} moved meanwhile`);
    this.running.delete(importId);
    return next;
  }
}

import { Injectable } from '@nestjs/common';
import { foldPetition, localDateOf, writtenDate } from '@donthu/domain';
import { EventStore } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import type { CheckedRow, StandingRows } from './file';
import { ImportProgress } from './import-progress';
import { petitionOfRow } from './import-rows';
import type { ImportState } from './import-state';
import { IMPORTS_VIEW } from './imports.view';

/** Earlier imports of one file that are looked at. */
const MAX_IMPORTS = 20;
const READ_AT_ONCE = 32;

/** Which rows of a file stand in the register already, because the same file was imported before. */
@Injectable()
export class ImportRepeats {
  constructor(
    private readonly views: ViewStore,
    private readonly store: EventStore,
    private readonly progress: ImportProgress,
  ) {}

  /** Committed imports of the same file in the unit, the oldest first; the view may not know yet of one just committed. */
  async before(importId: string, { unit, progress }: ImportState): Promise<string[]> {
    const { content } = progress;
    if (content === undefined) return [];
    const found = await this.views.find(IMPORTS_VIEW, {
      index: 'byContent',
      equal: { unit, content, state: 'committed' },
      limit: MAX_IMPORTS,
    });
    const others = await this.statesOf(found.map(({ key }) => key).filter((key) => key !== importId));
    return others.sort(([, a], [, b]) => (a.uploadedAt < b.uploadedAt ? -1 : 1)).map(([key]) => key);
  }

  /** Rows that one of these imports entered, in whatever way, and that nobody has taken back. */
  async standing(imports: readonly string[], rows: readonly CheckedRow[]): Promise<StandingRows> {
    const standing = new Map<string, string>();
    for (const [earlierId, { uploadedAt }] of await this.statesOf(imports)) {
      const left = rows.filter(({ key }) => !standing.has(key));
      for (let at = 0; at < left.length; at += READ_AT_ONCE) {
        const some = left.slice(at, at + READ_AT_ONCE);
        const stand = await Promise.all(some.map(({ line }) => this.stands(earlierId, line)));
        some.forEach(({ key }, index) => stand[index] && standing.set(key, writtenDate(localDateOf(uploadedAt))));
      }
    }
    return standing;
  }

  /** Of these imports, those that entered the file in the same way: their rows would come a second time as what they are. */
  async alike(imports: readonly string[], { progress }: ImportState): Promise<string[]> {
    const states = await this.statesOf(imports);
    return states.flatMap(([key, earlier]) => (earlier.progress.openRows === progress.openRows ? [key] : []));
  }

  private async statesOf(imports: readonly string[]): Promise<(readonly [string, ImportState])[]> {
    const states = await Promise.all(imports.map((importId) => this.progress.state(importId)));
    return imports.flatMap((importId, index) => {
      const state = states[index];
      return state ? [[importId, state] as const] : [];
    });
  }

  private async stands(importId: string, line: number): Promise<boolean> {
    const commits = await this.store.readStream(`petition/${petitionOfRow(importId, line)}`);
    const petition = foldPetition(commits.flatMap(({ events }) => events));
    return petition !== undefined && petition.stage !== 'undone';
  }
}

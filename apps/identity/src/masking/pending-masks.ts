import { hidesPeople } from '@donthu/domain';
import { Injectable } from '@nestjs/common';
import type { Kind } from '@donthu/contracts';
import { MaskAnnouncer, PetitionOwner } from '@donthu/sealing';
import { MaskStore, type AnnouncedMask } from './mask.store';

/** After this long (milliseconds, system clock) without the announced commit the owner is asked. */
export const ANNOUNCED_FOR_MS = 60_000;

/** Masks that tighten before their commit is written. */
@Injectable()
export class PendingMasks extends MaskAnnouncer {
  constructor(
    private readonly store: MaskStore,
    private readonly owner: PetitionOwner,
  ) {
    super();
  }

  override async announce(petitionId: string, kind: Kind, commitId: string): Promise<void> {
    if (!hidesPeople(kind)) return;
    await this.store.put({ petitionId, kind, commitId, announcedAtMs: Date.now() });
  }

  /** The event of the commit has been seen: from now on the view itself knows. */
  async settle(petitionId: string, commitId: string): Promise<void> {
    await this.store.remove(petitionId, commitId);
  }

  /** Kinds announced and still to be expected, by petition. */
  async of(petitionIds: readonly string[]): Promise<ReadonlyMap<string, readonly Kind[]>> {
    const kinds = new Map<string, Kind[]>();
    for (const mask of await this.store.of(petitionIds)) {
      if (!(await this.isExpected(mask))) continue;
      kinds.set(mask.petitionId, [...(kinds.get(mask.petitionId) ?? []), mask.kind]);
    }
    return kinds;
  }

  private async isExpected(mask: AnnouncedMask): Promise<boolean> {
    if (Date.now() - mask.announcedAtMs < ANNOUNCED_FOR_MS || (await this.mayStand(mask))) return true;
    await this.store.remove(mask.petitionId, mask.commitId);
    return false;
  }

  /** An owner that cannot be asked may have committed. */
  private async mayStand({ petitionId, commitId }: AnnouncedMask): Promise<boolean> {
    try {
      return await this.owner.wasCommitted(petitionId, commitId);
    } catch {
      return true;
    }
  }
}

import type { Kind } from '@donthu/contracts';

/** A commit that will hide people was announced and its event has not been seen yet. */
export interface AnnouncedMask {
  readonly petitionId: string;
  readonly commitId: string;
  readonly kind: Kind;
  /** System time, epoch milliseconds. */
  readonly announcedAtMs: number;
}

/** Announced masks, kept so that a restart or a second process of `identity` knows them too. Nearly always empty. */
export abstract class MaskStore {
  /** Durable when it resolves; idempotent. */
  abstract put(mask: AnnouncedMask): Promise<void>;
  abstract of(petitionIds: readonly string[]): Promise<AnnouncedMask[]>;
  abstract remove(petitionId: string, commitId: string): Promise<void>;
}

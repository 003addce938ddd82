import type { Kind } from '@donthu/contracts';

/** Masking tightens first. */
export abstract class MaskAnnouncer {
  /**
   * To be awaited before a commit that hides people (a classification, or a correction of the declared kind) is
   * appended: from then on nobody opens them by the old kind. Settled by the event; after a minute without the commit
   * it is dropped. A kind that hides nothing is ignored.
   */
  abstract announce(petitionId: string, kind: Kind, commitId: string): Promise<void>;
}

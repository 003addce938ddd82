import type { CommitCollection } from '@donthu/eventing/mongo/commit.schema';
import { guarded } from '@donthu/eventing/mongo/mongo.errors';
import type { SeenMark } from '../engine';
import type { Published } from './seen-waiter';

/** Whether an event of this service's own log has reached its topic. */
export class PublishedCheck {
  constructor(private readonly commits: CommitCollection) {}

  /** An event that is still to be written to a stream counts as pending; streams that nobody wrote are no matter of ours. */
  async of({ stream, version }: SeenMark): Promise<Published> {
    const found = await guarded('read published', () =>
      this.commits.findOne(
        { stream, version: { $lte: version } },
        { sort: { version: -1 }, projection: { lastVersion: 1, pending: 1, unpublished: 1 } },
      ),
    );
    if (!found || found.unpublished === true) return 'no_such_stream';
    return found.lastVersion >= version && found.pending !== true ? 'published' : 'pending';
  }
}

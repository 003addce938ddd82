import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import { Clock } from '@donthu/eventing/clock/clock';
import { EventStore } from '@donthu/eventing/store/event-store';
import { keyOf } from '@donthu/eventing/store/commit';
import { MAX_OPENED_AT_ONCE, openPart, type OpenRequest, type OpenResult } from '@donthu/sealing';
import { AccessReader } from '../access/access-reader';
import { KeyRing } from '../keys/key-ring';
import { isMasked, mayOpen, type Moment } from '../masking/masking.policy';
import { disclosureStream, foldDisclosure } from '../reveal/disclosure';
import { isAllowed, wantedOf, type Subject, type Wanted } from './subject';
import { SubjectReader } from './subject-reader';

type Revealed = ReadonlyMap<string, Date | undefined>;

/** Opens what the reader may see; what he may not see is not decrypted. */
@Injectable()
export class OpenHandler {
  constructor(
    private readonly subjects: SubjectReader,
    private readonly access: AccessReader,
    private readonly keys: KeyRing,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  async execute(reader: Principal, requests: readonly OpenRequest[]): Promise<OpenResult[]> {
    if (requests.length > MAX_OPENED_AT_ONCE) throw new RangeError(`at most ${MAX_OPENED_AT_ONCE} parts at a time`);
    const wanted = requests.map(wantedOf);
    const subjects = await this.subjects.subjects(wanted.flatMap((want) => (want ? [want.stream] : [])));
    const revealed = await this.revealsOf(reader, wanted, subjects);
    const now = this.clock.now();
    const decisions = wanted.map(async (want) => {
      const subject = want && subjects.get(want.stream);
      if (!want || !subject) return false;
      const moment: Moment = { now, revealedAt: revealed.get(want.stream) };
      return isAllowed(reader, want, subject, moment) && this.isAllowedElsewhere(reader, want, subject, moment);
    });
    const allowed = await Promise.all(decisions);
    const raw = await this.keys.rawKeys(requests.filter((_, index) => allowed[index]).map(({ part }) => part.keyId));
    return requests.map(({ part }, index) => {
      if (!allowed[index]) return { masked: true };
      const key = raw.get(part.keyId);
      return key ? opened(key, part) : { erased: true };
    });
  }

  /** A file named by several petitions opens only as far as each of them allows: naming it again shows nothing more. */
  private async isAllowedElsewhere(
    reader: Principal,
    { context }: Wanted,
    subject: Subject,
    moment: Moment,
  ): Promise<boolean> {
    if (context.streamType !== 'file' || subject.of !== 'petition') return true;
    const naming = await this.access.petitionsNaming(context.key, subject.access.unit);
    return naming.every((petition) => mayOpen(reader, petition, context.part, moment));
  }

  /** The caller's own reveals, read from the log: a view may be behind. Asked only where a scan is masked. */
  private async revealsOf(
    reader: Principal,
    wanted: readonly (Wanted | undefined)[],
    subjects: ReadonlyMap<string, Subject>,
  ): Promise<Revealed> {
    const streams = wanted.flatMap((want) => {
      const subject = want?.context.part === 'attachment' ? subjects.get(want.stream) : undefined;
      return want && subject?.of === 'petition' && isMasked(subject.access) ? [want.stream] : [];
    });
    const found = await Promise.all(
      [...new Set(streams)].map(async (stream): Promise<[string, Date | undefined]> => {
        const commits = await this.store.readStream(disclosureStream(keyOf(stream)));
        return [stream, foldDisclosure(commits).revealedAt.get(reader.accountId)];
      }),
    );
    return new Map(found);
  }
}

function opened(key: Buffer, part: OpenRequest['part']): OpenResult {
  try {
    return { plain: openPart(key, part) };
  } catch {
    return { unreadable: true };
  }
}

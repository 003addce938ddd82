import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import { Clock } from '@donthu/eventing/clock/clock';
import { EventStore } from '@donthu/eventing/store/event-store';
import { keyOf } from '@donthu/eventing/store/commit';
import { MAX_OPENED_AT_ONCE, openPart, type OpenRequest, type OpenResult } from '@donthu/sealing';
import { KeyRing } from '../keys/key-ring';
import { isMasked, mayOpen, type Moment } from '../masking/masking.policy';
import { disclosureStream, foldDisclosure } from '../reveal/disclosure';
import { isAllowed, wantedOf, type Subject, type Wanted } from './subject';
import { PeopleReader, type Cutter } from '../people/people-reader';
import { SubjectReader } from './subject-reader';

type Revealed = ReadonlyMap<string, Date | undefined>;

/** Opens what the reader may see; what he may not see is not decrypted. */
@Injectable()
export class OpenHandler {
  constructor(
    private readonly subjects: SubjectReader,
    private readonly keys: KeyRing,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly people: PeopleReader,
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
    const cut = this.cutterOfCall();
    return Promise.all(
      requests.map(async ({ part }, index): Promise<OpenResult> => {
        if (!allowed[index]) return { masked: true };
        const key = raw.get(part.keyId);
        const want = wanted[index];
        return key ? cut(opened(key, part), want, want && subjects.get(want.stream)) : { erased: true };
      }),
    );
  }

  /**
   * Texts are sealed without the people of their petition. Who only came onto the form of a masked one later is taken out as
   * they are opened; once nobody can be read any more, nothing that may name them is told.
   */
  private cutterOfCall() {
    const cutters = new Map<string, Promise<Cutter | undefined>>();
    return async (result: OpenResult, want?: Wanted, subject?: Subject): Promise<OpenResult> => {
      if (!('plain' in result) || want?.context.part !== 'text' || subject?.of !== 'petition') return result;
      if (!isMasked(subject.access) || !subject.access.namedLater) return result;
      const petitionId = keyOf(want.stream);
      const known = cutters.get(petitionId) ?? this.people.cutterOf(petitionId);
      cutters.set(petitionId, known);
      const cut = await known;
      return cut ? { plain: eachText(result.plain, cut) } : { masked: true };
    };
  }

  /** A file named by several petitions opens only as far as each of them allows: naming it again shows nothing more. */
  private async isAllowedElsewhere(
    reader: Principal,
    { context }: Wanted,
    subject: Subject,
    moment: Moment,
  ): Promise<boolean> {
    if (context.streamType !== 'file' || subject.of !== 'petition') return true;
    const naming = await this.subjects.petitionsNaming(context.key, subject.access.unit);
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

function eachText(value: unknown, cut: Cutter): unknown {
  if (typeof value === 'string') return cut(value).cut;
  if (Array.isArray(value)) return value.map((each) => eachText(each, cut));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, eachText(each, cut)]));
}

function opened(key: Buffer, part: OpenRequest['part']): OpenResult {
  try {
    return { plain: openPart(key, part) };
  } catch {
    return { unreadable: true };
  }
}

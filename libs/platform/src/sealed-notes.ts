import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { keyOf, type Commit, type Sealed } from '@donthu/eventing';
import {
  MAX_OPENED_AT_ONCE,
  openedObject,
  Opener,
  pairCuts,
  PeopleCutter,
  sealCommit,
  SealingKeys,
} from '@donthu/sealing';

export type Notes = Readonly<Record<string, unknown>>;

/** The commit on a petition's stream that the notes belong to. */
export interface NotesPlace {
  readonly writer: Principal;
  /** `<type>/<petitionId>` */
  readonly stream: string;
  readonly commitId: string;
}

export interface NotesSealed {
  /** Left out when nothing was written. */
  readonly sealed?: Sealed;
  readonly warnings: readonly string[];
}

/** What a reader may see of a commit's notes; `masked` when there are some that he may not open (now). */
export interface NotesOpened {
  readonly notes: Notes | null;
  readonly masked: boolean;
}

const NO_NOTES: NotesOpened = { notes: null, masked: false };

/** Reasons, notes and other free texts written to a petition later, on whichever of its streams. */
@Injectable()
export class SealedNotes {
  constructor(
    private readonly keys: SealingKeys,
    private readonly cutter: PeopleCutter,
    private readonly opener: Opener,
  ) {}

  /** People's data are cut out; the cut texts are sealed under `text`, the originals of those with a find under `people`. */
  async seal({ writer, stream, commitId }: NotesPlace, notes: Notes): Promise<NotesSealed> {
    if (Object.keys(notes).length === 0) return { warnings: [] };
    const written = Object.fromEntries(
      Object.entries(notes).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const { texts, originals } = pairCuts(
      written,
      await this.cutter.cut(writer, keyOf(stream), Object.values(written)),
    );
    const found = Object.keys(originals).length > 0;
    const sealed = await sealCommit(this.keys, stream, commitId, {
      ...(found && { people: { originals } }),
      text: { ...notes, ...texts },
    });
    return { sealed, warnings: found ? ['people_cut_from_text'] : [] };
  }

  /** The notes of each commit, in their order. */
  async open(reader: Principal, commits: readonly Pick<Commit, 'sealed'>[]): Promise<NotesOpened[]> {
    const parts = commits.flatMap(({ sealed }) => (sealed?.text ? [sealed.text] : []));
    const opened = [];
    for (let at = 0; at < parts.length; at += MAX_OPENED_AT_ONCE) {
      const requests = parts.slice(at, at + MAX_OPENED_AT_ONCE).map((part) => ({ part }));
      opened.push(...(await this.opener.open(reader, requests)));
    }
    const next = opened.values();
    return commits.map(({ sealed }) => {
      if (!sealed?.text) return NO_NOTES;
      const notes = openedObject(next.next().value) ?? null;
      return { notes, masked: notes === null };
    });
  }
}

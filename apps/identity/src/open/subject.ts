import type { Principal } from '@donthu/auth/principal';
import type { OpenRequest, SealingContext } from '@donthu/sealing';
import { parseContext } from '@donthu/sealing';
import {
  mayOpen,
  mayOpenDisclosure,
  mayOpenImport,
  mayOpenVisit,
  mayOpenVisitDisclosure,
  type ImportAccess,
  type Moment,
  type PetitionAccess,
  type VisitAccess,
} from '../masking/masking.policy';

/** What a sealed part belongs to, as far as it decides who may open it. */
export type Subject =
  | { readonly of: 'petition'; readonly access: PetitionAccess }
  | { readonly of: 'disclosure'; readonly access: PetitionAccess }
  | { readonly of: 'visit-disclosure'; readonly access: VisitAccess }
  | { readonly of: 'visit'; readonly access: VisitAccess }
  | { readonly of: 'import'; readonly access: ImportAccess };

/** A request with its context read; `stream` is the stream whose rules count. */
export interface Wanted {
  readonly context: SealingContext;
  /** For a file: the stream said to name it. */
  readonly stream: string;
}

/** `undefined` for what is no context of ours, and for a file that nothing is said to name. */
export function wantedOf({ part, namedBy }: OpenRequest): Wanted | undefined {
  const context = parseContext(part.context);
  if (!context) return undefined;
  if (context.streamType !== 'file') return { context, stream: context.stream };
  return namedBy === undefined ? undefined : { context, stream: namedBy };
}

/** Streams of a petition that carry its people or texts. */
const PETITION_STREAMS = new Set(['petition', 'assignment', 'case', 'rating']);

export function isPetitionStream(streamType: string): boolean {
  return PETITION_STREAMS.has(streamType);
}

export function isAllowed(reader: Principal, { context }: Wanted, subject: Subject, moment: Moment): boolean {
  if (context.streamType === 'file' && !isNamed(subject, context.key)) return false;
  switch (subject.of) {
    case 'petition':
      return mayOpen(reader, subject.access, context.part, moment);
    case 'disclosure':
      return mayOpenDisclosure(reader, subject.access);
    case 'visit-disclosure':
      return mayOpenVisitDisclosure(reader, subject.access);
    case 'visit':
      return mayOpenVisit(reader, subject.access, context.part, moment);
    case 'import':
      return mayOpenImport(reader, subject.access, moment);
  }
}

/** What the reader's service says is not believed: the petition's or import's own events name its files. */
function isNamed(subject: Subject, fileId: string): boolean {
  return (subject.of === 'petition' || subject.of === 'import') && subject.access.files.includes(fileId);
}

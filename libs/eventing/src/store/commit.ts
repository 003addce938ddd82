/** One event inside a commit; its version is the commit's version plus its index. */
export interface EventData {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who did what when, and which trace it belongs to. Carries no personal data. */
export interface CommitMeta {
  readonly actor: { readonly id: string; readonly role: string };
  /** Business time, RFC 3339 UTC. */
  readonly at: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  /** Keyed digest of the request body; a second try with another body is refused by it. */
  readonly bodyMac?: string;
  /** Codes of warnings given with the first answer, so that a second try gets them again. */
  readonly warnings?: readonly string[];
}

/** Ciphertext of one part of a commit: readable only through `identity`. */
export interface SealedPart {
  readonly keyId: string;
  /** Bound as associated data: stream, commit and part. */
  readonly context: string;
  /** base64 of nonce, ciphertext and tag. */
  readonly ciphertext: string;
}

/** What never leaves the owner's store. `tokens` are keyed search tokens, `credential` a password hash. */
export interface Sealed {
  readonly people?: SealedPart;
  readonly text?: SealedPart;
  readonly tokens?: { readonly people?: readonly string[]; readonly text?: readonly string[] };
  readonly credential?: string;
  readonly [part: string]: unknown;
}

/** A number without gaps, drawn by the sequencer of (unit, series); itself a claim. */
export interface SeriesNumber {
  readonly series: string;
  readonly n: number;
}

/** Progress of a reaction: `consumer` has decided about `stream` up to `version`. */
export interface Mark {
  readonly consumer: string;
  readonly stream: string;
  readonly version: number;
}

/** The only thing ever written on the command side: one document, one durable insert. */
export interface Commit {
  /** uuid; makes things happen once. */
  readonly id: string;
  /** Home unit of the stream, fixed for its life; prefix of every unique index. */
  readonly unit: string;
  /** `<type>/<id>`, such as `petition/0192…`. */
  readonly stream: string;
  /** Version of the first event, from 1. */
  readonly version: number;
  readonly events: readonly EventData[];
  readonly sealed?: Sealed;
  /** Facts that only one commit of the unit may ever make. */
  readonly claims?: readonly string[];
  readonly number?: SeriesNumber;
  /** Not published to any topic (feed entries, credentials). */
  readonly unpublished?: boolean;
  readonly meta: CommitMeta;
}

/** An event as consumers see it, on every engine. */
export interface StoredEvent {
  /** `<commitId>:<index>`; the same at every delivery. */
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly streamType: string;
  /** Second segment of the stream: the petition's id for all petition streams. Ordering key. */
  readonly key: string;
  readonly version: number;
  readonly unit: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: CommitMeta;
  readonly number?: SeriesNumber;
  /** An operator discarded it: its version counts as seen, its content is not applied. */
  readonly discarded?: boolean;
}

export function streamTypeOf(stream: string): string {
  return stream.slice(0, stream.indexOf('/'));
}

export function keyOf(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}

/** Version of the last event of a commit. */
export function lastVersionOf(commit: Commit): number {
  return commit.version + commit.events.length - 1;
}

/** Id of the commit that an event came from. */
export function commitIdOf({ id }: Pick<StoredEvent, 'id'>): string {
  return id.slice(0, id.lastIndexOf(':'));
}

export function storedEventsOf(commit: Commit): StoredEvent[] {
  return commit.events.map((event, index) => ({
    id: `${commit.id}:${index}`,
    type: event.type,
    stream: commit.stream,
    streamType: streamTypeOf(commit.stream),
    key: keyOf(commit.stream),
    version: commit.version + index,
    unit: commit.unit,
    data: event.data,
    meta: commit.meta,
    ...(commit.number && { number: commit.number }),
  }));
}

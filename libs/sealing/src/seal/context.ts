/** Which kind of data a sealed part holds; decides who may open it. */
export const PART_NAMES = ['people', 'text', 'attachment'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** What a ciphertext is bound to: a part of one commit of one stream, or of one stored file (`file/<fileId>`). */
export interface SealingContext {
  readonly stream: string;
  readonly streamType: string;
  /** Second segment of the stream: the petition's id for all petition streams. */
  readonly key: string;
  readonly commitId: string;
  readonly part: PartName;
}

const FORM = /^(?<stream>(?<streamType>[a-z-]+)\/(?<key>[^@#]{1,200}))@(?<commitId>[^@#]{1,64})#(?<part>[a-z]+)$/;

/** `<stream>@<commitId>#<part>`: stored in the part and bound as associated data. */
export function contextOf(stream: string, commitId: string, part: PartName): string {
  return `${stream}@${commitId}#${part}`;
}

/** `undefined` for what is no context of ours; such a part opens for nobody. */
export function parseContext(context: string): SealingContext | undefined {
  const groups = FORM.exec(context)?.groups;
  const part = PART_NAMES.find((name) => name === groups?.['part']);
  const { stream, streamType, key, commitId } = groups ?? {};
  if (!part || !stream || !streamType || !key || !commitId) return undefined;
  return { stream, streamType, key, commitId, part };
}

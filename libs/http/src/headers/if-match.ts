/** `"3"` of an ETag header. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** `undefined` when the header is missing; `malformed` is a tag that no thing of ours ever had, so it matches nothing (412). */
export type IfMatchVersion = number | undefined | 'malformed';

export function parseIfMatch(header: string | undefined): IfMatchVersion {
  if (header === undefined || header.trim() === '') return undefined;
  const version = /^(?:W\/)?(?:"(\d{1,9})"|(\d{1,9}))$/.exec(header.trim());
  return version ? Number(version[1] ?? version[2]) : 'malformed';
}

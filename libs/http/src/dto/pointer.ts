/** One step of a JSON pointer (RFC 6901). */
export function pointerTo(name: string): string {
  return `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

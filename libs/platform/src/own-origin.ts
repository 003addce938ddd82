import type { AddressInfo } from 'node:net';

const WILDCARDS: ReadonlyMap<string, string> = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '127.0.0.1'],
]);

/**
 * Where a listening process is reached from its own machine, such as `http://127.0.0.1:3000`, whatever port the system chose;
 * undefined while it does not listen.
 */
export function ownOrigin(server: { address(): AddressInfo | string | null }): string | undefined {
  const at = server.address();
  if (at === null || typeof at === 'string') return undefined;
  const host = WILDCARDS.get(at.address) ?? at.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${at.port}`;
}

/** The same for people: `localhost` where that is what it means. */
export function shownOrigin(server: { address(): AddressInfo | string | null }): string | undefined {
  return ownOrigin(server)?.replace('//127.0.0.1:', '//localhost:');
}

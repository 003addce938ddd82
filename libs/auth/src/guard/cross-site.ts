import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether another site's page made the browser send this change (CSRF). Browsers say so in `Sec-Fetch-Site`, older ones in
 * `Origin`; a caller that sends neither is no browser and carries nobody's cookie against his will.
 */
export function isCrossSite(
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  publicUrl?: string,
): boolean {
  if (SAFE.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  const own = [headers.host, publicUrl !== undefined && URL.canParse(publicUrl) ? new URL(publicUrl).host : undefined];
  return !URL.canParse(origin) || !own.includes(new URL(origin).host);
}

import type { FastifyInstance } from 'fastify';

/** Nothing inline, nothing from elsewhere: a name that somebody typed can never become code. */
const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
];

/**
 * The headers of helmet, as a constant: put together for every request they cost a tenth of it (measured). The referrer stays
 * among our own pages; `no-referrer` would make browsers send `Origin: null` with our own forms where there is no TLS, and the
 * guard against other sites' requests would refuse them.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY.join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** On a plain-HTTP office this one would lock people out. */
const HTTPS_ONLY = { 'strict-transport-security': 'max-age=31536000' };

/** Answers hold people's cases: no cache between the office and the browser may keep one. Handlers may say otherwise. */
const NOT_KEPT = { 'cache-control': 'no-store' };

export function installSecurityHeaders(fastify: FastifyInstance, https: boolean): void {
  const headers = { ...HEADERS, ...(https && HTTPS_ONLY) };
  const apiHeaders = { ...headers, ...NOT_KEPT };
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/') ? apiHeaders : headers);
    done();
  });
}

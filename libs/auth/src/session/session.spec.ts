import { SignJWT } from 'jose';
import { clearedSessionCookie, sessionCookie } from './session-cookie';
import { SessionTokens } from './session-tokens';

const KEY = new Uint8Array(32).fill(7);

describe('a session token', () => {
  it('names the account and the session, for ten hours', async () => {
    let now = 1_700_000_000_123;
    const tokens = new SessionTokens(KEY, () => now);
    const { token, sessionId, expiresAt } = await tokens.issue('a-1');
    expect(await tokens.verify(token)).toEqual({
      accountId: 'a-1',
      sessionId,
      issuedAtMs: now,
      expiresAtMs: Date.parse(expiresAt),
    });
    now += 10 * 3_600_000;
    expect(await tokens.verify(token)).toBeUndefined();
  });

  it('is not believed when forged, altered, of another key, another algorithm or another maker', async () => {
    const tokens = new SessionTokens(KEY);
    const { token } = await tokens.issue('a-1');
    const [head = '', body = '', signature = ''] = token.split('.');
    const admin = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'a-admin' }),
    ).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    const foreign = await new SignJWT({ sid: 's' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('x')
      .setSubject('a-1')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(KEY);
    const other = await new SessionTokens(new Uint8Array(32).fill(8)).issue('a-1');
    for (const bad of ['', 'x', 'a.b.c', `${head}.${admin}.${signature}`, none, foreign, other.token, 'x'.repeat(5000)])
      expect(await tokens.verify(bad)).toBeUndefined();
  });

  it('needs a key worth the name', () => {
    expect(() => new SessionTokens(new Uint8Array(31))).toThrow('32 bytes');
  });
});

describe('the session cookie', () => {
  it('is for this site alone and out of reach of scripts', () => {
    expect(sessionCookie('t', '2026-03-02T01:00:00.000Z', true)).toBe(
      'donthu_session=t; Path=/; HttpOnly; SameSite=Strict; Expires=Mon, 02 Mar 2026 01:00:00 GMT; Secure',
    );
    expect(clearedSessionCookie(false)).toContain(
      'donthu_session=; Path=/; HttpOnly; SameSite=Strict; Expires=Thu, 01 Jan 1970',
    );
  });
});

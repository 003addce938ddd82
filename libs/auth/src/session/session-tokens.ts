import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

/** A session ends ten hours after sign-in: one working day. */
export const SESSION_HOURS = 10;

const ISSUER = 'donthu';
const REMEMBERED = 5000;

export interface SessionClaims {
  readonly accountId: string;
  readonly sessionId: string;
  /** System time, epoch milliseconds. */
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
}

export interface IssuedSession {
  readonly token: string;
  readonly sessionId: string;
  /** RFC 3339, system time. */
  readonly expiresAt: string;
}

/** Tokens of sessions: JWT signed with HS256 under a derived key; on the system's clock, never on business time. */
export class SessionTokens {
  private readonly remembered = new Map<string, SessionClaims>();

  /** `key`: at least 32 bytes, the same in every process. */
  constructor(
    private readonly key: Uint8Array,
    private readonly nowMs: () => number = Date.now,
  ) {
    if (key.length < 32) throw new Error('the session key needs at least 32 bytes');
  }

  async issue(accountId: string): Promise<IssuedSession> {
    const sessionId = randomUUID();
    const issuedAtMs = this.nowMs();
    const expiresAtMs = issuedAtMs + SESSION_HOURS * 3_600_000;
    // Fractions of a second: "all sessions begun before" must not catch one begun right after.
    const token = await new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(accountId)
      .setIssuedAt(issuedAtMs / 1000)
      .setExpirationTime(Math.floor(expiresAtMs / 1000))
      .sign(this.key);
    return { token, sessionId, expiresAt: new Date(Math.floor(expiresAtMs / 1000) * 1000).toISOString() };
  }

  /** Claims of a token that is ours and not expired; whether its session was ended, the directory knows. */
  async verify(token: string): Promise<SessionClaims | undefined> {
    const claims = this.remembered.get(token) ?? (await this.read(token));
    if (!claims || claims.expiresAtMs <= this.nowMs()) return undefined;
    this.remember(token, claims);
    return claims;
  }

  private async read(token: string): Promise<SessionClaims | undefined> {
    if (token.length > 1000) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        currentDate: new Date(this.nowMs()),
        requiredClaims: ['sub', 'sid', 'iat', 'exp'],
      });
      const { sub, sid, iat, exp } = payload;
      if (sub === undefined || typeof sid !== 'string' || iat === undefined || exp === undefined) return undefined;
      return { accountId: sub, sessionId: sid, issuedAtMs: Math.round(iat * 1000), expiresAtMs: exp * 1000 };
    } catch {
      return undefined;
    }
  }

  private remember(token: string, claims: SessionClaims): void {
    if (this.remembered.has(token)) return;
    const oldest = this.remembered.size >= REMEMBERED ? this.remembered.keys().next() : undefined;
    if (oldest?.value !== undefined) this.remembered.delete(oldest.value);
    this.remembered.set(token, claims);
  }
}

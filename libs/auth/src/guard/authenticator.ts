import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { SeenGate } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import { Directory } from '../directory/directory';
import type { Principal } from '../principal';
import { SESSION_COOKIE } from '../session/session-cookie';
import { SessionTokens, type SessionClaims } from '../session/session-tokens';
import { AUTH_OPTIONS, type AuthOptions } from './auth-options';

/** How long a session of an account that is not known yet waits for the account's event to arrive here. */
const NEW_ACCOUNT_WAIT_MS = 2000;

export const FEED_KEY_ACCOUNT = 'feed-key';

export interface Authenticated {
  readonly principal: Principal;
  readonly via: 'bearer' | 'cookie' | 'feed_key';
}

/** Finds out who sends a request. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly tokens: SessionTokens,
    private readonly directory: Directory,
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
    @Optional() @Inject(SeenGate) private readonly seen?: SeenGate,
  ) {}

  /** `undefined` for nobody. An `Authorization` header counts alone: a bad one is not made good by a cookie. */
  async authenticate({ headers }: Pick<FastifyRequest, 'headers'>): Promise<Authenticated | undefined> {
    if (headers.authorization !== undefined) return this.byBearer(headers.authorization);
    const token = cookieOf(headers.cookie);
    const principal = token === undefined ? undefined : await this.officer(token);
    return principal && { principal, via: 'cookie' };
  }

  private async byBearer(authorization: string): Promise<Authenticated | undefined> {
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (token === undefined) return undefined;
    const { feedKey } = this.options;
    if (feedKey !== undefined && sameText(token, feedKey)) return { principal: this.feedReader(), via: 'feed_key' };
    const principal = await this.officer(token);
    return principal && { principal, via: 'bearer' };
  }

  private async officer(token: string): Promise<Principal | undefined> {
    const claims = await this.tokens.verify(token);
    if (!claims) return undefined;
    if (!this.directory.knows(claims.accountId)) await this.awaitAccount(claims);
    return this.directory.principalOf(claims);
  }

  private async awaitAccount({ accountId }: SessionClaims): Promise<void> {
    await this.seen?.waitFor([{ stream: `account/${accountId}`, version: 1 }], NEW_ACCOUNT_WAIT_MS);
  }

  private feedReader(): Principal {
    return {
      accountId: FEED_KEY_ACCOUNT,
      username: FEED_KEY_ACCOUNT,
      displayName: '',
      unit: '',
      roles: ['upper_level'],
      sessionId: FEED_KEY_ACCOUNT,
      scope: this.directory.unitCodes(),
    };
  }
}

function cookieOf(header: string | undefined): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === SESSION_COOKIE) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}

function sameText(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

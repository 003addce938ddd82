import { Inject, Injectable } from '@nestjs/common';
import { clearedSessionCookie, sessionCookie, type IssuedSession } from '@donthu/auth';
import { CONFIG, type Config } from '@donthu/config';

/** Headers that give a browser its session and take it away; over TLS only where people come by https. */
@Injectable()
export class SessionCookies {
  private readonly secure: boolean;

  constructor(@Inject(CONFIG) { publicUrl }: Config) {
    this.secure = publicUrl?.startsWith('https:') ?? false;
  }

  given({ token, expiresAt }: IssuedSession): Readonly<Record<string, string>> {
    return { 'set-cookie': sessionCookie(token, expiresAt, this.secure) };
  }

  taken(): Readonly<Record<string, string>> {
    return { 'set-cookie': clearedSessionCookie(this.secure) };
  }
}

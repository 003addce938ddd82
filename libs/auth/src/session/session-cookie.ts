export const SESSION_COOKIE = 'donthu_session';

/** `Set-Cookie` of a session: no script reads it, no other site sends it. `secure` where people come by https. */
export function sessionCookie(token: string, expiresAt: string, secure: boolean): string {
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Expires=${new Date(expiresAt).toUTCString()}${secure ? '; Secure' : ''}`;
}

/** `Set-Cookie` that takes the session's cookie away. */
export function clearedSessionCookie(secure: boolean): string {
  return sessionCookie('', new Date(0).toISOString(), secure);
}

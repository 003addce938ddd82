import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD } from './installation.mjs';

const PATIENCE_MS = 90_000;

/** An officer at the door of the installation: JSON over HTTP, and every `Donthu-Seen` sent on. */
export class Officer {
  constructor(url, token, user, seen) {
    Object.assign(this, { url, token, user, seen });
  }

  /** `seen` is shared between officers: what one has done, the others see. */
  static async signIn(url, username, seen) {
    const nobody = new Officer(url, undefined, undefined, seen);
    const { token, user } = await nobody.post('/api/auth/sign-in', { username, password: PASSWORD });
    return new Officer(url, token, user, seen);
  }

  get(path) {
    return this.must(path, {});
  }

  post(path, body, { ifMatch, key } = {}) {
    const headers = {
      'content-type': 'application/json',
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    return this.must(path, { method: 'POST', body: JSON.stringify(body), headers });
  }

  /** The same again, under its key, until it is answered with success: as long as containers are away. */
  insist(path, body, key) {
    return this.patiently(() => this.post(path, body, { key }));
  }

  /** Asks again, as the answer says (503, Retry-After): a view may still be reading what happened before its service was made anew. */
  async patiently(ask) {
    for (const until = Date.now() + PATIENCE_MS; ;) {
      try {
        return await ask();
      } catch (error) {
        if ((error.status ?? 503) < 500 || Date.now() > until) throw error;
        await sleep(200);
      }
    }
  }

  async must(path, init) {
    const response = await fetch(this.url + path, {
      ...init,
      signal: globalThis.AbortSignal.timeout(30_000),
      headers: { ...this.headers(), ...init.headers },
    });
    for (const mark of (response.headers.get('donthu-seen') ?? '').split(',')) {
      const [stream, version] = mark.trim().split('@');
      if (version) this.seen.set(stream, Math.max(Number(version), this.seen.get(stream) ?? 0));
    }
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    throw Object.assign(new Error(`${init.method ?? 'GET'} ${path}: ${response.status} ${text}`), {
      status: response.status,
    });
  }

  headers() {
    const marks = [...this.seen].slice(-40).map(([stream, version]) => `${stream}@${version}`);
    return {
      ...(this.token && { authorization: `Bearer ${this.token}` }),
      ...(marks.length > 0 && { 'donthu-seen': marks.join(', ') }),
    };
  }
}

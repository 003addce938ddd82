export interface Reply<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface CallOptions {
  readonly ifMatch?: number | string;
  readonly key?: string;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a client of another office does: JSON over HTTP, the token, and every `Donthu-Seen` sent on. */
export class OfficeClient {
  private token: string | undefined;

  get bearer(): string | undefined {
    return this.token;
  }

  user: { id: string; displayName: string; unit: string; roles: string[] } | undefined;

  /** `seen` may be shared: what one officer has done, the others then see. `always`: headers of every call. */
  constructor(
    readonly url: string,
    private readonly seen = new Map<string, number>(),
    private readonly always: Readonly<Record<string, string>> = {},
  ) {}

  async signIn(username: string, password: string): Promise<void> {
    const reply = await this.post<{ token: string; user: NonNullable<OfficeClient['user']> }>('/api/auth/sign-in', {
      username,
      password,
    });
    if (reply.status !== 200) throw new Error(`sign-in of ${username}: ${reply.status} ${JSON.stringify(reply.body)}`);
    this.token = reply.body.token;
    this.user = reply.body.user;
  }

  get<T = Record<string, unknown>>(path: string, options?: CallOptions): Promise<Reply<T>> {
    return this.call('GET', path, undefined, options);
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, options?: CallOptions): Promise<Reply<T>> {
    return this.call('POST', path, body, options);
  }

  put<T = Record<string, unknown>>(path: string, body?: unknown, options?: CallOptions): Promise<Reply<T>> {
    return this.call('PUT', path, body, options);
  }

  patch<T = Record<string, unknown>>(path: string, body?: unknown, options?: CallOptions): Promise<Reply<T>> {
    return this.call('PATCH', path, body, options);
  }

  delete<T = Record<string, unknown>>(path: string, options?: CallOptions): Promise<Reply<T>> {
    return this.call('DELETE', path, undefined, options);
  }

  async upload<T = Record<string, unknown>>(
    path: string,
    file: { name: string; bytes: Uint8Array<ArrayBuffer> },
    fields: Readonly<Record<string, string>> = {},
  ): Promise<Reply<T>> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([file.bytes]), file.name);
    return this.reply(await fetch(this.url + path, { method: 'POST', body: form, headers: this.headers({}) }));
  }

  async raw(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.url + path, {
      ...init,
      headers: { ...this.headers({}), ...(init.headers as Record<string, string> | undefined) },
    });
  }

  private async call<T>(method: string, path: string, body: unknown, options: CallOptions = {}): Promise<Reply<T>> {
    const headers = this.headers(options);
    if (body !== undefined) headers['content-type'] = 'application/json';
    return this.reply(
      await fetch(this.url + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }),
    );
  }

  private headers({ ifMatch, key, language, headers = {} }: CallOptions): Record<string, string> {
    const marks = [...this.seen]
      .slice(-40)
      .map(([stream, version]) => `${stream}@${version}`)
      .join(', ');
    return {
      ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
      ...(marks !== '' && { 'donthu-seen': marks }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(language !== undefined && { 'accept-language': language }),
      ...this.always,
      ...headers,
    };
  }

  private async reply<T>(response: Response): Promise<Reply<T>> {
    for (const mark of (response.headers.get('donthu-seen') ?? '').split(',')) {
      const [stream, version] = mark.trim().split('@');
      if (stream && version) this.see(stream, Number(version));
    }
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (json && text !== '' ? JSON.parse(text) : text) as T,
    };
  }

  private see(stream: string, version: number): void {
    this.seen.set(stream, Math.max(version, this.seen.get(stream) ?? 0));
  }
}

/** An officer of the demo office at his own HTTP door: what the demo shows is what the program does. */
export class DemoDesk {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
    readonly accountId: string,
    private readonly seen: Map<string, string>,
  ) {}

  static async signIn(
    origin: string,
    username: string,
    password: string,
    seen: Map<string, string>,
  ): Promise<DemoDesk> {
    const response = await fetch(`${origin}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!response.ok) throw new Error(`demo sign-in: ${response.status}`);
    const { token, user } = (await response.json()) as { token: string; user: { id: string } };
    return new DemoDesk(origin, token, user.id, seen);
  }

  /** The key makes every call happen once, however often a start is cut short. */
  async post(
    path: string,
    body: object,
    options: { readonly key: string; readonly ifMatch?: number },
  ): Promise<Record<string, unknown>> {
    const response = await fetch(this.origin + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        'idempotency-key': options.key,
        'donthu-seen': [...this.seen].map(([stream, version]) => `${stream}@${version}`).join(', '),
        ...(options.ifMatch !== undefined && { 'if-match': `"${options.ifMatch}"` }),
      },
      body: JSON.stringify(body),
    });
    for (const mark of (response.headers.get('donthu-seen') ?? '').split(', ')) {
      const [stream, version] = mark.split('@');
      if (stream && version) this.seen.set(stream, version);
    }
    if (!response.ok) throw new Error(`demo ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }
}

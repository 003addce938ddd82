import type { OfficeClient, Reply } from '../../../test/harness/client';

/** Marks that a request may carry without growing out of what a proxy takes. */
const MARKS_A_REQUEST = 40;

/** What was done and must have been seen by a service before it is asked, however many streams that are. */
export class Marks {
  private readonly versions = new Map<string, number>();

  note(stream: string, version: number): void {
    this.versions.set(stream, Math.max(version, this.versions.get(stream) ?? 0));
  }

  /** From an answer to a command. */
  noteReply({ headers }: Reply): void {
    for (const mark of (headers.get('donthu-seen') ?? '').split(',')) {
      const [stream, version] = mark.trim().split('@');
      if (stream && version) this.note(stream, Number(version));
    }
  }

  /** Resolves once the service that answers `path` has seen them all; forgets them then. */
  async awaitAt(client: OfficeClient, path: string): Promise<void> {
    const marks = [...this.versions].map(([stream, version]) => `${stream}@${version}`);
    for (let at = 0; at < marks.length; at += MARKS_A_REQUEST) {
      const headers = { 'donthu-seen': marks.slice(at, at + MARKS_A_REQUEST).join(', ') };
      const { status, body } = await client.get(path, { headers });
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    }
    this.versions.clear();
  }
}

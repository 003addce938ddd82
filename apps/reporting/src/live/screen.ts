import type { Writable } from 'node:stream';
import type { Principal } from '@donthu/auth';
import type { FeedItem } from '../feed/feed';

/** Bytes that may wait for a slow reader before he is cut off; he comes back and is caught up. */
const MOST_WAITING = 256 * 1024;
/** Milliseconds after which a browser that lost the connection tries again. */
const RETRY_MS = 2_000;
/** Streams that belong to a petition and carry its id. */
const OF_A_PETITION: ReadonlySet<string> = new Set([
  'petition',
  'assignment',
  'case',
  'obligations',
  'rating',
  'disclosure',
]);

/** One open screen: what it may be told, how far it has been told, and the line to it (`text/event-stream`). */
export class Screen {
  /** Cursor of the feed up to which this screen knows everything. */
  private told = 0;

  constructor(
    private readonly line: Writable,
    private scope: Principal['scope'],
  ) {}

  get at(): number {
    return this.told;
  }

  readonly sees = (unit: string): boolean => this.scope.includes(unit);

  /** The officer may have moved to another unit meanwhile. */
  rescope({ scope }: Principal): void {
    this.scope = scope;
  }

  begin(at: number): void {
    this.told = at;
    this.write(`retry: ${RETRY_MS}\nid: ${at}\nevent: ready\ndata: {}\n\n`);
  }

  /** Never content: only what to ask for anew. */
  tell(items: readonly FeedItem[], next: number): void {
    const news = items.filter(({ n, unit }) => n > this.told && this.sees(unit));
    if (news.length > 0) this.write(news.map(asMessage).join(''));
    this.told = Math.max(this.told, next);
  }

  /** Too much happened: ask for everything anew. */
  reset(at: number): void {
    this.told = at;
    this.write(`id: ${at}\nevent: reset\ndata: {}\n\n`);
  }

  /** A comment, which no screen sees, keeps proxies from hanging up; the id keeps a later catching-up short. */
  beat(): void {
    this.write(`:\nid: ${this.told}\n\n`);
  }

  end(): void {
    this.line.end();
  }

  private write(text: string): void {
    if (this.line.writableEnded || this.line.destroyed) return;
    this.line.write(text);
    if (this.line.writableLength > MOST_WAITING) this.line.destroy();
  }
}

function asMessage({ n, type, stream, version, unit }: FeedItem): string {
  const [kind = '', id] = stream.split('/');
  const petitionId = OF_A_PETITION.has(kind) ? id : undefined;
  return `id: ${n}\nevent: change\ndata: ${JSON.stringify({ type, petitionId, stream, version, unit })}\n\n`;
}

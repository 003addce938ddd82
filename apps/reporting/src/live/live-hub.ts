import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { problem, retryLater } from '@donthu/http';
import { Feed, NOTICED, type FeedPage } from '../feed/feed';
import { LIVE_LIMITS, type LiveLimits } from './live-limits';
import type { Screen } from './screen';

/** Pages of the feed read for one catching-up; whoever may see few of many events is reset rather than read for long. */
const MOST_PAGES = 5;
const RETRY_SECONDS = 10;
const TYPES: ReadonlySet<string> = new Set(NOTICED);

/** Tells open screens what happens. One reader of the feed for all of them, and none while nobody listens. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly logger = new Logger('live');
  private readonly screens = new Set<Screen>();
  private readonly places = new Map<string, number>();
  private taken = 0;
  /** Cursor up to which every screen that listens has been told. */
  private cursor = 0;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly feed: Feed,
    @Inject(LIVE_LIMITS) private readonly limits: LiveLimits,
  ) {}

  /**
   * A place for one more screen of the account; the answer gives it back.
   * @throws Problem 429 `LIVE.TOO_MANY_SCREENS`, 503 when the process has no place left
   */
  takePlace(accountId: string): () => void {
    const own = this.places.get(accountId) ?? 0;
    if (own >= this.limits.perAccount)
      throw problem('LIVE.TOO_MANY_SCREENS', { headers: { 'retry-after': String(RETRY_SECONDS) } });
    if (this.closed || this.taken >= this.limits.perProcess) throw retryLater('OVERLOADED', RETRY_SECONDS);
    this.places.set(accountId, own + 1);
    this.taken += 1;
    return () => this.giveBack(accountId);
  }

  /** From the present on, or from `after`; a cursor that this feed never gave is a reset. Tells until `leave`. */
  async join(screen: Screen, after: number | undefined): Promise<void> {
    const end = await this.feed.end();
    screen.begin(Math.min(after ?? end, end));
    if (after !== undefined && after > end) screen.reset(end);
    do await this.catchUp(screen);
    while (this.screens.size > 0 && screen.at < this.cursor);
    if (this.closed) return screen.end();
    if (this.screens.size === 0) this.cursor = screen.at;
    this.screens.add(screen);
    this.timer ??= setTimeout(() => void this.look(), this.limits.lookMs);
  }

  leave(screen: Screen): void {
    this.screens.delete(screen);
  }

  /** Before the server closes: a stream has no end of its own that it could wait for. */
  onModuleDestroy(): void {
    this.closed = true;
    clearTimeout(this.timer);
    for (const screen of this.screens) screen.end();
    this.screens.clear();
  }

  private async look(): Promise<void> {
    try {
      const page = await this.since(this.cursor, (unit) => [...this.screens].some(({ sees }) => sees(unit)));
      this.cursor = page?.next ?? (await this.feed.end());
      for (const screen of this.screens) {
        if (page) screen.tell(page.items, page.next);
        else screen.reset(this.cursor);
      }
    } catch (error) {
      // The store is away: the next look reads from the same place.
      this.logger.warn(error instanceof Error ? error.name : 'failed');
    }
    const isOver = this.closed || this.screens.size === 0;
    this.timer = isOver ? undefined : setTimeout(() => void this.look(), this.limits.lookMs);
  }

  private async catchUp(screen: Screen): Promise<void> {
    const page = await this.since(screen.at, screen.sees);
    if (page) screen.tell(page.items, page.next);
    else screen.reset(await this.feed.end());
  }

  /** `undefined` when it is more than can be told at once. */
  private async since(after: number, sees: (unit: string) => boolean): Promise<FeedPage | undefined> {
    const items: FeedPage['items'][number][] = [];
    let next = after;
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const limit = this.limits.mostTold + 1 - items.length;
      const page = await this.feed.read({ types: TYPES, after: next, limit, sees });
      items.push(...page.items);
      if (items.length > this.limits.mostTold) return undefined;
      if (page.next === next) return { items, next };
      next = page.next;
    }
    return undefined;
  }

  private giveBack(accountId: string): void {
    const left = (this.places.get(accountId) ?? 1) - 1;
    if (left > 0) this.places.set(accountId, left);
    else this.places.delete(accountId);
    this.taken -= 1;
  }
}

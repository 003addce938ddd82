import { Injectable, Logger } from '@nestjs/common';
import { localDateOf } from '@donthu/domain';
import { Clock } from '@donthu/eventing';
import { EngineRef, type SeenMark } from '@donthu/platform';
import { ViewStore } from '@donthu/views';
import { FACTS_VIEW, type FactsDocument } from '../views/facts.view';
import { RaiseAlerts, type Raise } from './raise-alerts';

/** Petitions looked at together: their appends share durable writes, and stay in order of their thresholds. */
const BATCH = 250;
/** Longest waits (milliseconds, system clock) for consumers. */
const READABLE_MS = 60_000;
const POKE_DELAY_MS = 25;

export interface ScanResult {
  readonly raised: number;
}

/**
 * Finds the thresholds that business time has reached, oldest first, and has them alerted. What it reads is only where to
 * look; whether an alert stands already is decided by the petition's own stream, so any number of scanners may run.
 */
@Injectable()
export class DeadlineScanner {
  private readonly logger = new Logger('deadline.scanner');
  private running: Promise<unknown> = Promise.resolve();
  private poked: NodeJS.Timeout | undefined;

  constructor(
    private readonly views: ViewStore,
    private readonly raiseAlerts: RaiseAlerts,
    private readonly clock: Clock,
    private readonly engine: EngineRef,
  ) {}

  /** Raises everything that is due by now; resolves when it can be read. Scans of one process come one after the other. */
  scanOnce(): Promise<ScanResult> {
    const mine = this.running.then(() => this.scan());
    this.running = mine.catch(() => undefined);
    return mine;
  }

  /**
   * For whoever moved the clock: what is on its way is let through first, and what follows from alerts (a withdrawal, a
   * reassignment) is looked at again, until nothing is left to raise.
   */
  async catchUp(): Promise<ScanResult> {
    for (let raised = 0; ;) {
      await this.engine.current.waitUntilIdle(READABLE_MS);
      const scan = await this.scanOnce();
      raised += scan.raised;
      if (scan.raised === 0) return { raised };
    }
  }

  /** Something is due already; a scan follows shortly, one for many pokes. */
  poke(): void {
    this.poked ??= setTimeout(() => {
      this.poked = undefined;
      this.scanOnce().catch((error: unknown) =>
        this.logger.error('scan failed', error instanceof Error ? error.stack : undefined),
      );
    }, POKE_DELAY_MS);
  }

  /** Ends what is planned and waits for what runs. */
  async stop(): Promise<void> {
    clearTimeout(this.poked);
    this.poked = undefined;
    await this.running;
  }

  private async scan(): Promise<ScanResult> {
    const now = this.clock.now();
    const written: SeenMark[] = [];
    let raised = 0;
    for await (const batch of this.dueBy(localDateOf(now.getTime()))) {
      const prepared = await Promise.all(batch.map((document) => this.raiseAlerts.prepare(document, now)));
      const raises = prepared.filter((raise): raise is Raise => raise !== undefined);
      const results = await Promise.all(raises.map((raise) => this.raiseAlerts.append(raise, now)));
      results.forEach((result, index) => {
        raised += result.raised;
        const stream = raises[index]?.commit.stream;
        if (stream !== undefined && result.version > 0) written.push({ stream, version: result.version });
      });
    }
    await this.untilReadable(written);
    return { raised };
  }

  private async untilReadable(written: readonly SeenMark[]): Promise<void> {
    for (let at = 0; at < written.length; at += BATCH) {
      await this.engine.current.waitUntilSeen(written.slice(at, at + BATCH), READABLE_MS);
    }
  }

  /** Pages of petitions whose next threshold has come, oldest first; each is met once, as rows only move ahead. */
  private async *dueBy(today: string): AsyncGenerator<FactsDocument[]> {
    for (let after: { order: string | null; key: string } | undefined; ;) {
      const page = await this.views.find(FACTS_VIEW, {
        index: 'byThreshold',
        equal: {},
        from: '',
        to: today,
        limit: BATCH,
        ...(after && { after }),
      });
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (!last || page.length < BATCH) return;
      after = { order: last.fields?.nextThresholdOn ?? null, key: last.key };
    }
  }
}

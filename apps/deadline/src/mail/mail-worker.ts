import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ViewStore } from '@donthu/views';
import { DELIVERIES_VIEW, type DeliverySlice } from './deliveries.view';
import { MailSender } from './mail-sender';
import { Notifier } from './notifier';

const BATCH = 20;
/** Longest time (milliseconds, system clock) between looks for mails whose time has come. */
const LOOK_MS = 30_000;

/** Sends what is queued and tries again what failed: the view says where to look, each mail's stream whether it is due. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('deadline.mail');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private woken = false;
  private stopped = false;

  constructor(
    private readonly views: ViewStore,
    private readonly sender: MailSender,
    private readonly notifier: Notifier,
  ) {}

  /** Whether this installation sends mail at all. */
  get active(): boolean {
    return this.notifier.active;
  }

  onApplicationBootstrap(): void {
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Something was queued, or it is time to look. */
  wake(): void {
    if (!this.active || this.stopped) return;
    this.woken = true;
    this.running ??= this.run();
  }

  /** Resolves when nothing is due now. */
  async idle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    while (this.woken && !this.stopped) {
      this.woken = false;
      try {
        await this.sendDue();
      } catch (error) {
        this.logger.error('mails could not be sent', error instanceof Error ? error.stack : undefined);
      }
    }
    this.timer = setTimeout(() => this.wake(), LOOK_MS).unref();
    this.running = undefined;
  }

  private async sendDue(): Promise<void> {
    for (let due = await this.dueNow(); due.length > 0 && !this.stopped; due = await this.dueNow()) {
      await Promise.all(due.map(({ deliveryId, account }) => this.sender.attempt(deliveryId, account)));
    }
  }

  private async dueNow(): Promise<DeliverySlice[]> {
    const rows = await this.views.find(DELIVERIES_VIEW, {
      index: 'byNextTry',
      equal: {},
      from: '',
      to: new Date().toISOString(),
      limit: BATCH,
    });
    return rows.flatMap(({ slices }) => (slices.delivery.data ? [slices.delivery.data] : []));
  }
}

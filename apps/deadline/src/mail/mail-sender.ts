import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '@donthu/eventing';
import { DeliveryLog } from './delivery-log';
import type { Delivery, DeliveryEvent, DeliveryStream } from './delivery-state';
import { MailWriter } from './mail-writer';
import { Notifier, RefusedMailError } from './notifier';
import { ATTEMPT_MS, waitAfter } from './retry-plan';

type Ended = Extract<DeliveryEvent, { type: 'delivery.ended' }>['data'];

/**
 * One attempt at one mail. The attempt is written down before the mail goes out, so two processes never send at once; a
 * process that dies in the middle leaves open whether it went out, and then it is sent again.
 */
@Injectable()
export class MailSender {
  private readonly logger = new Logger('deadline.mail');

  constructor(
    private readonly log: DeliveryLog,
    private readonly writer: MailWriter,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  async attempt(deliveryId: string, account: string): Promise<void> {
    const stands = await this.log.read(deliveryId);
    const delivery = stands.deliveries.get(account);
    const isDue = delivery && delivery.nextTryAt !== null && delivery.nextTryAt <= new Date().toISOString();
    if (isDue && (await this.begin(deliveryId, stands, account)))
      await this.end(deliveryId, await this.send(stands, delivery));
    await this.log.show(deliveryId);
  }

  private begin(deliveryId: string, { unit, version }: DeliveryStream, account: string): Promise<boolean> {
    const until = new Date(Date.now() + ATTEMPT_MS).toISOString();
    return this.log.append(
      deliveryId,
      this.commit(unit, version + 1, { type: 'delivery.begun', data: { account, until } }),
    );
  }

  private async send({ unit }: DeliveryStream, { account, subject, attempts }: Delivery): Promise<Ended> {
    const mail = this.writer.mailTo(account, unit, subject);
    if (!mail) return { account, result: 'failed', nextTryAt: null };
    try {
      await this.notifier.send(mail);
      return { account, result: 'sent', nextTryAt: null };
    } catch (error) {
      const waitMs = error instanceof RefusedMailError ? undefined : waitAfter(attempts + 1);
      this.logger.warn(`mail attempt ${attempts + 1}: ${error instanceof Error ? error.name : 'failed'}`);
      if (waitMs === undefined) return { account, result: 'failed', nextTryAt: null };
      return { account, result: 'retrying', nextTryAt: new Date(Date.now() + waitMs).toISOString() };
    }
  }

  /** Other recipients of the same alert are written into the same stream meanwhile. */
  private async end(deliveryId: string, data: Ended): Promise<void> {
    for (let written = false; !written;) {
      const { unit, version } = await this.log.read(deliveryId);
      written = await this.log.append(deliveryId, this.commit(unit, version + 1, { type: 'delivery.ended', data }));
    }
  }

  private commit(unit: string, version: number, event: DeliveryEvent) {
    const meta = {
      actor: { id: 'deadline.mail', role: 'system' },
      at: this.clock.now().toISOString(),
      correlationId: uuidv7(),
    };
    return { id: uuidv7(), unit, version, events: [event], meta };
  }
}

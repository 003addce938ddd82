import { Injectable } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import type { AlertRaisedV1, ObligationsChangedV1 } from '@donthu/contracts';
import { addDays, localDateOf, weekday } from '@donthu/domain';
import { Clock, EventStore, react, reactionMeta, type StoredEvent } from '@donthu/eventing';
import { DeliveryLog } from './delivery-log';
import type { MailSubject } from './delivery-state';
import { MailWorker } from './mail-worker';

export const MAIL_CONSUMER = 'deadline.mail';

/** Milliseconds of business time after which an alert stands in the list only. */
const WORTH_A_MAIL_MS = 7 * 86_400_000;

interface Letter {
  /** Mails of one id go to an account once. */
  readonly deliveryId: string;
  readonly subject: MailSubject;
  readonly accounts: readonly string[];
}

/** When an alert is raised, then its recipients get a mail; when a calendar year is missing, its administrators do. */
@Injectable()
export class MailPolicy {
  constructor(
    private readonly store: EventStore,
    private readonly log: DeliveryLog,
    private readonly worker: MailWorker,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  async onAlert(event: StoredEvent): Promise<void> {
    await this.send(event, letterOfAlert(event.data as AlertRaisedV1));
  }

  async onSnapshot(event: StoredEvent): Promise<void> {
    const { items, changes } = event.data as ObligationsChangedV1;
    const missing = changes.some(({ change }) => change === 'calendar_missing');
    const year = missing
      ? items.find(({ calendarMissing }) => calendarMissing !== undefined)?.calendarMissing
      : undefined;
    if (year !== undefined) await this.send(event, this.letterOfYear(year, event));
  }

  /**
   * Without a mail server nothing is decided, so that a large alarm costs no marks. When one is set up and everything is
   * read again, what is old by then is not worth a mail any more.
   */
  private async send(event: StoredEvent, letter: Letter): Promise<void> {
    if (this.worker.active) await this.queue(event, letter);
    await this.log.show(letter.deliveryId);
    this.worker.wake();
  }

  private async queue(event: StoredEvent, letter: Letter): Promise<void> {
    await react(this.store, MAIL_CONSUMER, event, async (id) => {
      const now = this.clock.now();
      if (now.getTime() - Date.parse(event.meta.at) > WORTH_A_MAIL_MS) return undefined;
      const stands = await this.log.read(letter.deliveryId);
      const accounts = letter.accounts.filter(
        (account) => this.canBeReached(account) && !stands.deliveries.has(account),
      );
      if (accounts.length === 0) return undefined;
      const meta = reactionMeta(MAIL_CONSUMER, event, now);
      const queued = { type: 'delivery.queued' as const, data: { subject: letter.subject, accounts } };
      return this.log.commitOf(letter.deliveryId, {
        id,
        unit: stands.unit || event.unit,
        version: stands.version + 1,
        events: [queued],
        meta,
      });
    });
  }

  /**
   * Administrators of the unit and of those above it: a calendar is the installation's, and a ward may have no administrator.
   * At most one a week and unit to each, for as long as petitions meet the missing year.
   */
  private letterOfYear(year: number, { unit, meta }: StoredEvent): Letter {
    const day = localDateOf(meta.at);
    const monday = addDays(day, 1 - weekday(day));
    const units = [unit, ...this.directory.unitsAbove(unit)];
    const admins = this.directory.accountsOf(units).filter(({ active, roles }) => active && roles.includes('admin'));
    return {
      deliveryId: `calendar-${year}-${unit}-${monday}`,
      subject: { about: 'calendar', year },
      accounts: admins.map(({ accountId }) => accountId),
    };
  }

  private canBeReached(accountId: string): boolean {
    const account = this.directory.account(accountId);
    return account !== undefined && account.active && account.email !== undefined;
  }
}

function letterOfAlert({ alertId, petitionId, kind, step, dueOn, digest, recipients }: AlertRaisedV1): Letter {
  if (digest !== undefined)
    return { deliveryId: `digest-${digest}`, subject: { about: 'digest', importId: digest }, accounts: recipients };
  return {
    deliveryId: alertId,
    subject: { about: 'alert', alertId, petitionId, kind, step, dueOn },
    accounts: recipients,
  };
}

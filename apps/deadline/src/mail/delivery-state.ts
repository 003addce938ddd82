import type { AlertKind } from '@donthu/contracts';
import { lastVersionOf, type Commit } from '@donthu/eventing';

/** What a mail is about. Nothing of the case's content. */
export type MailSubject =
  | {
      readonly about: 'alert';
      readonly alertId: string;
      readonly petitionId: string;
      readonly kind: AlertKind;
      readonly step: string;
      readonly dueOn: string;
    }
  /** Overdue work taken over from an old register: one mail for all of it. */
  | { readonly about: 'digest'; readonly importId: string }
  | { readonly about: 'calendar'; readonly year: number };

export type DeliveryResult = 'queued' | 'retrying' | 'sent' | 'failed';

/** One mail to one account. */
export interface Delivery {
  readonly account: string;
  readonly subject: MailSubject;
  /** Business time, RFC 3339. */
  readonly queuedAt: string;
  readonly result: DeliveryResult;
  readonly attempts: number;
  /** Business time of the last attempt's end. */
  readonly at?: string;
  /** System time from which it may be tried; null when there is nothing left to try. */
  readonly nextTryAt: string | null;
}

/** Events of the unpublished streams `delivery/<id>`. */
export type DeliveryEvent =
  | {
      readonly type: 'delivery.queued';
      readonly data: { readonly subject: MailSubject; readonly accounts: readonly string[] };
    }
  /** Somebody is at it until `until` (system time); a process that died on it is overtaken then. */
  | { readonly type: 'delivery.begun'; readonly data: { readonly account: string; readonly until: string } }
  | {
      readonly type: 'delivery.ended';
      readonly data: { readonly account: string; readonly result: DeliveryResult; readonly nextTryAt: string | null };
    };

export interface DeliveryStream {
  readonly version: number;
  readonly unit: string;
  readonly deliveries: ReadonlyMap<string, Delivery>;
}

export function foldDeliveries(commits: readonly Commit[]): DeliveryStream {
  const deliveries = new Map<string, Delivery>();
  for (const { events, meta } of commits) {
    for (const event of events) apply(deliveries, event as unknown as DeliveryEvent, meta.at);
  }
  const last = commits.at(-1);
  return { version: last ? lastVersionOf(last) : 0, unit: commits[0]?.unit ?? '', deliveries };
}

function apply(deliveries: Map<string, Delivery>, { type, data }: DeliveryEvent, at: string): void {
  if (type === 'delivery.queued') {
    for (const account of data.accounts) {
      deliveries.set(account, {
        account,
        subject: data.subject,
        queuedAt: at,
        result: 'queued',
        attempts: 0,
        nextTryAt: '',
      });
    }
    return;
  }
  const before = deliveries.get(data.account);
  if (!before) return;
  if (type === 'delivery.begun')
    deliveries.set(data.account, { ...before, attempts: before.attempts + 1, nextTryAt: data.until });
  else deliveries.set(data.account, { ...before, result: data.result, at, nextTryAt: data.nextTryAt });
}

import { Injectable } from '@nestjs/common';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { AlertRaisedV1 } from '@donthu/contracts';
import { localDateOf } from '@donthu/domain';
import { COMMIT_NAMESPACE, EventStore, type Commit } from '@donthu/eventing';
import type { PetitionSlice } from '../facts/known-fact';
import { alertIdOf } from '../obligations/alert-id';
import { foldObligations, type ObligationsState } from '../obligations/obligations-state';
import { pendingThresholds, type PendingThreshold } from '../obligations/pending-thresholds';
import { AlertRecipients } from '../recipients/alert-recipients';
import { isAssigned, type FactsDocument } from '../views/facts.view';

/** Somebody else may write the stream each time; then the next scan finds what is left. */
const MAX_TRIES = 8;

export const SCANNER = 'deadline.scanner';

/** Alerts of one petition, ready to be appended at this version of its stream. */
export interface Raise {
  readonly document: FactsDocument;
  readonly commit: Commit;
}

/** Turns the reached thresholds of a petition into one commit; the stream's version decides between scanners. */
@Injectable()
export class RaiseAlerts {
  constructor(
    private readonly store: EventStore,
    private readonly recipients: AlertRecipients,
  ) {}

  /** From the view alone; where it lags behind the stream the append meets a conflict. Undefined when nothing is due. */
  prepare(document: FactsDocument, now: Date): Promise<Raise | undefined> {
    const { data, version } = document.slices.obligations;
    return this.build(document, { state: data, version }, now);
  }

  /** Number of alerts raised by this call, with the version up to which the stream stands. */
  async append({ document, commit }: Raise, now: Date): Promise<{ readonly raised: number; readonly version: number }> {
    let next: Commit | undefined = commit;
    for (let tries = 0; next && tries < MAX_TRIES; tries += 1) {
      const { outcome } = await this.store.append(next);
      if (outcome === 'committed')
        return { raised: next.events.length, version: next.version + next.events.length - 1 };
      const stands = foldObligations(await this.store.readStream(next.stream));
      next = (await this.build(document, stands, now))?.commit;
      if (!next) return { raised: 0, version: stands.version };
    }
    return { raised: 0, version: 0 };
  }

  private async build(
    document: FactsDocument,
    stands: { state: ObligationsState; version: number },
    now: Date,
  ): Promise<Raise | undefined> {
    const petition = document.slices.petition.data;
    const today = localDateOf(now.getTime());
    const assigned = isAssigned(document.slices.assignment.data);
    const due = pendingThresholds(stands.state, assigned).filter(({ on }) => on <= today);
    if (!petition || due.length === 0) return undefined;
    const alerts = await Promise.all(due.map((threshold) => this.alertOf(document, threshold, today)));
    const stream = `obligations/${document.key}`;
    const version = stands.version + 1;
    const commit: Commit = {
      id: uuidv5(`${SCANNER}|${stream}@${version}`, COMMIT_NAMESPACE),
      unit: petition.unit,
      stream,
      version,
      events: alerts.map((data) => ({ type: 'alert.raised.v1', data })),
      meta: metaOf(petition, now),
    };
    return { document, commit };
  }

  private async alertOf(
    { key, slices }: FactsDocument,
    threshold: PendingThreshold,
    today: string,
  ): Promise<AlertRaisedV1> {
    const { unit = '', takenOver, respondentOfficerId } = slices.petition.data ?? {};
    const work = { unit, ...slices.assignment.data, respondentOfficerId };
    const { kind, step, dueOn, nth, audience, on } = threshold;
    return {
      alertId: alertIdOf(key, threshold),
      kind,
      petitionId: key,
      step,
      dueOn,
      thresholdOn: on,
      nth,
      audience,
      recipients: await this.recipients.of(work, audience, today),
      late: on < today,
      ...(takenOver && on <= takenOver.on && { digest: takenOver.importId }),
    };
  }
}

/** A time comes without a command; the alert goes on with the trace of the petition it is about. */
function metaOf({ traceparent }: PetitionSlice, now: Date): Commit['meta'] {
  return {
    actor: { id: SCANNER, role: 'system' },
    at: now.toISOString(),
    correlationId: uuidv7(),
    ...(traceparent !== undefined && { traceparent }),
  };
}

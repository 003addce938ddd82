import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { keyOf, storedEventsOf, streamTypeOf, type Commit, type CommitMeta, type StoredEvent } from '../store/commit';

const SPEC_VERSION = '1.0';

/**
 * The records of one commit: CloudEvents 1.0, binary content mode, one event a record, keyed by the petition's id.
 * Nothing sealed, no claims and no digest of the request ever stand in a record.
 */
export function recordsOf(commit: Commit, source: string): Message[] {
  return storedEventsOf(commit).map((event) => ({
    key: event.key,
    value: JSON.stringify(event.data),
    headers: headersOf(event, source),
  }));
}

function headersOf({ id, type, stream, version, unit, meta, number }: StoredEvent, source: string): IHeaders {
  return {
    'content-type': 'application/json',
    ce_specversion: SPEC_VERSION,
    ce_id: id,
    ce_type: type,
    ce_source: source,
    ce_subject: stream,
    ce_time: meta.at,
    ce_stream: stream,
    ce_version: String(version),
    ce_unit: unit,
    ce_actor: meta.actor.id,
    ce_actorrole: meta.actor.role,
    ce_correlationid: meta.correlationId,
    ...(meta.causationId !== undefined && { ce_causationid: meta.causationId }),
    ...(number && { ce_series: number.series, ce_number: String(number.n) }),
    ...(meta.traceparent !== undefined && { traceparent: meta.traceparent }),
  };
}

/**
 * The event of a record; `undefined` when the headers do not tell which event it is (nothing of ours writes such).
 * A body that is no JSON object comes out empty: the consumer's schema check then parks it under its key.
 */
export function eventOf({ headers = {}, value }: Pick<KafkaMessage, 'headers' | 'value'>): StoredEvent | undefined {
  const text = (name: string) => textOf(headers[name]);
  const [id, type, stream, unit, at] = REQUIRED.map(text);
  const version = Number(text('ce_version'));
  if (!id || !type || !stream?.includes('/') || !unit || !at || !isVersion(version)) return undefined;
  return {
    id,
    type,
    stream,
    streamType: streamTypeOf(stream),
    key: keyOf(stream),
    version,
    unit,
    data: dataOf(value),
    meta: metaOf(text, at),
    ...numberOf(text),
  };
}

const REQUIRED = ['ce_id', 'ce_type', 'ce_stream', 'ce_unit', 'ce_time'];

type Text = (name: string) => string | undefined;

function isVersion(version: number): boolean {
  return Number.isInteger(version) && version >= 1;
}

function numberOf(text: Text): Pick<StoredEvent, 'number'> {
  const [series, n] = [text('ce_series'), Number(text('ce_number'))];
  return series !== undefined && Number.isInteger(n) ? { number: { series, n } } : {};
}

function metaOf(text: Text, at: string): CommitMeta {
  const [causationId, traceparent] = [text('ce_causationid'), text('traceparent')];
  return {
    actor: { id: text('ce_actor') ?? '', role: text('ce_actorrole') ?? '' },
    at,
    correlationId: text('ce_correlationid') ?? '',
    ...(causationId !== undefined && { causationId }),
    ...(traceparent !== undefined && { traceparent }),
  };
}

function dataOf(value: Buffer | null): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(value?.toString('utf8') ?? '');
    return isRecord(data) ? data : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(header: IHeaders[string]): string | undefined {
  const single = Array.isArray(header) ? header[0] : header;
  return single === undefined ? undefined : single.toString();
}

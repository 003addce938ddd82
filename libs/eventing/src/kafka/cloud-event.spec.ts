import type { KafkaMessage } from 'kafkajs';
import { storedEventsOf, type Commit } from '../store/commit';
import { eventOf, recordsOf } from './cloud-event';

const commit: Commit = {
  id: '0192a7b4-0000-7000-8000-000000000001',
  unit: 'phuong-mot',
  stream: 'petition/p1',
  version: 4,
  events: [
    { type: 'petition.classified.v1', data: { kind: 'complaint', tên: 'đất đai' } },
    { type: 'petition.outcome-proposed.v1', data: { outcome: 'accept' } },
  ],
  sealed: { people: { keyId: 'k', context: 'c', ciphertext: 'secret' } },
  claims: ['secret'],
  number: { series: 'register:2026', n: 141 },
  meta: {
    actor: { id: 'lê-văn-b', role: 'leader' },
    at: '2026-03-02T01:00:00Z',
    correlationId: 'c-1',
    causationId: 'x:0',
    traceparent: '00-a-b-01',
  },
};

/** As a consumer gets it: everything in bytes. */
function received(record: ReturnType<typeof recordsOf>[number]): Pick<KafkaMessage, 'headers' | 'value'> {
  const headers = Object.fromEntries(
    Object.entries(record.headers ?? {}).map(([name, value]) => [name, Buffer.from(String(value))]),
  );
  return { headers, value: Buffer.from(String(record.value)) };
}

describe('events on the wire', () => {
  it('come back as they were committed', () => {
    expect(recordsOf(commit, '/donthu/intake').map((record) => eventOf(received(record)))).toEqual(
      storedEventsOf(commit),
    );
  });

  it('are CloudEvents in binary mode, keyed by the petition', () => {
    const [first, second] = recordsOf(commit, '/donthu/intake');
    expect([first?.key, second?.key]).toEqual(['p1', 'p1']);
    expect(second?.headers).toMatchObject({
      ce_specversion: '1.0',
      ce_id: `${commit.id}:1`,
      ce_type: 'petition.outcome-proposed.v1',
      ce_source: '/donthu/intake',
      ce_time: commit.meta.at,
      ce_stream: 'petition/p1',
      ce_version: '5',
      ce_unit: 'phuong-mot',
      traceparent: '00-a-b-01',
      'content-type': 'application/json',
    });
    expect(second?.value).toBe('{"outcome":"accept"}');
  });

  it('carry nothing sealed, no claim and no digest of the request', () => {
    const withDigest = { ...commit, meta: { ...commit.meta, bodyMac: 'secret' } };
    expect(JSON.stringify(recordsOf(withDigest, '/donthu/intake'))).not.toContain('secret');
  });

  it.each(['ce_id', 'ce_type', 'ce_stream', 'ce_version', 'ce_unit', 'ce_time'])(
    'are no events of ours without %s',
    (name) => {
      const [record] = recordsOf(commit, '/donthu/intake');
      const message = record && received(record);
      expect(message && eventOf({ ...message, headers: { ...message.headers, [name]: undefined } })).toBeUndefined();
    },
  );

  it.each(['no json', '[1]', 'null', ''])(
    'come out empty when the body is %j, so that the schema check parks them',
    (body) => {
      const [record] = recordsOf(commit, '/donthu/intake');
      expect(record && eventOf({ ...received(record), value: Buffer.from(body) })).toMatchObject({
        version: 4,
        data: {},
      });
    },
  );
});

import { readFileSync } from 'node:fs';
import { Services, type ServiceName } from '../harness/services';
import { TraceCollector, type ReceivedSpan } from '../harness/trace-collector';
import { Topics } from '../harness/topics';
import { tracesIn } from '../harness/traces';
import { Ward } from '../harness/ward';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PERSON = { fullName: 'Quách Thị Kim Xuyến', address: 'Ngõ Lộc Vừng Tím', phone: '0912345987' };

describe('one petition over services, each a process of its own, on MongoDB and Kafka', () => {
  let collector: TraceCollector;
  let services: Services;
  let petitionId: string;
  let headers: Map<string, string | undefined>;
  let metrics: ReadonlyMap<string, string>;

  /** Logged, then left alone until it is overdue; then all services stop. */
  beforeAll(async () => {
    collector = await TraceCollector.start();
    services = await Services.start(collector.env);
    const ward = await Ward.of(services);
    const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;
    petitionId = (await ward.log({ petitioners: [PERSON], summary: 'canarysummary' }, { headers: { traceparent } }))
      .petitionId;
    await ward.moveTo('2026-03-30');
    const topics = await Topics.open(services.namespace);
    while ((await topics.lag()) > 0) continue;
    headers = await recordedTraces(topics);
    await topics.close();
    metrics = new Map(
      await Promise.all(
        (['intake', 'deadline', 'reporting'] as const).map(async (name) => [name, await read(name)] as const),
      ),
    );
    await services.stopAll();
  }, 180_000);
  afterAll(async () => {
    await services.stop();
    await collector.close();
  }, 60_000);

  const read = async (name: ServiceName) => (await fetch(`${services.process(name).url}/metrics`)).text();

  /** The trace in the header of every record about the petition, by event. */
  async function recordedTraces(topics: Topics): Promise<Map<string, string | undefined>> {
    const records = (await topics.read()).filter(({ event }) => event.key === petitionId);
    return new Map(
      records.map(({ event, message }) => [event.type, message.headers?.['traceparent']?.toString().split('-')[1]]),
    );
  }

  const inTrace = (service: ServiceName, name: string): ReceivedSpan[] =>
    collector.of(TRACE).filter((span) => span.service === service && span.name === name);
  const topicOf = (service: ServiceName) => `send ${services.namespace.name}.${service}.v1`;

  it('leaves its trace in the header of every record, the alert’s too', () => {
    expect(Object.fromEntries(headers)).toEqual({
      'petition.logged.v1': TRACE,
      'obligations.changed.v1': TRACE,
      'alert.raised.v1': TRACE,
    });
  });

  it('is one trace over all services: request, commit, topic, consumers, alert', () => {
    expect(inTrace('intake', 'POST /api/intake/petitions')).toHaveLength(1);
    expect(inTrace('intake', 'commit')).toMatchObject([{ attributes: { 'donthu.stream': `petition/${petitionId}` } }]);
    expect(inTrace('intake', topicOf('intake')).length).toBeGreaterThan(0);
    for (const consumer of ['deadline.obligations', 'reporting.facts', 'assignment.petitions', 'portal.progress'])
      expect(collector.of(TRACE).map(({ name }) => name)).toContain(`${consumer} petition.logged.v1`);
    const committed = inTrace('deadline', 'commit').flatMap(({ attributes }) => attributes['donthu.event_types']);
    expect(committed).toEqual(expect.arrayContaining(['obligations.changed.v1', 'alert.raised.v1']));
    expect(inTrace('deadline', topicOf('deadline')).length).toBeGreaterThanOrEqual(2);
    expect(inTrace('reporting', 'reporting.timeline alert.raised.v1').length).toBeGreaterThan(0);
  });

  it('is counted by the service whose figure it is, and every figure is explained', () => {
    expect(metrics.get('intake')).toContain(
      'donthu_petitions_logged_total{unit="thuong-thanh",channel="in_person"} 1\n',
    );
    expect(metrics.get('reporting')).toContain('donthu_petitions_open{unit="thuong-thanh"} 1\n');
    expect(metrics.get('reporting')).toContain('donthu_petitions_overdue{unit="thuong-thanh"} 1\n');
    expect(metrics.get('deadline')).toContain('donthu_scanner_lag_seconds 0\n');
    const page = readFileSync('docs/operations.md', 'utf8');
    const names = [...metrics.values()].flatMap((text) =>
      [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name),
    );
    expect(names).toContain('donthu_relay_pending');
    expect(names.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });

  it('names nobody and quotes nothing', () => {
    const canaries = [...Object.values(PERSON), 'canarysummary'];
    expect(collector.raw).toContain(petitionId);
    for (const told of [collector.raw, services.log, ...metrics.values()]) expect(tracesIn(told, canaries)).toEqual([]);
  });
});

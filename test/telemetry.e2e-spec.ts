import { readFileSync } from 'node:fs';
import { historyOf } from './harness/history';
import { Office } from './harness/office';
import { TraceCollector, type ReceivedSpan } from './harness/trace-collector';
import { tracesIn } from './harness/traces';
import { must, Ward } from './harness/ward';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const PERSON = { fullName: 'Quách Thị Kim Xuyến', address: 'Ngõ Lộc Vừng Tím', phone: '0912345987' };
const TEXTS = { summary: 'canarysummary về bồi thường', request: 'canaryrequest xem xét lại' };
const CANARIES = [...Object.values(PERSON), 'canarysummary', 'canaryrequest'];

interface Line {
  readonly msg: string;
  readonly context?: string;
  readonly trace_id?: string;
  readonly route?: string;
  readonly consumer?: string;
  readonly type?: string;
}

describe('one petition, as operators can follow it', () => {
  let collector: TraceCollector;
  let office: Office;
  let petitionId: string;
  let metrics: string;
  let summary: { received: number; open: { total: number; overdue: number } };

  /** One petition becomes overdue; two more are logged, one of them is settled; then the office stops. */
  beforeAll(async () => {
    collector = await TraceCollector.start();
    office = await Office.start({ env: { ...collector.env, DONTHU_LOG_LEVEL: 'debug' } });
    const ward = await Ward.of(office);
    const headers = { traceparent: `00-${TRACE}-${CALLER}-01` };
    const form = { petitioners: [PERSON], ...TEXTS };
    petitionId = (await ward.log(form, { headers, key: 'once' })).petitionId;
    await ward.log(form, { headers, key: 'once' });
    await ward.moveTo('2026-03-30');
    await ward.log({ channel: 'post', receivedOn: '2026-03-30' });
    const settled = await ward.log({ channel: 'post', receivedOn: '2026-03-30' });
    await ward.classify(settled.petitionId, 'complaint');
    await ward.sign(settled.petitionId, 'refuse');
    await ward.moveTo('2026-03-31'); // answered when no consumer has anything left to do
    summary = await must(ward.leader.get<typeof summary>('/api/reporting/summary?from=2026-01-01'));
    metrics = await (await office.anybody().raw('/metrics')).text();
    await office.stop();
  });
  afterAll(() => collector.close());

  const inTrace = (name: string) => collector.of(TRACE).filter((span) => span.name === name);
  const commitOf = (type: string) =>
    inTrace('commit').find(({ attributes }) =>
      (attributes['donthu.event_types'] as string[] | undefined)?.includes(type),
    );
  const parentOf = (span: ReceivedSpan | undefined) =>
    collector.spans.find(({ spanId }) => spanId === span?.parentSpanId)?.name;
  const figure = (name: string, labels = '') =>
    Number(new RegExp(`^${name}${labels && `\\{${labels}\\}`} (\\S+)$`, 'm').exec(metrics)?.[1] ?? NaN);
  const lines = () =>
    office.log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));

  it('goes on with the caller’s trace, from the request to the commit', () => {
    const [request] = inTrace('POST /api/intake/petitions');
    expect(request).toMatchObject({
      service: 'office',
      parentSpanId: CALLER,
      attributes: { 'http.route': '/api/intake/petitions', 'http.response.status_code': 201 },
    });
    const commit = commitOf('petition.logged.v1');
    expect(commit).toMatchObject({
      parentSpanId: request?.spanId,
      attributes: { 'donthu.stream': `petition/${petitionId}`, 'donthu.version': 1, 'donthu.outcome': 'committed' },
    });
  });

  it('from the commit to every consumer, and from what they commit to the consumers of that', () => {
    for (const consumer of ['intake.register', 'deadline.obligations', 'reporting.facts', 'portal.progress']) {
      const [span] = inTrace(`${consumer} petition.logged.v1`);
      expect(span?.attributes).toMatchObject({ 'donthu.stream': `petition/${petitionId}` });
    }
    expect(parentOf(commitOf('obligations.changed.v1'))).toBe('deadline.obligations petition.logged.v1');
    expect(inTrace('reporting.facts obligations.changed.v1')).toHaveLength(1);
  });

  it('and, weeks later, to the alert that it is overdue', () => {
    const alert = historyOf(office.dataDir).find(
      ({ stream, events }) =>
        stream === `obligations/${petitionId}` && events.some(({ data }) => data['kind'] === 'overdue'),
    );
    expect(alert?.meta.traceparent).toContain(TRACE);
    expect(commitOf('alert.raised.v1')).toMatchObject({
      attributes: { 'donthu.stream': `obligations/${petitionId}`, 'donthu.outcome': 'committed' },
    });
    expect(inTrace('deadline.alerts alert.raised.v1').length).toBeGreaterThan(0);
  });

  it('leaves lines with the trace’s id in the log: of the request, and of the consumers', () => {
    const mine = lines().filter(({ trace_id }) => trace_id === TRACE);
    expect(mine).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ msg: 'request', route: '/api/intake/petitions', status: 201 }),
        expect.objectContaining({ msg: 'event', consumer: 'intake.register', type: 'petition.logged.v1' }),
        expect.objectContaining({ msg: 'event', consumer: 'deadline.alerts', type: 'alert.raised.v1' }),
      ]),
    );
  });

  it('is counted: logged once however often it was sent, open and overdue by unit as in the report', () => {
    const [ward, other] = ['unit="thuong-thanh"', 'unit="viet-hung"'];
    expect(figure('donthu_petitions_logged_total', `${ward},channel="in_person"`)).toBe(1);
    expect(figure('donthu_petitions_logged_total', `${ward},channel="post"`)).toBe(2);
    expect(figure('donthu_petitions_open', ward)).toBe(2);
    expect(figure('donthu_petitions_overdue', ward)).toBe(1);
    expect(figure('donthu_petitions_open', other)).toBe(0);
    expect(summary).toMatchObject({ received: 3, open: { total: 2, overdue: 1 } });
  });

  it('shows what lags, is parked or was missed', () => {
    expect(figure('donthu_scanner_lag_seconds')).toBe(0);
    expect(figure('donthu_consumer_lag', 'consumer="deadline.obligations"')).toBe(0);
    expect(figure('donthu_parked_keys', 'consumer="reporting.facts"')).toBe(0);
    expect(figure('donthu_events_handled_total', 'consumer="intake.register",type="petition.logged.v1"')).toBe(3);
  });

  it('has no figure that the operators’ page does not explain', () => {
    const page = readFileSync('docs/operations.md', 'utf8');
    const names = [...metrics.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });

  it('names nobody and quotes nothing: in no span, line or figure', () => {
    expect(collector.raw).toContain(petitionId);
    expect(tracesIn(collector.raw, CANARIES)).toEqual([]);
    expect(tracesIn(office.log, CANARIES)).toEqual([]);
    expect(tracesIn(metrics, CANARIES)).toEqual([]);
  });
});

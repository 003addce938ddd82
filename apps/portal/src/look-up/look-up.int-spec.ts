import type { Kind } from '@donthu/contracts';
import { receiptSecret } from '@donthu/sealing';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import type { Told } from '@donthu/testing/service/told';
import { PortalModule } from '../portal.module';

const logged = (id: string, number: number, declaredKind: Kind): Told => ({
  stream: `petition/${id}`,
  events: [
    [
      'petition.logged.v1',
      {
        receivedOn: '2026-03-02',
        channel: 'in_person',
        declaredKind,
        anonymous: false,
        peopleCount: 1,
        hasForwarder: false,
        attachments: [],
        register: { unit: 'thuong-thanh', year: 2026, book: 'live', number },
        receiptCode: codeOf(number),
        loggedBy: 'a-tiepdan',
        warnings: [],
      },
    ],
  ],
});

const codeOf = (number: number) => `THUONG-THANH-2026-${String(number).padStart(4, '0')}`;

const classified = (id: string, kind: Kind): Told => ({
  stream: `petition/${id}`,
  at: '2026-03-04T02:00:00.000Z',
  events: [
    ['petition.classified.v1', { kind, field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true }],
  ],
});

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('the public look-up', () => {
  const service = new ServiceUnderTest([PortalModule], { DONTHU_DEMO_PASSWORD: 'Mat-khau-thu-2026' });
  let caller = 0;

  beforeAll(async () => {
    await service.start();
    await service.tell(
      logged('p-1', 1, 'complaint'),
      logged('p-2', 2, 'denunciation'),
      logged('p-3', 3, 'complaint'),
      classified('p-3', 'denunciation'),
      logged('p-4', 4, 'mixed'),
      logged('p-5', 5, 'undetermined'),
      logged('p-6', 6, 'denunciation'),
      classified('p-6', 'complaint'),
    );
  });
  afterAll(() => service.close());

  const secretOf = (id: string) => receiptSecret(id, service.office.subKeys.receiptSecret);
  /** Each call from an address of its own, unless said. */
  const lookUp = (
    code: unknown,
    secret: unknown,
    from = `10.1.${Math.floor((caller += 1) / 250)}.${caller % 250}`,
    headers = {},
  ) =>
    service.app.inject({
      method: 'POST',
      url: '/api/public/look-up',
      remoteAddress: from,
      headers,
      payload: { code, secret } as object,
    });

  it('tells the holder of a receipt what was done and what comes next, in both languages', async () => {
    const answer = await lookUp(codeOf(1), secretOf('p-1'));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      state: 'logged',
      stateName: 'Đã tiếp nhận',
      steps: [{ what: 'Tiếp nhận đơn và vào sổ', on: '2026-03-02' }],
      nextStep: 'Phân loại đơn',
      result: null,
      dueOn: null,
      limits: [],
    });
    const english = await lookUp(codeOf(1), secretOf('p-1'), undefined, { 'accept-language': 'en' });
    expect(english.json()).toMatchObject({ stateName: 'Received', nextStep: 'Classify' });
  });

  it('does not mind how the code and the secret are typed', async () => {
    expect((await lookUp(' thuong-thanh-2026-0001 ', secretOf('p-1').toLowerCase().replace('-', ' '))).statusCode).toBe(
      200,
    );
  });

  /** What was answered to somebody who says that he has seen more than there is, and what he was made to wait for. */
  const waitsOf = async (mark: string, from?: string) => {
    const waiting = jest.spyOn(service.office.engine, 'waitUntilSeen');
    const { statusCode } = await lookUp('x', 'y', from, { 'donthu-seen': mark });
    const marks = waiting.mock.calls.flatMap(([awaited]) => awaited);
    waiting.mockRestore();
    return { statusCode, marks };
  };

  it('waits for nobody who guesses too often, whatever he says he has seen', async () => {
    const from = '10.8.8.8';
    for (let guess = 0; guess < 30; guess += 1) await lookUp('x', 'y', from);
    expect(await waitsOf('petition/p-1@99', from)).toEqual({ statusCode: 429, marks: [] });
  });

  it('does not tell by waiting which accounts, units and absences exist', async () => {
    expect(await waitsOf('account/a-tiepdan@99')).toEqual({ statusCode: 404, marks: [] });
    expect(await waitsOf('unit/thuong-thanh@99')).toEqual({ statusCode: 404, marks: [] });
    expect((await waitsOf('petition/p-1@1')).marks).toEqual([{ stream: 'petition/p-1', version: 1 }]);
  });

  it('follows a case to its next step and its earliest open time limit', async () => {
    await service.tell(
      logged('p-7', 7, 'complaint'),
      classified('p-7', 'complaint'),
      { stream: 'petition/p-7', events: [['petition.outcome-proposed.v1', { outcome: 'accept' }]] },
      {
        stream: 'petition/p-7',
        events: [
          [
            'petition.outcome-signed.v1',
            { outcome: 'accept', kind: 'complaint', signedOn: '2026-03-06', signedBy: 'a-lanhdao' },
          ],
        ],
      },
      {
        stream: 'case/p-7',
        events: [['case.opened.v1', { petitionId: 'p-7', kind: 'complaint', acceptedOn: '2026-03-06' }]],
      },
      {
        stream: 'case/p-7',
        events: [
          [
            'case.step-taken.v1',
            { step: 'verify', from: 'accepted', to: 'verifying', on: '2026-03-09', takenBy: 'a-xuly1' },
          ],
        ],
      },
      {
        stream: 'obligations/p-7',
        events: [
          [
            'obligations.changed.v1',
            {
              items: [
                {
                  step: 'petition.handle',
                  variant: 'standard',
                  startsOn: '2026-03-02',
                  dueOn: '2026-03-12',
                  provisional: false,
                  state: 'met',
                  nth: 1,
                },
                {
                  step: 'complaint.first.resolve',
                  variant: 'standard',
                  startsOn: '2026-03-06',
                  dueOn: '2026-04-06',
                  provisional: false,
                  state: 'open',
                  nth: 1,
                },
                {
                  step: 'petition.notify-result',
                  variant: 'standard',
                  startsOn: '2026-03-02',
                  dueOn: '2026-03-16',
                  provisional: false,
                  state: 'open',
                  nth: 1,
                },
              ],
              changes: [],
              seen: {},
            },
          ],
        ],
      },
    );
    expect((await lookUp(codeOf(7), secretOf('p-7'))).json()).toEqual({
      state: 'verifying',
      stateName: 'Đang xác minh',
      steps: [
        { what: 'Tiếp nhận đơn và vào sổ', on: '2026-03-02' },
        { what: 'Phân loại đơn', on: '2026-03-04' },
        { what: 'Lãnh đạo ký duyệt hướng xử lý: Thụ lý giải quyết', on: '2026-03-06' },
        { what: 'Tiến hành xác minh', on: '2026-03-09' },
      ],
      nextStep: 'Báo cáo kết quả xác minh',
      result: null,
      dueOn: '2026-03-16',
      limits: [
        { what: 'Thông báo kết quả xử lý cho người được tiếp', dueOn: '2026-03-16' },
        { what: 'Giải quyết khiếu nại lần đầu', dueOn: '2026-04-06' },
      ],
    });
  });

  it('answers a denunciation, declared or classified, as it answers what does not exist', async () => {
    const answers = await Promise.all([
      lookUp('THUONG-THANH-2026-9999', secretOf('p-1')),
      lookUp(codeOf(1), secretOf('p-2')),
      lookUp('<no code at all>', ''),
      lookUp('', 'x'.repeat(2000)),
      lookUp(codeOf(2), secretOf('p-2')),
      lookUp(codeOf(3), secretOf('p-3')),
      lookUp(codeOf(4), secretOf('p-4')),
      lookUp(codeOf(6), secretOf('p-6')),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404));
    const seen = answers.map(({ body, headers }) => [
      body,
      headers['content-type'],
      headers['content-length'],
      headers['cache-control'],
    ]);
    expect(new Set(seen.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({ code: 'PUBLIC.NOT_FOUND' });
    expect((await lookUp(codeOf(5), secretOf('p-5'))).statusCode).toBe(200);
  });

  it('refuses what is no text, which tells nothing about any petition', async () => {
    expect((await lookUp(7, ['x'])).json()).toMatchObject({ status: 400, code: 'VALIDATION.FAILED' });
  });

  it('takes as long for a denunciation as for a code nobody has', async () => {
    const kinds = [
      () => lookUp('THUONG-THANH-2026-9999', secretOf('p-1')),
      () => lookUp(codeOf(2), secretOf('p-2')),
      () => lookUp(codeOf(1), secretOf('p-2')),
    ];
    const took = kinds.map((): number[] => []);
    for (let round = 0; round < 300; round += 1) {
      for (const [index, look] of kinds.entries()) {
        const from = process.hrtime.bigint();
        await look();
        took[index]?.push(Number(process.hrtime.bigint() - from) / 1e6);
      }
    }
    const medians = took.map((values) => median(values.slice(50)));
    expect(Math.max(...medians)).toBeLessThan(Math.min(...medians) * 1.5 + 0.2);
  });

  it('throttles guessing by address, and nobody else', async () => {
    const guesses = [];
    for (let guess = 0; guess < 35; guess += 1)
      guesses.push((await lookUp(codeOf(1), `guess-${guess}`, '10.9.9.9')).statusCode);
    expect(guesses.slice(0, 30)).toEqual(guesses.slice(0, 30).map(() => 404));
    expect(guesses.slice(30)).toEqual([429, 429, 429, 429, 429]);
    const throttled = await lookUp(codeOf(1), secretOf('p-1'), '10.9.9.9');
    expect([throttled.statusCode, Number(throttled.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await lookUp(codeOf(1), secretOf('p-1'), '10.9.9.8')).statusCode).toBe(200);
  });

  it('does not count right look-ups', async () => {
    for (let time = 0; time < 40; time += 1)
      expect((await lookUp(codeOf(1), secretOf('p-1'), '10.9.9.7')).statusCode).toBe(200);
  });

  it('tells nothing of a petition once it is reclassified as a denunciation', async () => {
    await service.tell(logged('p-8', 8, 'complaint'));
    expect((await lookUp(codeOf(8), secretOf('p-8'))).statusCode).toBe(200);
    await service.tell(classified('p-8', 'denunciation'));
    expect((await lookUp(codeOf(8), secretOf('p-8'))).statusCode).toBe(404);
  });
});

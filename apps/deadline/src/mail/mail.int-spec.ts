import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { DeadlineModule } from '../deadline.module';
import { ScanOnClockMove } from '../scan/scan-on-clock-move';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { account, unit } from '@donthu/testing/service/told';
import { PetitionLoggedV1 } from '@donthu/contracts';
import { ManualClock } from '@donthu/eventing';
import { MailWorker } from './mail-worker';

/** A mail server that keeps what it is given, or answers with the code it is told to. */
class Sink {
  readonly received: string[] = [];
  refuseWith: number | undefined;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (this.refuseWith === undefined) return done();
      return done(Object.assign(new Error('no'), { responseCode: this.refuseWith }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        this.received.push(`${to}\n${Buffer.concat(chunks).toString('utf8')}`);
        done();
      });
    },
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => void this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to(address: string): string[] {
    return this.received.filter((mail) => mail.startsWith(`${address}\n`));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const sink = new Sink();
let service: ServiceUnderTest;

const withEmail = (id: string, roles: readonly string[], of = 'thuong-thanh') => {
  const told = account(id, id, roles, of);
  return {
    ...told,
    events: told.events.map(([type, data]) => [type, { ...data, email: `${id}@ward.example` }] as const),
  };
};

beforeAll(async () => {
  const url = await sink.listen();
  service = await new ServiceUnderTest([DeadlineModule], {
    DONTHU_SMTP_URL: url,
    DONTHU_SMTP_FROM: 'don-thu@ward.example',
    DONTHU_PUBLIC_URL: 'https://don-thu.example',
    DONTHU_CLOCK_START: '2026-03-02T02:00:00Z',
  }).start();
  await service.tell(
    unit('ha-noi', 'UBND thành phố Hà Nội'),
    unit('thuong-thanh', 'UBND phường Thượng Thanh', 'ha-noi'),
    withEmail('a-lanhdao', ['leader']),
    withEmail('a-xuly1', ['handler']),
    account('a-xuly2', 'xuly2', ['handler']),
    withEmail('a-quantri', ['admin']),
    withEmail('a-quantri-tren', ['admin'], 'ha-noi'),
    withEmail('a-quantri-khac', ['admin'], 'viet-hung'),
  );
});
afterAll(async () => {
  await service.close();
  await sink.close();
});

const log = (id: string, data: object = {}) =>
  service.tell({
    stream: `petition/${id}`,
    at: service.office.clock.now().toISOString(),
    events: [['petition.logged.v1', { ...PetitionLoggedV1.example, channel: 'post', ...data }]],
  });

async function moveTo(day: string): Promise<void> {
  const { clock } = service.office;
  if (clock instanceof ManualClock) await clock.moveTo(new Date(`${day}T02:00:00Z`));
  await service.app.get(ScanOnClockMove, { strict: false }).clockMoved();
  await sent();
}

async function sent(): Promise<void> {
  await service.settled();
  const worker = service.app.get(MailWorker, { strict: false });
  worker.wake();
  await worker.idle();
}

async function deliveries(): Promise<Readonly<Record<string, unknown>>[]> {
  const response = await service.call('a-quantri', { url: '/api/deadline/deliveries' });
  return response.json<{ items: Readonly<Record<string, unknown>>[] }>().items;
}

describe('alerts by e-mail', () => {
  it('reach each recipient once, and say nothing of the case', async () => {
    await log('mailed', { receivedOn: '2026-03-02' });
    await moveTo('2026-03-09');
    const [mail, ...more] = sink.to('a-lanhdao@ward.example');
    expect(more).toEqual([]);
    const text = decoded(mail ?? '');
    expect(text).toContain('UBND phường Thượng Thanh: Sắp đến hạn: Xử lý đơn, hạn ngày 12/03/2026.');
    expect(text).toContain('https://don-thu.example');
    expect(text).toContain('From: don-thu@ward.example');
    expect(text).not.toContain('mailed');
    expect(await deliveries()).toMatchObject([
      { about: 'alert', petitionId: 'mailed', to: 'a-lanhdao', result: 'sent', attempts: 1 },
    ]);
  });

  it('leave out who has no address', async () => {
    await service.tell({
      stream: 'assignment/mailed',
      events: [
        [
          'assignment.made.v1',
          { responsible: 'a-xuly2', coordinating: [], leader: 'a-lanhdao', assignedBy: 'a-lanhdao' },
        ],
      ],
    });
    const before = sink.received.length;
    await moveTo('2026-03-12');
    expect(sink.received).toHaveLength(before);
  });

  it('are tried again when the mail server is away, over a restart too, and given up when it refuses for good', async () => {
    await log('retried', { receivedOn: '2026-03-12' });
    sink.refuseWith = 451;
    await moveTo('2026-03-18');
    expect((await deliveries())[0]).toMatchObject({ petitionId: 'retried', result: 'retrying', attempts: 1 });
    sink.refuseWith = undefined;
    await service.rebuild();
    expect((await deliveries())[0]).toMatchObject({ petitionId: 'retried', result: 'retrying' });
    await untilRetried();
    expect((await deliveries())[0]).toMatchObject({ petitionId: 'retried', result: 'sent', attempts: 2 });
    expect(sink.to('a-lanhdao@ward.example').filter((mail) => decoded(mail).includes('23/03/2026'))).toHaveLength(1);

    sink.refuseWith = 550;
    await moveTo('2026-03-23');
    expect((await deliveries())[0]).toMatchObject({ petitionId: 'retried', result: 'failed', attempts: 1 });
    sink.refuseWith = undefined;
  });

  it('of one taken-over register are one mail', async () => {
    const before = sink.to('a-lanhdao@ward.example').length;
    for (const line of [1, 2, 3])
      await log(`row-${line}`, { receivedOn: '2026-01-05', takenOverFrom: { importId: 'i-1', line } });
    await moveTo('2026-03-23');
    const mails = sink.to('a-lanhdao@ward.example').slice(before);
    expect(mails.map((mail) => decoded(mail).includes('tiếp nhận từ sổ cũ'))).toEqual([true]);
  });

  it('are not sent a second time when everything is read again', async () => {
    const before = sink.received.length;
    const listed = await deliveries();
    await service.rebuild();
    await sent();
    expect(sink.received).toHaveLength(before);
    expect(await deliveries()).toEqual(listed);
  });

  it('tell the administrators of the unit and of those above it of a missing calendar year, and nobody else', async () => {
    await moveTo('2027-12-28');
    await log('far', { receivedOn: '2027-12-28' });
    await sent();
    for (const admin of ['a-quantri', 'a-quantri-tren']) {
      const mails = sink.to(`${admin}@ward.example`).map(decoded);
      expect(mails).toHaveLength(1);
      expect(mails[0]).toContain('chưa có lịch làm việc năm 2028');
    }
    const others = ['a-lanhdao', 'a-quantri-khac'].flatMap((account) =>
      sink.to(`${account}@ward.example`).map(decoded),
    );
    expect(others.filter((mail) => mail.includes('lịch làm việc'))).toEqual([]);
  });
});

/** The retry's time comes on the system's clock; the test moves the clock, not the wait. */
async function untilRetried(): Promise<void> {
  const real = Date.now.bind(Date);
  jest.useFakeTimers({
    doNotFake: [
      'setTimeout',
      'setInterval',
      'setImmediate',
      'nextTick',
      'queueMicrotask',
      'clearTimeout',
      'clearInterval',
      'clearImmediate',
      'performance',
      'hrtime',
    ],
    now: real() + 120_000,
  });
  try {
    await sent();
  } finally {
    jest.useRealTimers();
  }
}

/** Headers and body as people see them. */
function decoded(mail: string): string {
  const words = mail
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, text: string) => quoted(text.replaceAll('_', ' ')));
  const [head = '', ...rest] = words.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return `${head}\n${Buffer.from(body, 'base64').toString('utf8')}`;
  return `${head}\n${quoted(body.replace(/=\r\n/g, ''))}`;
}

function quoted(text: string): string {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

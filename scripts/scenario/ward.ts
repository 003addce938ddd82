import type { OfficeClient, Reply } from '../../test/harness/client';
import type { Deed, Story } from './stories';

/** The officers of the ward as clients; each does what his role may. */
export interface Ward {
  readonly desk: OfficeClient;
  readonly handlers: readonly OfficeClient[];
  readonly leader: OfficeClient;
}

export interface RunningStory {
  readonly story: Story;
  readonly number: number;
  readonly petitionId: string;
  readonly receivedOn: string;
}

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const GIVEN = [
  'Văn An',
  'Thị Bình',
  'Minh Châu',
  'Đức Dũng',
  'Thu Giang',
  'Quang Hải',
  'Ngọc Khánh',
  'Hữu Long',
  'Thanh Mai',
  'Xuân Nam',
];

/** A call that the scenario counts on; anything else than success ends it, with the answer shown. */
async function must(reply: Promise<Reply>, what: string): Promise<Reply> {
  const answered = await reply;
  if (answered.status >= 300) throw new Error(`${what}: ${answered.status} ${JSON.stringify(answered.body)}`);
  return answered;
}

export async function receive(ward: Ward, story: Story, number: number, receivedOn: string): Promise<RunningStory> {
  const visitId = number % 3 === 0 ? await recordVisit(ward, number, receivedOn) : undefined;
  const fullName = personOf(number);
  const channel = story.forwarded ? 'forwarded' : visitId === undefined ? 'post' : 'in_person';
  const form = {
    receivedOn,
    channel,
    declaredKind: story.declaredKind,
    anonymous: story.anonymous ?? false,
    ...(visitId !== undefined && { visitId }),
    petitioners: story.anonymous
      ? []
      : [
          {
            role: 'petitioner',
            fullName,
            address: `Số ${number} phố Gia Quất`,
            idNumber: `0010900${String(number).padStart(5, '0')}`,
          },
        ],
    summary: `Nội dung đơn số ${number}: ${story.name}`,
    ...(story.forwarded && {
      forwarder: { name: 'Văn phòng Đoàn đại biểu Quốc hội', documentNumber: `${number}/CV-ĐĐBQH` },
    }),
  };
  const reply = await must(
    ward.desk.post('/api/intake/petitions', form, { key: `scenario-${number}` }),
    `log ${number}`,
  );
  return { story, number, petitionId: String(reply.body['petitionId']), receivedOn };
}

async function recordVisit(ward: Ward, number: number, receivedOn: string): Promise<string> {
  const kind = number % 9 === 0 ? 'scheduled' : 'regular';
  const visit = {
    receivedOn,
    kind,
    visitors: [{ fullName: personOf(number), address: `Số ${number} phố Gia Quất` }],
    content: 'Trình bày nội dung đơn',
    handling: 'petition',
  };
  return String((await must(ward.desk.post('/api/reception/visits', visit), `visit ${number}`)).body['visitId']);
}

export async function act(ward: Ward, running: RunningStory, deed: Deed, today: string): Promise<void> {
  const { story, number, petitionId } = running;
  const what = `${story.name} (${number}), day ${deed.day}: ${deed.do}`;
  const { client, base, path, body } =
    deed.do === 'step' ? stepCall(ward, petitionId, deed, today) : callOf(ward, running, deed, today);
  // A first assignment has nothing to match yet.
  const options = deed.do === 'assign' ? {} : { ifMatch: await versionOf(client, base) };
  await must(client.post(`${base}/${path}`, body, options), what);
}

interface Call {
  readonly client: OfficeClient;
  readonly base: string;
  readonly path: string;
  readonly body: object;
}

function stepCall(ward: Ward, petitionId: string, deed: Extract<Deed, { do: 'step' }>, today: string): Call {
  const officers = ward.handlers.map(({ user }) => user?.id ?? '');
  const base = `/api/resolution/cases/${petitionId}`;
  return { client: ward.leader, base, path: deed.step, body: deed.fields?.(today, officers) ?? {} };
}

async function versionOf(client: OfficeClient, path: string): Promise<number> {
  const reply = await must(client.get(path), path);
  return Number((reply.headers.get('etag') ?? '').replaceAll('"', ''));
}

function callOf(
  ward: Ward,
  { number, petitionId }: RunningStory,
  deed: Exclude<Deed, { do: 'step' }>,
  today: string,
): Call {
  const { desk, leader } = ward;
  const base = `/api/intake/petitions/${petitionId}`;
  if (deed.do === 'assign') return assignCall(ward, number, petitionId);
  if (deed.do === 'sign') {
    const body = deed.sendBack ? { decision: 'send_back', note: 'Bổ sung căn cứ' } : { decision: 'approve' };
    return { client: leader, base, path: 'sign', body };
  }
  return { client: desk, base, path: deed.do, body: deskBody(number, deed, today) };
}

function assignCall({ leader, handlers }: Ward, number: number, petitionId: string): Call {
  const [first, second] = number % 2 === 0 ? handlers : [...handlers].reverse();
  const body = { responsible: first?.user?.id, coordinating: [second?.user?.id], leader: leader.user?.id };
  return { client: leader, base: `/api/assignment/petitions/${petitionId}`, path: 'assign', body };
}

function deskBody(number: number, deed: Exclude<Deed, { do: 'step' | 'assign' | 'sign' }>, today: string): object {
  switch (deed.do) {
    case 'classify': {
      const { kind, field, eligible = true, within = true } = deed;
      return { kind, field, eligible, missing: eligible ? [] : ['no_signature'], withinJurisdiction: within };
    }
    case 'propose':
      return {
        outcome: deed.outcome,
        reason: 'Theo nội dung đơn',
        recipient: deed.outcome === 'transfer' ? 'Thanh tra thành phố' : null,
      };
    case 'notify':
      return { to: deed.to ?? 'petitioner', on: today, by: 'letter', documentNumber: `${number}/TB-UBND` };
    case 'request-supplement':
      return { missing: ['no_signature'], dueOn: '2026-12-31', note: 'Đề nghị ký đơn' };
    case 'supplement':
      return { note: 'Đã ký bổ sung', attachments: [] };
    case 'withdraw':
      return { on: today, by: 'letter' };
  }
}

function personOf(number: number): string {
  return `${SURNAMES[number % SURNAMES.length]} ${GIVEN[Math.floor(number / 3) % GIVEN.length]}`;
}

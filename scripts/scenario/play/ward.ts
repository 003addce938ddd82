import type { OfficeClient, Reply } from '../../../test/harness/client';
import type { Marks } from './marks';
import type { Deed, Story } from './stories';

/** The officers of a ward as clients; each does what his role may. */
export interface Ward {
  readonly desk: OfficeClient;
  readonly handlers: readonly OfficeClient[];
  readonly leader: OfficeClient;
  /** Of everything they do. */
  readonly marks: Marks;
}

export interface RunningStory {
  readonly ward: Ward;
  readonly story: Story;
  readonly number: number;
  readonly petitionId: string;
  readonly receivedOn: string;
  /** What is still to happen, in order. */
  readonly left: Deed[];
  responsible?: OfficeClient;
  /** `Donthu-Seen` of the last answer about it: who acts next sees at least that. */
  seen: string;
}

/** Remembers what an answer about a petition says it has led to. */
export function noteAnswer(running: RunningStory, reply: Reply): void {
  running.seen = reply.headers.get('donthu-seen') ?? '';
  running.ward.marks.noteReply(reply);
}

/** Visitors who come together in such a number are a delegation (Thông tư 04/2021/TT-TTCP). */
const DELEGATION = 6;
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
export async function must<T>(reply: Promise<Reply<T>>, what: string): Promise<Reply<T>> {
  const answered = await reply;
  if (answered.status >= 300) throw new Error(`${what}: ${answered.status} ${JSON.stringify(answered.body)}`);
  return answered;
}

export async function receive(ward: Ward, story: Story, number: number, receivedOn: string): Promise<RunningStory> {
  const visitId = number % 3 === 0 ? await recordVisit(ward, number, receivedOn) : undefined;
  const channel = story.forwarded ? 'forwarded' : visitId === undefined ? 'post' : 'in_person';
  const form = {
    receivedOn,
    channel,
    declaredKind: story.declaredKind,
    anonymous: story.anonymous ?? false,
    ...(visitId !== undefined && { visitId }),
    petitioners: story.anonymous ? [] : [petitionerOf(number)],
    summary: `Nội dung đơn số ${number}: ${story.name}`,
    ...(story.forwarded && {
      forwarder: { name: 'Văn phòng Đoàn đại biểu Quốc hội', documentNumber: `${number}/CV-ĐĐBQH` },
    }),
  };
  const logging = ward.desk.post('/api/intake/petitions', form, { key: `scenario-${number}` });
  const reply = await must(logging, `log ${number}`);
  const left = [...story.deeds].sort((a, b) => a.day - b.day);
  const petitionId = String(reply.body['petitionId']);
  const running: RunningStory = { ward, story, number, petitionId, receivedOn, left, seen: '' };
  noteAnswer(running, reply);
  return running;
}

async function recordVisit(ward: Ward, number: number, receivedOn: string): Promise<string> {
  const { fullName, address } = petitionerOf(number);
  const visit = {
    receivedOn,
    kind: number % 9 === 0 ? 'scheduled' : 'regular',
    visitors: [{ fullName, address }],
    ...(number % 9 === 0 && { delegationSize: DELEGATION }),
    content: 'Trình bày nội dung đơn',
    handling: 'petition',
  };
  const reply = await must(ward.desk.post('/api/reception/visits', visit), `visit ${number}`);
  ward.marks.noteReply(reply);
  return String(reply.body['visitId']);
}

function petitionerOf(number: number) {
  return {
    role: 'petitioner',
    fullName: `${SURNAMES[number % SURNAMES.length]} ${GIVEN[Math.floor(number / 3) % GIVEN.length]}`,
    address: `Số ${number} phố Gia Quất`,
    idNumber: `0010900${String(number).padStart(5, '0')}`,
  };
}

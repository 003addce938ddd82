import { addDays } from '@donthu/domain';
import type { OfficeClient } from '../../../test/harness/client';
import type { Deed } from './stories';
import { must, noteAnswer, type RunningStory, type Ward } from './ward';

type Do<Name extends Deed['do']> = Extract<Deed, { do: Name }>;
type AtDesk = Exclude<Deed, Do<'step'> | Do<'assign' | 'reassign'> | Do<'absence'> | Do<'sign'>>;

interface Call {
  readonly client: OfficeClient;
  readonly base: string;
  readonly path: string;
  readonly body: object;
}

/** Last day away: two days after the first. */
const DAYS_AWAY = 2;
/** A scanned page with the signature that was missing. */
const SIGNED_PAGE = Buffer.from('%PDF-1.4\n%%EOF\n');

/** Lets one thing happen, done by whom it belongs to. */
export async function act(running: RunningStory, deed: Deed, today: string): Promise<void> {
  const { ward, story, number } = running;
  const what = `${story.name} (${number}), day ${deed.day}: ${deed.do}`;
  if (deed.do === 'absence') return goAway(running, today, what);
  const { client, base, path, body } = await callOf(running, deed, today);
  const headers = { 'donthu-seen': running.seen };
  // A first assignment has nothing to match yet.
  const match = deed.do === 'assign' ? {} : { ifMatch: await versionOf(client, base, headers) };
  noteAnswer(running, await must(client.post(`${base}/${path}`, body, { ...match, headers }), what));
  if (deed.do === 'supplement') await readBack(ward, body, what);
}

async function versionOf(client: OfficeClient, path: string, headers: Record<string, string>): Promise<number> {
  const reply = await must(client.get(path, { headers }), path);
  return Number((reply.headers.get('etag') ?? '').replaceAll('"', ''));
}

async function callOf(running: RunningStory, deed: Exclude<Deed, Do<'absence'>>, today: string): Promise<Call> {
  const { ward, number, petitionId } = running;
  const base = `/api/intake/petitions/${petitionId}`;
  switch (deed.do) {
    case 'assign':
    case 'reassign':
      return assignCall(running, deed.do);
    case 'step':
      return stepCall(running, deed, today);
    case 'sign': {
      const body = deed.sendBack ? { decision: 'send_back', note: 'Bổ sung căn cứ' } : { decision: 'approve' };
      return { client: ward.leader, base, path: 'sign', body };
    }
    default:
      return { client: ward.desk, base, path: deed.do, body: await deskBody(ward, number, deed, today) };
  }
}

/** The ward's handlers take turns; a reassignment gives the work to the other one. */
function assignCall(running: RunningStory, how: 'assign' | 'reassign'): Call {
  const { ward, number, petitionId } = running;
  const { leader, handlers } = ward;
  const next = running.responsible ? otherThan(running) : (handlers[number % handlers.length] ?? leader);
  const coordinating = handlers.filter((handler) => handler !== next).map(({ user }) => user?.id);
  running.responsible = next;
  const body = {
    responsible: next.user?.id,
    coordinating,
    leader: leader.user?.id,
    ...(how === 'reassign' && { reason: 'Chuyển cho cán bộ cùng lĩnh vực' }),
  };
  return { client: leader, base: `/api/assignment/petitions/${petitionId}`, path: 'assign', body };
}

function stepCall(running: RunningStory, deed: Do<'step'>, today: string): Call {
  const { ward, petitionId } = running;
  const officers = ward.handlers.map(({ user }) => user?.id ?? '');
  const base = `/api/resolution/cases/${petitionId}`;
  return { client: takerOf(running, deed), base, path: deed.step, body: deed.fields?.(today, officers) ?? {} };
}

function takerOf(running: RunningStory, { by, step }: Do<'step'>): OfficeClient {
  if (by === 'leader') return running.ward.leader;
  if (by === 'deputy') return otherThan(running);
  if (!running.responsible) throw new Error(`${running.story.name}: nobody is responsible for ${step}`);
  return running.responsible;
}

function otherThan({ ward, responsible, story }: RunningStory): OfficeClient {
  const other = ward.handlers.find((handler) => handler !== responsible);
  if (!other) throw new Error(`${story.name}: there is no second handler`);
  return other;
}

/** The colleague may do nothing in the case until he stands in for the one who is away. */
async function goAway(running: RunningStory, today: string, what: string): Promise<void> {
  const { ward, petitionId, responsible } = running;
  const deputy = otherThan(running);
  const tried = await deputy.post(`/api/resolution/cases/${petitionId}/verify`, {}, { ifMatch: 1 });
  if (tried.status !== 403) throw new Error(`${what}: a colleague without any right was answered ${tried.status}`);
  const absence = {
    officer: responsible?.user?.id,
    from: today,
    to: addDays(today, DAYS_AWAY),
    deputy: deputy.user?.id,
  };
  noteAnswer(running, await must(ward.leader.post('/api/assignment/absences', absence), what));
}

async function deskBody(ward: Ward, number: number, deed: AtDesk, today: string): Promise<object> {
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
      return { note: 'Đã ký bổ sung', attachments: [await upload(ward, number)] };
    case 'withdraw':
      return { on: today, by: 'letter' };
  }
}

async function upload({ desk }: Ward, number: number): Promise<string> {
  const file = { name: `Đơn số ${number} có chữ ký.pdf`, bytes: new Uint8Array(SIGNED_PAGE) };
  const { body } = await must(desk.upload('/api/intake/attachments', file), `file of ${number}`);
  return String(body['fileId']);
}

async function readBack({ desk }: Ward, body: object, what: string): Promise<void> {
  const [fileId] = (body as { attachments: string[] }).attachments;
  const answer = await desk.raw(`/api/intake/attachments/${fileId}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200 || !bytes.equals(SIGNED_PAGE)) throw new Error(`${what}: the file came back otherwise`);
}

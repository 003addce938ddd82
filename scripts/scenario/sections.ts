import { ALERT_KINDS } from '@donthu/contracts';
import { streamTypeOf } from '@donthu/eventing';
import type { OfficeClient } from '../../test/harness/client';
import { listAll } from '../../test/harness/ward';
import { compare, leavesOf, type Leaves, type Line } from './compare';
import { disorderOf, readFeed } from './level-above';
import { QUARTER, type Played } from './play/quarter';
import { must } from './play/ward';
import type { Section } from './print-report';
import { alertLeaves, alertsDue, type Alert } from './recount/alerts';
import { countFigures, type Period } from './recount/figures';
import { withUnitsBelow, type Happening } from './recount/happening';
import { handsOf } from './recount/hands';
import { KNOWN_DATES } from './recount/known-dates';
import { limitName, recomputedLimits, storedLimits } from './recount/limits';
import { livesOf, type Life, type Told } from './recount/lives';

/** What everything below is recounted from. */
export interface Source {
  readonly happenings: readonly Happening[];
  readonly played: Played;
}

const WARD = 'thuong-thanh';
const ABOVE = 'ha-noi';
const MONTHS: readonly Period[] = [
  { from: '2026-01-01', to: '2026-01-31' },
  { from: '2026-02-01', to: '2026-02-28' },
  { from: '2026-03-01', to: '2026-03-31' },
];
/** What the feed is documented to follow. */
const IN_THE_FEED = ['petition', 'assignment', 'case', 'obligations', 'visit', 'rating'];

async function summaryOf(reader: OfficeClient, unit: string, { from, to }: Period): Promise<Leaves> {
  const path = `/api/reporting/summary?unit=${unit}&from=${from}&to=${to}`;
  return leavesOf((await must(reader.get(path), path)).body);
}

/** The ward's own report: the quarter in full, and its months, in which some work is carried over. */
export async function wardSections(leader: OfficeClient, { happenings }: Source): Promise<Section[]> {
  const told = livesOf(happenings, [WARD]);
  const quarter = await figures(leader, WARD, QUARTER, told);
  const months: Section[] = [];
  for (const month of MONTHS)
    months.push({
      title: `Tháng ${month.from.slice(0, 7)}`,
      lines: await figures(leader, WARD, month, told),
      brief: true,
    });
  return [{ title: 'Quý của phường', lines: quarter }, ...months];
}

async function figures(reader: OfficeClient, unit: string, period: Period, told: Told): Promise<Line[]> {
  const answer = await summaryOf(reader, unit, period);
  const figure = (name: string) => Number(answer[name]);
  return [
    ...compare(answer, leavesOf(countFigures(told, unit, period, QUARTER.to))),
    {
      name: 'Chuyển sang + tiếp nhận = đã + chưa giải quyết',
      told: figure('carriedOver') + figure('received'),
      counted: figure('resolved.total') + figure('open.total'),
    },
  ];
}

/** Who did what by the events, beside who was to do it by the stories. */
export function handSection({ happenings, played }: Source): Section {
  const { petitions } = played;
  const done = petitions.flatMap(({ story, left }) => story.deeds.filter((deed) => !left.includes(deed)));
  const stepsBy = (who?: string) => done.filter((deed) => deed.do === 'step' && deed.by === who).length;
  const count = (name: string) => done.filter((deed) => deed.do === name).length;
  const hands = handsOf(happenings.filter(({ unit }) => unit === WARD));
  return {
    title: 'Ai làm việc gì',
    lines: [
      { name: 'Bước do cán bộ phụ trách thực hiện', told: hands.responsible, counted: stepsBy() },
      { name: 'Bước do lãnh đạo quyết định', told: hands.leader, counted: stepsBy('leader') },
      { name: 'Bước do người thay khi vắng mặt', told: hands.deputy, counted: stepsBy('deputy') },
      { name: 'Bước do người khác thực hiện', told: hands.stranger, counted: 0 },
      { name: 'Lần vắng mặt được ghi nhận', told: hands.absences, counted: count('absence') },
      { name: 'Phân công lại', told: hands.reassignments, counted: count('reassign') },
      { name: 'Bổ sung kèm tệp', told: hands.supplementsWithFile, counted: count('supplement') },
    ],
  };
}

/** Every time limit three ways: as the service keeps it, by law and calendar from the petition's events, by hand. */
export async function limitSections(leader: OfficeClient, { happenings, played }: Source): Promise<Section[]> {
  const { lives } = livesOf(happenings, [WARD]);
  const lines = compare(storedLimits(lives, happenings), recomputedLimits(lives));
  const byHand: Line[] = [];
  for (const { number, step, dueOn } of KNOWN_DATES) {
    const petitionId = played.petitions.find((running) => running.number === number)?.petitionId ?? '';
    const items = await must(
      leader.get<{ items: { step: string; dueOn: string }[] }>(`/api/deadline/petitions/${petitionId}`),
      `limits of ${number}`,
    );
    const told = items.body.items.find((item) => item.step === step)?.dueOn;
    byHand.push({ name: limitName({ unit: WARD, number }, step), told, counted: dueOn });
  }
  return [
    { title: 'Thời hạn tính lại theo luật và lịch làm việc', lines, brief: true },
    { title: 'Thời hạn đếm tay trên lịch treo tường', lines: byHand },
  ];
}

interface ListedAlert extends Omit<Alert, 'withdrawn'> {
  readonly petitionId: string;
  readonly withdrawnAt?: string | null;
}

/** Each alert that had to be raised was, none besides; and in such a quarter there are some of every kind. */
export async function alertSections(leader: OfficeClient, { happenings, played }: Source): Promise<Section[]> {
  const { lives } = livesOf(happenings, [WARD]);
  const listed = await listAll<ListedAlert>(leader, '/api/deadline/alerts');
  const listedOf = (life: Life): Alert[] =>
    listed
      .filter(({ petitionId }) => petitionId === life.id)
      .map((alert) => ({ ...alert, withdrawn: typeof alert.withdrawnAt === 'string' }));
  const raised = new Map(lives.map((life) => [life, listedOf(life)]));
  const due = new Map(lives.map((life) => [life, alertsDue(life, played.moves)]));
  const count = (alerts: readonly Pick<Alert, 'kind'>[], of: string) => alerts.filter(({ kind }) => kind === of).length;
  const dueAtAll = [...due.values()].flat();
  const kinds = ALERT_KINDS.map((kind) => ({ name: kind, told: count(listed, kind), counted: count(dueAtAll, kind) }));
  const some = { name: 'Có cảnh báo đủ bốn loại', told: kinds.every(({ told }) => told > 0), counted: true };
  const strangers = listed.filter(({ petitionId }) => !lives.some(({ id }) => id === petitionId)).length;
  return [
    { title: 'Cảnh báo', lines: [...kinds, some, { name: 'Cảnh báo của nơi khác', told: strangers, counted: 0 }] },
    {
      title: 'Từng cảnh báo, còn hiệu lực hay đã rút',
      lines: compare(alertLeaves(raised), alertLeaves(due)),
      brief: true,
    },
  ];
}

/** The level above: the same figures of the ward, those of all units together, and both again from the feed alone. */
export async function aboveSections(
  { leader, above }: { readonly leader: OfficeClient; readonly above: OfficeClient },
  { happenings }: Source,
): Promise<Section[]> {
  const units = withUnitsBelow(happenings, ABOVE);
  const expected = happenings.filter(
    ({ unit, stream }) => units.includes(unit) && IN_THE_FEED.includes(streamTypeOf(stream)),
  );
  const feed = await readFeed(above, ABOVE, expected.length);
  const ward = await summaryOf(above, WARD, QUARTER);
  const fed = (unit: string, of: readonly string[]) =>
    leavesOf(countFigures(livesOf(feed, of), unit, QUARTER, QUARTER.to));
  return [
    {
      title: 'Cấp trên: số liệu của phường',
      lines: compare(ward, await summaryOf(leader, WARD, QUARTER)),
      brief: true,
    },
    {
      title: `Cấp trên: ${units.length} đơn vị cộng lại`,
      lines: await figures(above, ABOVE, QUARTER, livesOf(happenings, units)),
    },
    { title: 'Số liệu của phường đếm từ luồng sự kiện', lines: compare(ward, fed(WARD, [WARD])), brief: true },
    {
      title: 'Số liệu cộng lại đếm từ luồng sự kiện',
      lines: compare(await summaryOf(above, ABOVE, QUARTER), fed(ABOVE, units)),
      brief: true,
    },
    {
      title: 'Luồng sự kiện gửi cấp trên',
      lines: [
        { name: 'Sự kiện', told: feed.length, counted: expected.length },
        { name: 'Sai thứ tự', told: disorderOf(feed).join('; '), counted: '' },
      ],
    },
    { title: 'Từng sự kiện của luồng', lines: compare(eventLeaves(feed), eventLeaves(expected)), brief: true },
  ];
}

function eventLeaves(happenings: readonly Happening[]): Leaves {
  return Object.fromEntries(
    happenings.map(({ id, type, stream, version, unit, at, data }) => [
      id,
      `${type} ${stream}@${version} ${unit} ${at} ${JSON.stringify(data)}`,
    ]),
  );
}

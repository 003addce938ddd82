import type { PetitionLoggedV1 } from '@donthu/contracts';
import { setImmediate as turn } from 'node:timers/promises';
import { addDays } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import { sealCommit, SealingKeys, SubKeys } from '@donthu/sealing';
import { emptySlices, ViewStore } from '@donthu/views';
import type { INestApplicationContext } from '@nestjs/common';
import { ACCESS_VIEW, type PetitionSlice as AccessSlice } from '../../apps/identity/src/access/access.view';
import { partsOf, tokensOf, type FormPeople } from '../../apps/intake/src/petition/petition-parts';
import { projectPetition } from '../../apps/intake/src/views/project-petition';
import { REGISTER_VIEW } from '../../apps/intake/src/views/register.view';
import { openObligation } from './open-obligation';

/** How many are written at once. */
const CHUNK = 500;
const UNIT = 'thuong-thanh';
const LOGGED_BY = 'a-tiepdan';
const HANDLERS = ['a-xuly1', 'a-xuly2'];
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Hữu', 'Ngọc', 'Quang', 'Thanh'];
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hà',
  'Hùng',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Phúc',
  'Quân',
  'Sơn',
];
const STREETS = ['Gia Quất', 'Thượng Cát', 'Ngô Gia Tự', 'Đức Giang', 'Hoa Lâm', 'Lâm Du', 'Ái Mộ', 'Ngọc Lâm'];
const SUBJECTS = [
  'Khiếu nại Quyết định xử phạt vi phạm hành chính về đất đai',
  'Kiến nghị sửa đường và thoát nước trong ngõ',
  'Phản ánh tiếng ồn của quán karaoke sau 22 giờ',
  'Khiếu nại việc bồi thường, hỗ trợ khi thu hồi đất',
  'Đề nghị xác nhận nguồn gốc sử dụng đất',
  'Phản ánh việc đổ rác thải xây dựng không đúng nơi quy định',
];

/** The word that stands in one petition of ten thousand. */
export const RARE_WORD = 'trạm biến áp';
/** A word that stands in one of three, and a name that is as common. */
export const COMMON_WORD = 'khiếu nại';
export const COMMON_NAME = 'Nguyễn Văn';

/**
 * The register as it stands after years: rows with their people and texts sealed under keys of their own, who may open them,
 * and one in a thousand still in work. The views are written; of the log, which no list reads, nothing is.
 * @param total rows, spread over the ten years before `today`
 */
export async function fillRegister(app: INestApplicationContext, total: number, today: string): Promise<void> {
  const [views, keys, subKeys] = [ViewStore, SealingKeys, SubKeys].map((token) =>
    app.get(token, { strict: false }),
  ) as [ViewStore, SealingKeys, SubKeys];
  for (let at = 0; at < total; at += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, total - at) }, (_, i) => rowOf(at + i, total, today));
    await Promise.all(rows.map((row) => write(views, keys, subKeys.searchTokens, row)));
    await turn(); // the views commit by a timer
  }
}

interface Row {
  readonly petitionId: string;
  readonly data: PetitionLoggedV1;
  readonly people: FormPeople;
  readonly summary: string;
  readonly responsible: string | null;
  /** Of the obligation that is still open. */
  readonly dueOn: string | null;
}

function rowOf(n: number, total: number, today: string): Row {
  const receivedOn = addDays(today, -Math.floor(((total - 1 - n) * 3650) / total) - 1);
  const year = Number(receivedOn.slice(0, 4));
  const isOpen = n % 1000 === 0;
  const rare = n % 10_000 === 5_000 ? `, gần ${RARE_WORD}` : '';
  return {
    petitionId: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    data: {
      register: { unit: UNIT, year, book: 'live', number: n + 1 },
      receivedOn,
      channel: 'in_person',
      declaredKind: n % 3 === 0 ? 'complaint' : 'proposal_feedback',
      anonymous: false,
      peopleCount: 1,
      attachments: [],
      loggedBy: LOGGED_BY,
      receiptCode: `DT-${n}`,
      warnings: [],
    } as unknown as PetitionLoggedV1,
    people: [
      {
        role: 'petitioner',
        fullName: `${pick(FAMILY, n)} ${pick(MIDDLE, Math.floor(n / 7))} ${pick(GIVEN, Math.floor(n / 3))}`,
        address: `Số ${n % 400} phố ${pick(STREETS, Math.floor(n / 11))}`,
        idNumber: String(1_090_000_000 + n).padStart(12, '0'),
      },
    ] as FormPeople,
    summary: `${pick(SUBJECTS, n)} tại số ${n % 400} phố ${pick(STREETS, Math.floor(n / 11))}${rare}`,
    responsible: n % 7 === 0 ? null : pick(HANDLERS, n),
    dueOn: isOpen ? addDays(today, (n / 1000) % 2 === 0 ? -3 : 9) : null,
  };
}

function pick<T>(from: readonly T[], n: number): T {
  return from[n % from.length] as T;
}

async function write(views: ViewStore, keys: SealingKeys, tokenKey: Buffer, row: Row): Promise<void> {
  const { petitionId, data, people, summary } = row;
  const stream = `petition/${petitionId}`;
  const texts = { summary };
  const parts = await sealCommit(keys, stream, petitionId, partsOf({ texts, originals: {} }, people));
  const sealed = { ...parts, tokens: tokensOf(texts, people, data.declaredKind, tokenKey) };
  const event = { type: 'petition.logged.v1', data, unit: UNIT, stream, version: 1 } as unknown as StoredEvent;
  const petition = projectPetition(null, event, sealed);
  const { responsible } = row;
  const assignment = { responsible, coordinating: [], leader: responsible && 'a-lanhdao' };
  await views.put(REGISTER_VIEW, {
    key: petitionId,
    expectedRevision: 0,
    slices: {
      ...emptySlices(REGISTER_VIEW),
      petition: { version: 1, data: petition },
      assignment: { version: 1, data: assignment },
      case: { version: 1, data: { state: row.dueOn === null ? 'closed' : 'verifying' } },
      obligations: { version: 1, data: { items: row.dueOn === null ? [] : [openObligation(row.dueOn)] } },
    },
  });
  await views.put(ACCESS_VIEW, {
    key: petitionId,
    expectedRevision: 0,
    slices: {
      petition: { version: 1, data: accessOf(data) },
      assignment: { version: 1, data: assignment },
      case: { version: 1, data: { closed: row.dueOn === null, files: [] } },
    },
  });
}

function accessOf({ register, declaredKind }: PetitionLoggedV1): AccessSlice {
  return {
    unit: UNIT,
    register,
    declaredKind,
    classifiedKind: declaredKind,
    stage: 'accepted',
    loggedBy: LOGGED_BY,
    visitId: null,
    respondentOfficerId: null,
    denouncedAs: null,
    loosened: [],
    namedLater: false,
    files: [],
  };
}

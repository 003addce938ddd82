import type { Kind, Outcome, VisitHandling, VisitKind } from '@donthu/contracts';
import { openedObject, type OpenResult } from '@donthu/sealing';
import { kindOf, type LinkedCase, type LinkedPetition } from '../views/links.view';
import type { VisitSlice } from '../views/visits.view';

/** Stands where the caller may not (now) see a name or a text. */
export const MASK = '•••';

export interface Link {
  readonly petitionId: string;
  readonly petition: LinkedPetition;
  readonly case: LinkedCase;
}

export interface RecordedVisit {
  readonly visitId: string;
  readonly visit: VisitSlice;
  /** Of the visit’s stream. */
  readonly version: number;
}

export interface OpenedVisit {
  readonly people: OpenResult | undefined;
  readonly text: OpenResult | undefined;
}

/** One line of the register: the twelve columns of Mẫu 03 (Thông tư 04/2021/TT-TTCP) and what the desk keeps beside them. */
export interface VisitLine {
  readonly visitId: string;
  /** Of the visit’s own stream, for `If-Match`. */
  readonly version: number;
  readonly unit: string;
  /** 1 STT */
  readonly stt: number;
  /** 2 Ngày tiếp */
  readonly receivedOn: string;
  /** 3 Họ tên – Địa chỉ; the phone stands in no column, a petition that comes of the visit takes it over */
  readonly visitors: readonly { readonly fullName: string; readonly address: string; readonly phone: string | null }[];
  /** 4 CMND/Hộ chiếu */
  readonly idNumbers: readonly string[];
  /** 5 Nội dung vụ việc */
  readonly content: string | null;
  /** 6 Phân loại đơn/Số người: kinds of the petitions that came of it, as long as there is none the declared one; how many came */
  readonly classification: readonly Kind[];
  readonly persons: number;
  /** 7 Cơ quan đã giải quyết */
  readonly previousAuthority: string | null;
  /** 8 Thụ lý để giải quyết */
  readonly accepted: boolean;
  /** 9 Trả lại đơn và hướng dẫn */
  readonly returnedAndGuided: boolean;
  /** 10 Chuyển đơn đến cơ quan có thẩm quyền */
  readonly transferred: boolean;
  /** 11 Theo dõi kết quả giải quyết */
  readonly followUp: readonly {
    readonly petitionId: string;
    readonly year: number;
    readonly number: number;
    readonly state: string;
    readonly kind: Kind;
  }[];
  /** 12 Ghi chú */
  readonly note: string | null;
  readonly kind: VisitKind;
  /** What the visitor came with, as declared at the desk; `null` for none of the kinds. */
  readonly declaredKind: Kind | null;
  readonly receivedBy: string | null;
  readonly delegation: boolean;
  readonly handling: VisitHandling;
  /** Something of this line is hidden from the caller. */
  readonly masked: boolean;
  /** Who came was erased, and opens for nobody any more. */
  readonly erased: boolean;
  /** Who took the visit down. */
  readonly recordedBy: string;
}

export function visitLine(
  { visitId, visit, version }: RecordedVisit,
  links: readonly Link[],
  opened: OpenedVisit,
): VisitLine {
  const { unit, register, receivedOn, persons, kind, declaredKind, receivedBy, delegation, handling } = visit;
  const text = (name: string) => (opened.text === undefined ? null : textOf(opened.text, name));
  const outcomes = links.flatMap(({ petition }) => petition.state.signed?.outcome ?? []);
  return {
    visitId,
    version,
    unit,
    stt: register.number,
    receivedOn,
    ...peopleOf(opened.people),
    content: text('content'),
    classification: kindsOf(links, declaredKind),
    persons,
    previousAuthority: text('previousAuthority'),
    accepted: outcomes.includes('accept'),
    returnedAndGuided: handledAs(['guide', 'return'], handling, outcomes),
    transferred: handledAs(['transfer'], handling, outcomes),
    followUp: links.map(followUpOf),
    note: text('note'),
    kind,
    declaredKind: declaredKind ?? null,
    receivedBy: receivedBy ?? null,
    delegation,
    handling,
    masked: isHidden(opened.people) || isHidden(opened.text),
    erased: opened.people !== undefined && 'erased' in opened.people,
    recordedBy: visit.recordedBy,
  };
}

function kindsOf(links: readonly Link[], declaredKind: Kind | undefined): Kind[] {
  if (links.length === 0) return declaredKind === undefined ? [] : [declaredKind];
  return [...new Set(links.map(({ petition }) => kindOf(petition)))];
}

/** At the desk already, or by the outcome of a petition that was left there. */
function handledAs(wanted: readonly Outcome[], handling: VisitHandling, outcomes: readonly Outcome[]): boolean {
  return wanted.some((outcome) => outcome === handling || outcomes.includes(outcome));
}

function followUpOf({ petitionId, petition, case: opened }: Link): VisitLine['followUp'][number] {
  const { year, number } = petition.register;
  return { petitionId, year, number, state: opened.state ?? petition.state.stage, kind: kindOf(petition) };
}

function peopleOf(opened: OpenResult | undefined): Pick<VisitLine, 'visitors' | 'idNumbers'> {
  const visitors = openedObject(opened)?.['visitors'];
  if (!Array.isArray(visitors))
    return { visitors: [{ fullName: MASK, address: MASK, phone: null }], idNumbers: [MASK] };
  const people = visitors.filter(
    (visitor): visitor is Readonly<Record<string, unknown>> => typeof visitor === 'object' && visitor !== null,
  );
  return {
    visitors: people.map(({ fullName, address, phone }) => ({
      fullName: wordOf(fullName),
      address: wordOf(address),
      phone: wordOf(phone) || null,
    })),
    idNumbers: people.flatMap(({ idNumber }) => (typeof idNumber === 'string' ? [idNumber] : [])),
  };
}

function textOf(opened: OpenResult, name: string): string | null {
  const texts = openedObject(opened);
  if (!texts) return MASK;
  const text = texts[name];
  return typeof text === 'string' ? text : null;
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isHidden(opened: OpenResult | undefined): boolean {
  return opened !== undefined && !('plain' in opened);
}

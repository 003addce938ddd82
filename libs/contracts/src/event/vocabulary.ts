import { Type, type Static, type TLiteral } from '@sinclair/typebox';

/** A closed list of words as a schema; the words are those of the glossary and of the HTTP surface. */
export function words<const T extends readonly string[]>(values: T) {
  return Type.Unsafe<T[number]>(Type.Union(values.map((value): TLiteral => Type.Literal(value))));
}

export const KINDS = ['complaint', 'denunciation', 'proposal_feedback', 'mixed', 'undetermined'] as const;
export const CHANNELS = ['in_person', 'post', 'forwarded', 'online', 'suggestion_box', 'oral'] as const;
export const OUTCOMES = ['accept', 'refuse', 'guide', 'transfer', 'return', 'file'] as const;
export const VISIT_KINDS = ['regular', 'scheduled', 'unscheduled'] as const;
export const VISIT_HANDLINGS = ['none', 'petition', 'guide', 'return', 'transfer'] as const;
export const NOTIFY_MEANS = ['letter', 'in_person', 'phone', 'electronic'] as const;
export const ROLES = ['reception', 'handler', 'leader', 'upper_level', 'admin', 'inspector'] as const;
export const ALERT_KINDS = ['due_soon', 'due_today', 'overdue', 'escalated'] as const;
export const AUDIENCES = ['responsible', 'leader', 'upper_level'] as const;
export const OBLIGATION_STATES = ['open', 'paused', 'met', 'met_late', 'overdue', 'void', 'calendar_missing'] as const;
/** Types of the streams that the audit tells of: everything that changes who may do or see what, and until when. */
export const AUDITED = [
  'account',
  'sign-in',
  'unit',
  'calendar',
  'absence',
  'import',
  'disclosure',
  'visit-disclosure',
  'export',
  'parked',
] as const;
export const FIELDS = [
  'che_do_chinh_sach',
  'dat_dai',
  'cong_chuc_cong_vu',
  'tham_nhung',
  'tu_phap',
  'dang_doan_the',
  'moi_truong',
  'xay_dung',
  'do_thi',
  'an_ninh_trat_tu',
  'tieng_on',
  'khac',
] as const;

export type Kind = (typeof KINDS)[number];
export type Channel = (typeof CHANNELS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type VisitKind = (typeof VISIT_KINDS)[number];
export type VisitHandling = (typeof VISIT_HANDLINGS)[number];
export type NotifyMeans = (typeof NOTIFY_MEANS)[number];
export type Role = (typeof ROLES)[number];
export type AlertKind = (typeof ALERT_KINDS)[number];
export type Audience = (typeof AUDIENCES)[number];
export type Audited = (typeof AUDITED)[number];
export type ObligationState = (typeof OBLIGATION_STATES)[number];

export const KindWord = words(KINDS);
/** A date without time in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const DateOnly = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** RFC 3339, UTC. */
export const Instant = Type.String({ format: 'date-time' });
export const AccountId = Type.String({ minLength: 1, maxLength: 64 });
/**
 * Home unit of streams that belong to no ward: calendars, and accounts and units, so that the claim on a user name holds
 * everywhere and an officer may move to another ward.
 */
export const INSTALLATION = 'installation';

export const UnitCode = Type.String({ pattern: '^[a-z0-9-]{2,64}$' });
export const PetitionId = Type.String({ minLength: 1, maxLength: 64 });
export const VisitId = Type.String({ minLength: 1, maxLength: 64 });
/** Number of an official document, such as `28/QĐ-UBND`; not free text. */
export const DocumentNumber = Type.String({ minLength: 1, maxLength: 50 });

export const RegisterNumber = Type.Object({
  unit: UnitCode,
  year: Type.Integer({ minimum: 1990, maximum: 2200 }),
  book: Type.String({ maxLength: 64 }),
  number: Type.Integer({ minimum: 1 }),
});
export type RegisterNumber = Static<typeof RegisterNumber>;

export const AttachmentRef = Type.Object({
  fileId: Type.String({ maxLength: 64 }),
  size: Type.Integer({ minimum: 0 }),
  mediaType: Type.String({ maxLength: 100 }),
});
export type AttachmentRef = Static<typeof AttachmentRef>;

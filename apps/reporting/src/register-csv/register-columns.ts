import { say, saySubjectField, writtenDate, type Language, type LocalDate } from '@donthu/domain';
import { fieldOf, kindOf, type Fact } from '../facts/fact-slices';
import { nextDueOn } from '../facts/next-due-on';
import { currentState } from '../facts/open-states';
import { resolutionOf } from '../facts/resolution';

export interface RegisterRow {
  readonly fact: Fact;
  readonly unitName: string;
  /** Display name of the responsible officer, empty when nobody is. */
  readonly responsible: string;
  readonly today: LocalDate;
  readonly language: Language;
}

interface Column {
  readonly vi: string;
  readonly en: string;
  readonly cell: (row: RegisterRow) => string;
}

/** Reporting holds no sealed part, so this file can name nobody, whoever asks for it. */
const MASKED = { vi: '(không hiển thị)', en: '(not shown)' };
const WORDS = {
  late: { vi: 'Trễ hạn', en: 'Late' },
  onTime: { vi: 'Đúng hạn', en: 'On time' },
  overdue: { vi: 'Đang quá hạn', en: 'Overdue' },
  open: { vi: 'Trong hạn', en: 'Within the time limit' },
} as const;

/** The petition register as the circulars' registers have it, without people and texts. */
export const REGISTER_COLUMNS: readonly Column[] = [
  { vi: 'Đơn vị', en: 'Unit', cell: ({ unitName }) => unitName },
  { vi: 'Năm', en: 'Year', cell: ({ fact }) => String(fact.petition.register.year) },
  { vi: 'Số', en: 'Number', cell: ({ fact }) => String(fact.petition.register.number) },
  { vi: 'Ngày nhận', en: 'Received on', cell: ({ fact }) => writtenDate(fact.petition.state.receivedOn) },
  { vi: 'Nguồn đơn', en: 'Channel', cell: channel },
  { vi: 'Người gửi đơn', en: 'Petitioner', cell: ({ language }) => MASKED[language] },
  { vi: 'Nội dung', en: 'Summary', cell: ({ language }) => MASKED[language] },
  { vi: 'Loại đơn', en: 'Kind', cell: ({ fact, language }) => say('kind', kindOf(fact.petition), language) },
  { vi: 'Lĩnh vực', en: 'Field', cell: field },
  { vi: 'Hướng xử lý', en: 'Outcome', cell: outcome },
  { vi: 'Ngày ký duyệt', en: 'Signed on', cell: ({ fact }) => dateOr(fact.petition.state.signed?.on) },
  { vi: 'Tình trạng', en: 'State', cell: state },
  { vi: 'Người phụ trách', en: 'Responsible', cell: ({ responsible }) => responsible },
  { vi: 'Ngày giải quyết xong', en: 'Resolved on', cell: ({ fact }) => dateOr(resolutionOf(fact)?.on) },
  { vi: 'Hạn gần nhất', en: 'Next due on', cell: ({ fact }) => dateOr(nextDueOn(fact)) },
  { vi: 'Thời hạn', en: 'Time limit', cell: timeliness },
];

function channel({ fact, language }: RegisterRow): string {
  const { channel: code } = fact.petition;
  return code === 'imported' ? say('petition-state', 'history', language) : say('channel', code, language);
}

function field({ fact, language }: RegisterRow): string {
  const code = fieldOf(fact.petition);
  return code === undefined || code === null ? '' : saySubjectField(code, language);
}

function outcome({ fact, language }: RegisterRow): string {
  const code = fact.petition.state.signed?.outcome ?? fact.petition.history?.outcome;
  return code === undefined ? '' : say('outcome', code, language);
}

function state({ fact, language }: RegisterRow): string {
  const group = fact.case.states.length > 0 ? 'case-state' : 'petition-state';
  return say(group, currentState(fact), language, kindOf(fact.petition));
}

function timeliness({ fact, today, language }: RegisterRow): string {
  const resolution = resolutionOf(fact);
  if (resolution?.untimed === true) return '';
  if (resolution) return WORDS[resolution.late ? 'late' : 'onTime'][language];
  const dueOn = nextDueOn(fact);
  return dueOn === undefined ? '' : WORDS[dueOn < today ? 'overdue' : 'open'][language];
}

function dateOr(date: LocalDate | undefined): string {
  return date === undefined ? '' : writtenDate(date);
}

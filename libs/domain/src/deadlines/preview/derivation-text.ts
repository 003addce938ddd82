import { writtenDate, type LocalDate } from '../../dates';
import type { Bilingual } from '../law/rule';
import type { Derivation } from './derivation-form';

type Facts = Omit<Derivation, 'text'>;

/** The derivation in words, as a citizen may be shown it. */
export function derivationText(facts: Facts, name: Bilingual, dueOn: LocalDate): Bilingual {
  return {
    vi: [...sentencesVi(facts, name.vi, dueOn), `Căn cứ: ${facts.article.vi}.`].join(' '),
    en: [...sentencesEn(facts, name.en, dueOn), `Basis: ${facts.article.en}.`].join(' '),
  };
}

function sentencesVi(facts: Facts, name: string, dueOn: LocalDate): string[] {
  const unit = facts.limit.unit === 'working' ? 'ngày làm việc' : 'ngày';
  const pauses = facts.pauses.map(
    (pause) => `, cộng ${pause.days} ${unit} tạm đình chỉ (${writtenDate(pause.from)}–${writtenDate(pause.to)})`,
  );
  const rolled =
    facts.rolledFrom === undefined ? '' : `; ngày cuối ${writtenDate(facts.rolledFrom)} không phải ngày làm việc nên`;
  const since = facts.pausedSince;
  return [
    `${name}: ${facts.limit.amount} ${unit} từ ngày ${writtenDate(facts.startsOn)}, không tính ngày này${pauses.join('')}` +
      `${rolled}${rolled === '' ? ';' : ''} hết hạn ngày ${writtenDate(dueOn)}.`,
    ...(since === undefined
      ? []
      : [`Đang tạm đình chỉ từ ngày ${writtenDate(since)}; hạn sẽ được tính lại khi tiếp tục giải quyết.`]),
  ];
}

function sentencesEn(facts: Facts, name: string, dueOn: LocalDate): string[] {
  const unit = facts.limit.unit === 'working' ? 'working days' : 'days';
  const pauses = facts.pauses.map(
    (pause) => `, plus ${pause.days} ${unit} suspended (${writtenDate(pause.from)} to ${writtenDate(pause.to)})`,
  );
  const rolled =
    facts.rolledFrom === undefined ? '' : ` the last day, ${writtenDate(facts.rolledFrom)}, is not worked, so it is`;
  return [
    `${name}: ${facts.limit.amount} ${unit} from ${writtenDate(facts.startsOn)}, that day not counted${pauses.join('')};` +
      `${rolled} due on ${writtenDate(dueOn)}.`,
    ...(facts.pausedSince === undefined
      ? []
      : [`Suspended since ${writtenDate(facts.pausedSince)}; the due date will be reckoned again when it resumes.`]),
  ];
}

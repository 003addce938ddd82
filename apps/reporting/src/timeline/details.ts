import { say, saySubjectField, type Language } from '@donthu/domain';
import { correctedFields } from './corrected-fields';
import { obligationDetails, stepName } from './obligation-details';
import { dateOf, labelled, list, textOf, type Telling } from './told';

type Data = Readonly<Record<string, unknown>>;
type Details = (data: Data, telling: Telling) => string;

const LABELS = {
  number: { vi: 'số', en: 'number' },
  received: { vi: 'nhận ngày', en: 'received on' },
  field: { vi: 'lĩnh vực', en: 'field' },
  due: { vi: 'hạn', en: 'due on' },
  document: { vi: 'văn bản số', en: 'document' },
  signed: { vi: 'ngày', en: 'on' },
  lead: { vi: 'phụ trách', en: 'responsible' },
  leader: { vi: 'lãnh đạo', en: 'leader' },
  outside: { vi: 'không thuộc thẩm quyền', en: 'outside jurisdiction' },
  petitioner: { vi: 'gửi người có đơn', en: 'to the petitioner' },
  forwarder: { vi: 'gửi cơ quan chuyển đơn', en: 'to the forwarding body' },
} as const;

const label = (name: keyof typeof LABELS, { language }: Telling) => LABELS[name][language];

/** What the title of an event leaves open, by wire name. An event without a row is told by its title alone. */
const DETAILS: Readonly<Record<string, Details>> = {
  'petition.logged.v1': registered,
  'petition.imported.v1': registered,
  'petition.classified.v1': classified,
  'petition.corrected.v1': (data, { language }) => correctedFields(data, language),
  'petition.supplement-requested.v1': (data, telling) => labelled(label('due', telling), dateOf(data, 'dueOn')),
  'petition.outcome-proposed.v1': outcome,
  'petition.outcome-signed.v1': outcome,
  'petition.result-notified.v1': notified,
  'petition.withdrawn.v1': (data, { language }) => say('choice', `by.${textOf(data, 'by')}`, language),
  'assignment.made.v1': assigned,
  'case.opened.v1': (data, { language }) => say('kind', textOf(data, 'kind'), language),
  'case.step-taken.v1': stepTaken,
  'obligations.changed.v1': (data, { language }) => obligationDetails(data, language),
  'alert.raised.v1': alert,
};

export function detailsOf(type: string, data: Data, telling: Telling): string {
  return DETAILS[type]?.(data, telling) ?? '';
}

function registered(data: Data, telling: Telling): string {
  const { register } = data as { readonly register?: { readonly number?: number; readonly year?: number } };
  const number = register?.number === undefined ? '' : `${register.number}/${register.year ?? ''}`;
  return list(
    labelled(label('number', telling), number),
    labelled(label('received', telling), dateOf(data, 'receivedOn')),
  );
}

function classified(data: Data, telling: Telling): string {
  const { language } = telling;
  const outside = data['withinJurisdiction'] === false ? label('outside', telling) : '';
  return list(
    say('kind', textOf(data, 'kind'), language),
    labelled(label('field', telling), saySubjectField(textOf(data, 'field'), language)),
    outside,
  );
}

function outcome(data: Data, { language }: Telling): string {
  return say('outcome', textOf(data, 'outcome'), language);
}

function notified(data: Data, telling: Telling): string {
  const to = label(textOf(data, 'to') === 'forwarder' ? 'forwarder' : 'petitioner', telling);
  return list(
    to,
    say('notify-means', textOf(data, 'by'), telling.language),
    labelled(label('document', telling), textOf(data, 'documentNumber')),
  );
}

function assigned(data: Data, telling: Telling): string {
  const person = (name: string) => (textOf(data, name) === '' ? '' : telling.nameOf(textOf(data, name)));
  return list(
    labelled(label('lead', telling), person('responsible')),
    labelled(label('leader', telling), person('leader')),
  );
}

function stepTaken(data: Data, telling: Telling): string {
  const { language, kind } = telling;
  const [found, variant] = [textOf(data, 'outcome'), textOf(data, 'variant')];
  return list(
    say('case-step', textOf(data, 'step'), language, kind),
    found === '' ? '' : say('choice', `outcome.${found}`, language),
    variant === '' ? '' : say('choice', `variant.${variant}`, language),
    labelled(label('document', telling), textOf(data, 'documentNumber')),
    labelled(label('signed', telling), dateOf(data, 'on')),
  );
}

const ALERT_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  due_soon: { vi: 'sắp đến hạn', en: 'due soon' },
  due_today: { vi: 'đến hạn hôm nay', en: 'due today' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  escalated: { vi: 'quá hạn, báo cáo cấp trên', en: 'overdue, escalated' },
};

function alert(data: Data, telling: Telling): string {
  const { language } = telling;
  const kind = textOf(data, 'kind');
  return list(
    ALERT_WORDS[kind]?.[language] ?? kind,
    stepName(textOf(data, 'step'), language),
    labelled(label('due', telling), dateOf(data, 'dueOn')),
  );
}

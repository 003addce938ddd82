import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { dateText } from '../../parts/dates';
import { useWords } from '../../parts/words';
import { peopleText } from './register-columns';

type Detail = Schemas['PetitionDetail'];

/** What a petition says, as it stands in the register; what is empty is left out. */
export function PetitionFacts({
  petition,
  withOutcome = false,
}: {
  readonly petition: Detail;
  readonly withOutcome?: boolean;
}) {
  const { t } = useTranslation('register');
  const { say, sayState } = useWords();
  const outcome = petition.outcome ?? petition.proposedOutcome;
  const rows: (readonly [string, string | null | undefined])[] = [
    [t('column.state'), sayState(petition.state, petition.kind)],
    [t('column.kind'), say('kind', petition.kind)],
    [t('column.receivedOn'), dateText(petition.receivedOn)],
    [t('panel.channel'), petition.channel && say('channel', petition.channel)],
    [t('panel.people'), peopleText(petition, t('panel.anonymous'))],
    [t('panel.peopleCount'), petition.peopleCount > 1 ? String(petition.peopleCount) : null],
    [t('column.summary'), petition.summary],
    [t('panel.request'), petition.request],
    [t('panel.respondent'), joined(petition.respondent.name, petition.respondent.position)],
    [t('panel.decision'), joined(petition.challengedDecision.number, dateOrMask(petition.challengedDecision.date))],
    [t('panel.forwarder'), joined(petition.forwarder?.name, petition.forwarder?.documentNumber)],
    ...(withOutcome
      ? ([
          [t('panel.outcome'), outcome && say('outcome', outcome)],
          [t('panel.recipient'), petition.recipient],
          [t('panel.reason'), petition.reason],
        ] as const)
      : []),
  ];
  return (
    <Descriptions
      size="small"
      column={1}
      className="facts"
      items={rows.filter(([, value]) => value).map(([label, value]) => ({ key: label, label, children: value }))}
    />
  );
}

function joined(...parts: readonly (string | null | undefined)[]): string {
  return [...new Set(parts.filter((part) => part))].join(', ');
}

function dateOrMask(date: string | null): string | null {
  return date !== null && /^\d{4}-/.test(date) ? dateText(date) : date;
}

import '../texts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText, dayText } from '../../../parts/dates';
import { MASK } from '../../../parts/mask';
import { useRespondentOfficer } from '../../../parts/respondent-officer';
import { useSubjectWords } from '../../../parts/subject-words';
import { useWords } from '../../../parts/words';
import { joined } from '../joined';
import type { PetitionDetail } from '../subject';
import { Facts, Section } from './section';

/** What the petition says and how it was classified. */
export function Content({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const items = useContentFacts(petition);
  return (
    <Section title={t('content.title')}>
      <LongText label={t('fact.summary')} text={petition.summary ?? ''}>
        {petition.summary}
      </LongText>
      {petition.request !== null && petition.request !== MASK && (
        <LongText label={t('fact.request')} text={petition.request}>
          <strong>{t('fact.request')}:</strong> {petition.request}
        </LongText>
      )}
      <Facts items={items} />
    </Section>
  );
}

interface LongTextProps {
  readonly label: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** What people wrote may be long: it is read in place, by arrow keys too, and what comes next stays in sight. */
function LongText({ label, text, children }: LongTextProps) {
  const isLong = text.length > 400 || text.split('\n').length > 5;
  return (
    <div className="case-text" {...(isLong && { role: 'region', 'aria-label': label, tabIndex: 0 })}>
      {children}
    </div>
  );
}

/** Everything else that the form and the classification say; what is empty is left out. */
export function useContentFacts(petition: PetitionDetail): (readonly [string, string])[] {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const { fieldWord, conditionWord } = useSubjectWords();
  const officer = useRespondentOfficer();
  const { respondent, challengedDecision, forwarder, missing, outcome, proposedOutcome } = petition;
  const signed = outcome ?? proposedOutcome;
  const all: (readonly [string, string])[] = [
    [t('form.channel'), petition.channel === null ? '' : say('channel', petition.channel)],
    [t('form.documentDate'), dateText(petition.documentDate)],
    [t('fact.field'), petition.field === null ? '' : fieldWord(petition.field)],
    [t('content.respondent'), joined(respondent.name, respondent.position, officer(respondent.officerId))],
    [t('content.decision'), joined(challengedDecision.number, dayText(challengedDecision.date))],
    [t('content.forwarder'), forwarder === null ? '' : forwarderText(forwarder)],
    [t('fact.missing'), missing.map(conditionWord).join('; ')],
    [outcome === null ? t('fact.proposed') : t('fact.signed'), signed === null ? '' : say('outcome', signed)],
    [t('fact.recipient'), petition.recipient ?? ''],
    [t('fact.reason'), petition.reason ?? ''],
    [t('content.signedOn'), dateText(petition.signedOn)],
  ];
  return all.filter(([, text]) => text !== '' && !isNothingTold(text));
}

/** Of a field that is kept secret nobody is told whether there is anything in it: that all is, stands in the content itself. */
function isNothingTold(text: string): boolean {
  return text.replaceAll(MASK, '').replaceAll(/[\s,;–]/g, '') === '';
}

function forwarderText({ name, documentNumber, documentDate }: NonNullable<PetitionDetail['forwarder']>): string {
  return joined(name, documentNumber, dayText(documentDate));
}

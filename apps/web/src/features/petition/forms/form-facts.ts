import '../texts';
import { useTranslation } from 'react-i18next';
import { dateText, dayText } from '../../../parts/dates';
import { fileNames } from '../../../parts/masked-file';
import { useRespondentOfficer } from '../../../parts/respondent-officer';
import { useWords } from '../../../parts/words';
import { joined } from '../joined';
import type { PetitionDetail } from '../subject';
import type { Fact } from './facts';

type Person = NonNullable<PetitionDetail['people']>[number];

/** Says what the form of a petition says, one fact for each field that a correction may change. */
export function useFormFacts(): (petition: PetitionDetail) => Fact[] {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const officer = useRespondentOfficer();
  // In which capacity he stands there, too: a correction sends the people whole.
  const personText = ({ role, fullName, address, idNumber, phone }: Person) =>
    joined(role === 'representative' ? t('person.representative') : null, fullName, address, idNumber, phone);
  return (petition) => {
    const { respondent, challengedDecision, forwarder, people } = petition;
    const own = (field: string, label: string, text: string | null | undefined, written?: true): Fact => ({
      name: field,
      field,
      label,
      text: text ?? '',
      ...(written && { written }),
    });
    return [
      own('receivedOn', t('fact.receivedOn'), dateText(petition.receivedOn)),
      own('documentDate', t('form.documentDate'), dateText(petition.documentDate)),
      own('declaredKind', t('form.declaredKind'), say('kind', petition.declaredKind)),
      own('channel', t('form.channel'), petition.channel && say('channel', petition.channel)),
      own('peopleCount', t('form.peopleCount'), String(petition.peopleCount)),
      own('petitioners', t('people.title'), (people ?? []).map(personText).join('; '), true),
      own(
        'respondent',
        t('content.respondent'),
        joined(respondent.name, respondent.position, officer(respondent.officerId)),
        true,
      ),
      own(
        'challengedDecision',
        t('content.decision'),
        joined(challengedDecision.number, dayText(challengedDecision.date)),
        true,
      ),
      own(
        'forwarder',
        t('content.forwarder'),
        joined(forwarder?.name, forwarder?.documentNumber, dayText(forwarder?.documentDate)),
        true,
      ),
      own('summary', t('fact.summary'), petition.summary, true),
      own('request', t('fact.request'), petition.request, true),
      own('anonymous', t('people.anonymous'), t(petition.anonymous ? 'yes' : 'no')),
      own('attachments', t('files.all'), fileNames(petition).join('; '), true),
    ];
  };
}

import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useOfficerName, useToday, useUnitName } from '../../../app/desk';
import { dateText, instantText } from '../../../parts/dates';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import { useCase, useObligations, useTimeline } from '../queries';
import type { PetitionDetail } from '../subject';
import { useContentFacts } from './content';
import { useHeadFacts } from './head-facts';
import { remarksByEvent } from './remarks';
import { useStepWords } from './steps-taken';

type Person = Schemas['Person'];

/** The case on paper, A4. It is built from what everybody may see: people whom the law hides stay hidden, revealed or not. */
export function CaseSheet({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const unit = useUnitName();
  return (
    <div className="print-only case-sheet">
      <div className="sheet-head">
        <div>
          <strong>{unit(petition.register.unit).toUpperCase()}</strong>
        </div>
        <div>
          <strong>{t('sheet.nation')}</strong>
          <br />
          <strong>
            <u>{t('sheet.motto')}</u>
          </strong>
        </div>
      </div>
      <p className="sheet-title">{t('sheet.title')}</p>
      <p className="sheet-number">{t('sheet.number', { number: registerNumber(petition.register) })}</p>
      <SheetFacts petition={petition} />
      <SheetSteps petition={petition} />
      <SheetObligations petitionId={petition.petitionId} />
      <SheetTimeline petition={petition} />
      <Signatures />
    </div>
  );
}

function SheetFacts({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const { say, sayState } = useWords();
  const officer = useOfficerName();
  const content = useContentFacts(petition);
  const { decided, due, dueName } = useHeadFacts(petition);
  const people = usePeopleOnPaper(petition);
  const rows: (readonly [string, string])[] = [
    [t('fact.receivedOn'), dateText(petition.receivedOn)],
    [t('fact.kind'), say('kind', petition.kind)],
    [t('people.title'), people],
    [t('fact.summary'), petition.summary ?? ''],
    [t('fact.request'), petition.request ?? ''],
    ...content,
    [t('fact.responsible'), officer(petition.responsible)],
    [t('fact.state'), sayState(petition.state, petition.kind)],
    [t('head.decided'), decided],
    [dueName, due.desks ? t('common:due.desk', { on: dateText(due.dueOn) }) : dateText(due.dueOn)],
  ];
  return (
    <table>
      <tbody>
        {rows
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{text}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function usePeopleOnPaper({ masked, anonymous, people }: PetitionDetail): string {
  const { t } = useTranslation('petition');
  if (anonymous) return t('people.anonymous');
  if (masked) return t('common:masked');
  const nameOf = ({ fullName, role }: Person) =>
    role === 'representative' ? t('sheet.representative', { name: fullName }) : fullName;
  return (people ?? []).map((person) => [nameOf(person), person.address].filter(Boolean).join(', ')).join('; ');
}

function SheetObligations({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('petition');
  const { language } = useWords();
  const { data } = useObligations(petitionId);
  if (!data?.items.length) return null;
  return (
    <table>
      <caption>{t('due.title')}</caption>
      <thead>
        <tr>
          {['due.what', 'due.from', 'due.by', 'fact.state', 'due.article'].map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.items.map(({ step, name, startsOn, dueOn, state, derivation, basis }) => (
          <tr key={step}>
            <td className="what">{name[language]}</td>
            <td className="date">{dateText(startsOn)}</td>
            <td className="date">{dateText(dueOn)}</td>
            <td className="state">{t(`due.state.${state}`)}</td>
            <td>{derivation?.article[language] ?? basis}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Notes of a step stand on paper only where the law hides nobody: they may say who it was. */
function SheetSteps({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const found = useCase(petition).data?.data;
  const { titleOf, factsOf } = useStepWords(petition.kind);
  if (!found?.history.length) return null;
  return (
    <table>
      <caption>{t('taken.title')}</caption>
      <tbody>
        {found.history.map((step) => (
          <tr key={`${step.at} ${step.step}`}>
            <td>
              {titleOf(step)}
              {factsOf(petition.masked ? { ...step, notes: null } : step).map(([name, text]) => (
                <div key={name}>{`${name}: ${text}`}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Told by a table of its own on this sheet. */
const TOLD_ABOVE: readonly string[] = ['case.step-taken.v1'];

/**
 * What else people did; what the system counted of the time limits stands in their own table, as it is now. Of whom the law
 * hides no remark stands on paper either.
 */
function SheetTimeline({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const { data } = useTimeline(petition.petitionId);
  const remarkOn = remarksByEvent(petition.masked ? { ...petition, remarks: [] } : petition);
  if (!data) return null;
  return (
    <table>
      <caption>{t('timeline.title')}</caption>
      <tbody>
        {data.items
          .filter(({ who, type }) => who.role !== 'system' && !TOLD_ABOVE.includes(type))
          .map(({ at, what, who, stream, version }) => (
            <tr key={`${stream}@${version}`}>
              <td className="date">{instantText(at)}</td>
              <td>
                {what}
                {remarkOn(stream, version) && <>: “{remarkOn(stream, version)}”</>}
              </td>
              <td className="who">{who.name || who.roleName}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Signatures() {
  const { t } = useTranslation('petition');
  const today = useToday();
  return (
    <div className="sheet-head sheet-foot">
      <div>
        <strong>{t('sheet.officer')}</strong>
      </div>
      <div>
        <em>{t('sheet.printedOn', { on: dateText(today) })}</em>
        <br />
        <strong>{t('sheet.leader')}</strong>
      </div>
    </div>
  );
}

import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { digest } from '../../../api/digest';
import { asProblem } from '../../../api/problem';
import { dateText } from '../../../parts/dates';
import { registerNumber } from '../../../parts/register-number';
import { comparableOf, type LogValues } from './log-values';
import { useSettled } from './use-settled';

type Compared = Schemas['DuplicateCandidatesDto'];

/** Petitions that the form may repeat, with the reasons, while it is being filled in. */
export function DuplicatesAside() {
  const { t } = useTranslation('reception');
  const form = Form.useFormInstance<LogValues>();
  const values = Form.useWatch((all: LogValues) => all, form) ?? {};
  const typed = useSettled(JSON.stringify(comparableOf(values) ?? {}), 500);
  const enough = typed !== '{}';
  const query = useQuery({
    // Not what was typed: keys outlive the form in tools that list them.
    queryKey: ['duplicates-typed', digest(typed)],
    queryFn: () => body(api.POST('/api/intake/duplicate-candidates', { body: JSON.parse(typed) as Compared })),
    enabled: enough,
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  });
  return (
    <aside className="duplicates" aria-label={t('duplicates.title')}>
      <h2>{t('duplicates.title')}</h2>
      <p className="muted">{t('duplicates.hint')}</p>
      {hidesPeople(values.declaredKind) && <p className="muted">{t('log.hidden')}</p>}
      <div role="status">
        {query.isError && <p>{asProblem(query.error).isOffline ? t('duplicates.away') : t('common:state.failed')}</p>}
        {enough && query.data && <CandidateList {...query.data} />}
      </div>
    </aside>
  );
}

function CandidateList({ items }: Schemas['DuplicateList']) {
  const { t } = useTranslation('reception');
  if (items.length === 0) return <p>{t('duplicates.none')}</p>;
  return (
    <ul>
      {items.map(({ petitionId, register, receivedOn, reasons }) => (
        <li key={petitionId}>
          <a href={`/lam-viec/don/${petitionId}`} target="_blank" rel="noreferrer">
            {t('duplicates.of', { number: registerNumber(register) })}
          </a>
          , {t('duplicates.receivedOn', { on: dateText(receivedOn) })}
          <br />
          <b>{reasons.map((reason) => t(`duplicates.${reason}`)).join(', ')}</b>
        </li>
      ))}
    </ul>
  );
}

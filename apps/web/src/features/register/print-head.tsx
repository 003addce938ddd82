import { useTranslation } from 'react-i18next';
import { useOfficerName, useSeveralUnits, useUnitName } from '../../app/desk';
import { useSession } from '../../app/session';
import { PrintedFilters, usePeriodText } from '../../parts/printed-filters';
import { useWords } from '../../parts/words';
import type { RegisterFilter } from './register-search';

/** Stands on paper only: whose register it is, of when, and what of it. */
export function PrintHead({ filter }: { readonly filter: RegisterFilter }) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  const own = useSession().data?.unit ?? '';
  const several = useSeveralUnits();
  const unitName = useUnitName();
  const whose = filter.unit ?? (several ? undefined : own);
  return (
    <div className="print-only register-head">
      <p>{whose === undefined ? common('reports.allUnits') : unitName(whose)}</p>
      <p className="print-title">{t('caption')}</p>
      <PrintedFilters texts={useFilterTexts(filter)} />
    </div>
  );
}

/** Every filter but the unit in words, so that a part of the register is never taken for the whole. */
function useFilterTexts({ q, state, kind, from, to, responsible, overdue, open, toTell }: RegisterFilter) {
  const { t } = useTranslation('register');
  const { say, sayState } = useWords();
  const officer = useOfficerName();
  const named = (name: string, value: string | undefined) => value !== undefined && `${name}: ${value}`;
  return [
    usePeriodText({ from, to }),
    named(t('search'), q),
    named(t('state'), state && sayState(state, kind ?? '')),
    named(t('kind'), kind && say('kind', kind)),
    named(t('responsible'), responsible === 'none' ? t('nobody') : responsible && officer(responsible)),
    overdue && t('overdueOnly'),
    open && t('views.open'),
    toTell && t('views.toTell'),
  ];
}

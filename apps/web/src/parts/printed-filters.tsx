import { useTranslation } from 'react-i18next';
import { dateText } from './dates';

/** Stands on paper only: what of a list was asked for. */
export function PrintedFilters({ texts }: { readonly texts: readonly (string | false | undefined)[] }) {
  const said = texts.filter(Boolean);
  return said.length > 0 && <p className="print-only">{said.join('; ')}</p>;
}

/** “Từ ngày 01/03/2026 đến ngày 31/03/2026”, or as much of it as is given. */
export function usePeriodText({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  const { t } = useTranslation();
  if (from && to) return t('reports.fromTo', { from: dateText(from), to: dateText(to) });
  return from ? `${t('reports.from')} ${dateText(from)}` : to && `${t('reports.to')} ${dateText(to)}`;
}

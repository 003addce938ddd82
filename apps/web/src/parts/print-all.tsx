import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Lines of one printed register: about a hundred sheets. */
const MOST_ON_PAPER = 2_000;

interface Paged {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetching: boolean;
    readonly isError: boolean;
    readonly fetchNextPage: () => unknown;
  };
  /** Lines that are loaded. */
  readonly count: number;
}

/** Prints a list that is loaded page by page: first the rest of it is fetched. */
export function PrintAll({ query, count }: Paged) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const more = hasNextPage && count < MOST_ON_PAPER;
  useEffect(() => {
    if (!wanted || isFetching) return;
    if (more && !isError) return void fetchNextPage();
    setWanted(false);
    // A list of which a part could not be fetched says so on the screen; half of it is not printed as the whole.
    if (!isError) print();
  }, [wanted, isFetching, more, isError, fetchNextPage]);
  return (
    <Button loading={wanted} onClick={() => setWanted(true)}>
      {wanted ? t('action.printing', { count }) : t('action.print')}
    </Button>
  );
}

/** Stands on paper only: that it does not hold everything. */
export function PrintedFirst({ query: { hasNextPage }, count }: Paged) {
  const { t } = useTranslation();
  return hasNextPage && <p className="print-only">{t('action.printedFirst', { count })}</p>;
}

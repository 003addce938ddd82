import { monthAfter } from '@donthu/domain/reception';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import { useToday } from '../../app/desk';
import { cursorAt } from '../../parts/by-cursor';
import { dateText } from '../../parts/dates';
import { Loaded } from '../../parts/loaded';
import { Card, Count, Rest, SHOWN } from './card';

/** Visits looked through in one request. */
const PAGE = 200;
/** Requests: more than a ward receives in two months; beyond it the card says “more than”. */
const MOST_PAGES = 10;

/** People left a petition at the desk, and none was entered in the register. */
export function UnloggedVisitsCard() {
  const { t } = useTranslation('today');
  const today = useToday();
  const from = today === '' ? '' : `${monthAfter(today.slice(0, 7), -1)}-01`;
  const query = useQuery({
    queryKey: ['visits', 'unlogged', from, today],
    queryFn: ({ signal }) => unloggedVisits(from, today, signal),
    enabled: from !== '',
  });
  return (
    <Card name="unlogged" to="/so-tiep-dan" search={{ tu: from, den: today, chualap: 1 }}>
      <Loaded query={query}>
        {({ lines, more }) => (
          <>
            <Count count={lines.length} more={more} text="countVisits" />
            <ol>
              {lines.slice(0, SHOWN).map(({ visitId, stt, receivedOn, content }) => (
                <li key={visitId}>
                  <Link to="/tiep-nhan" search={{ luot: visitId }} preload={false}>
                    {t('visit', { number: stt, on: dateText(receivedOn) })}
                  </Link>
                  {content !== null && <span className="what">{content}</span>}
                </li>
              ))}
            </ol>
            <Rest count={lines.length} more={more} to="/so-tiep-dan" search={{ tu: from, den: today, chualap: 1 }} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface Unlogged {
  /** Oldest first. */
  readonly lines: readonly Schemas['VisitLine'][];
  /** The register of the period was not read to its end. */
  readonly more: boolean;
}

async function unloggedVisits(from: string, to: string, signal: AbortSignal): Promise<Unlogged> {
  const lines: Schemas['VisitLine'][] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < MOST_PAGES; pages += 1) {
    const query = { from, to, unlogged: true, limit: PAGE, ...cursorAt(cursor) };
    const page: Schemas['VisitPage'] = await body(api.GET('/api/reception/visits', { params: { query }, signal }));
    lines.push(...page.items);
    cursor = page.nextCursor;
  }
  return { lines, more: cursor !== null };
}

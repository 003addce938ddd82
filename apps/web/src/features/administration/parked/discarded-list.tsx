import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { useOfficerName } from '../../../app/desk';
import { instantText } from '../../../parts/dates';
import { PagedTable } from '../../../parts/paged-list';
import { useWords } from '../../../parts/words';
import { PetitionLink } from '../records/petition-link';
import '../texts';

type Discarded = Schemas['Discarded'];

/** What was passed over for good: which event, who decided it, when and why. */
export function DiscardedList() {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  const query = useInfiniteQuery({
    queryKey: ['discarded', language],
    queryFn: ({ pageParam }) => body(api.GET('/api/operations/discarded', { params: { query: cursorAt(pageParam) } })),
    ...BY_CURSOR,
  });
  return (
    <section aria-labelledby="discarded" style={{ marginTop: 32 }}>
      <h2 id="discarded">{t('parked.discarded')}</h2>
      <PagedTable<Discarded>
        query={query}
        label={t('parked.discarded')}
        empty={t('parked.noneDiscarded')}
        keyOf={({ consumer, eventId }) => `${consumer} ${eventId}`}
        columns={useColumns()}
      />
    </section>
  );
}

function useColumns() {
  const { t } = useTranslation('administration');
  const officerName = useOfficerName();
  const unknown = <span className="muted">{t('parked.notRecorded')}</span>;
  return [
    { title: t('parked.what'), dataIndex: 'what', width: '32%' },
    {
      title: t('parked.by'),
      dataIndex: 'by',
      render: (by: Discarded['by']) => (by === null ? unknown : officerName(by)),
    },
    {
      title: t('records.when'),
      dataIndex: 'at',
      className: 'number',
      render: (at: Discarded['at']) => (at === null ? unknown : instantText(at)),
    },
    {
      title: t('parked.reason'),
      width: '30%',
      dataIndex: 'reason',
      render: (reason: Discarded['reason']) =>
        reason === null ? unknown : <span style={{ whiteSpace: 'pre-wrap' }}>{reason}</span>,
    },
    {
      title: t('parked.petition'),
      key: 'petition',
      className: 'number',
      render: (_: unknown, { petitionId, what, at }: Discarded) =>
        petitionId !== null && (
          <PetitionLink
            petitionId={petitionId}
            register={null}
            about={[what, ...(at === null ? [] : [instantText(at)])].join(' ')}
          />
        ),
    },
  ];
}

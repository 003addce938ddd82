import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Flex, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { instantText } from '../../../parts/dates';
import { Page } from '../../../parts/page';
import { PagedList } from '../../../parts/paged-list';
import { useWords } from '../../../parts/words';
import { PetitionLink } from '../records/petition-link';
import '../texts';
import { DecideParked, type Decision } from './decide-parked';
import { DiscardedList } from './discarded-list';

type Parked = Schemas['Parked'];
const route = getRouteApi('/quan-tri/su-kien');

/** What stands still and waits for an operator, in plain language, and what was passed over. */
export function ParkedPage() {
  const { t } = useTranslation('administration');
  return (
    <Page title={t('parked.title')}>
      <p className="muted" style={{ maxWidth: 760 }}>
        {t('parked.help')}
      </p>
      <Held />
      <DiscardedList />
    </Page>
  );
}

function Held() {
  const { t } = useTranslation('administration');
  const navigate = route.useNavigate();
  const parked = useParked();
  const items = parked.data?.pages.flatMap((page) => page.items);
  const decide = ({ item: { key }, action }: Decision) => void navigate({ search: { giu: key, viec: action } });
  return (
    <>
      <PagedList<Parked> query={parked}>
        {(shown) =>
          shown.length === 0 ? <p role="status">{t('parked.none')}</p> : <ParkedTable items={shown} onDecide={decide} />
        }
      </PagedList>
      <Asked items={items ?? []} onClose={() => void navigate({ search: {} })} />
    </>
  );
}

/** The decision that the address names, on an event that is still held. */
function Asked({ items, onClose }: { readonly items: readonly Parked[]; readonly onClose: () => void }) {
  const { giu, viec } = route.useSearch();
  const item = items.find(({ key }) => key === giu);
  return (
    viec && item && <DecideParked key={`${viec} ${item.key}`} decision={{ item, action: viec }} onClose={onClose} />
  );
}

function useParked() {
  const { language } = useWords();
  return useInfiniteQuery({
    queryKey: ['parked', language],
    queryFn: ({ pageParam }) => body(api.GET('/api/operations/parked', { params: { query: cursorAt(pageParam) } })),
    ...BY_CURSOR,
  });
}

interface TableProps {
  readonly items: readonly Parked[];
  readonly onDecide: (decision: Decision) => void;
}

function ParkedTable({ items, onDecide }: TableProps) {
  const { t } = useTranslation('administration');
  return (
    <Table<Parked>
      size="small"
      rowKey="key"
      aria-label={t('parked.title')}
      pagination={false}
      dataSource={[...items]}
      columns={[
        { title: t('parked.what'), dataIndex: 'what' },
        { title: t('parked.failure'), dataIndex: 'failure' },
        { title: t('parked.since'), dataIndex: 'parkedAt', render: instantText, className: 'number' },
        {
          title: t('parked.petition'),
          key: 'petition',
          className: 'number',
          render: (_, { petitionId, what, parkedAt }) =>
            petitionId !== null && (
              <PetitionLink petitionId={petitionId} register={null} about={`${what} ${instantText(parkedAt)}`} />
            ),
        },
        {
          title: t('parked.decide'),
          key: 'decide',
          render: (_, item) => (
            <Flex gap="small">
              <Button size="small" onClick={() => onDecide({ item, action: 'replay' })}>
                {t('parked.replay')}
              </Button>
              <Button size="small" danger onClick={() => onDecide({ item, action: 'discard' })}>
                {t('parked.discard')}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}

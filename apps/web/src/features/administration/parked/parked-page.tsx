import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Flex, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { ASKED_AGAIN, BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { instantText } from '../../../parts/dates';
import { Page } from '../../../parts/page';
import { PagedList } from '../../../parts/paged-list';
import { useWords } from '../../../parts/words';
import { PetitionLink } from '../records/petition-link';
import '../texts';
import { DecideParked, type Decision } from './decide-parked';
import { DiscardedList } from './discarded-list';

type Parked = Schemas['Parked'];
/** How often it is asked whether another process has done what was decided, and for how long. */
const WAITING_MS = 2_000;
const GIVEN_UP_MS = 60_000;
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
  const { keys, add } = useLeftToOthers();
  const parked = useParked(keys);
  const open = parked.data?.pages.flatMap(({ items }) => items).filter(({ key }) => !keys.includes(key));
  const decide = ({ item: { key }, action }: Decision) => void navigate({ search: { giu: key, viec: action } });
  return (
    <>
      <PagedList<Parked> query={parked}>
        {(shown) =>
          shown.length === 0 ? (
            <p role="status">{t('parked.none')}</p>
          ) : (
            <ParkedTable items={shown} leftToOthers={keys} onDecide={decide} />
          )
        }
      </PagedList>
      <Asked items={open ?? []} onLeft={add} onClose={() => void navigate({ search: {} })} />
    </>
  );
}

interface AskedProps {
  readonly items: readonly Parked[];
  readonly onLeft: (key: string) => void;
  readonly onClose: () => void;
}

/** The decision that the address names, on an event that is still held. */
function Asked({ items, onLeft, onClose }: AskedProps) {
  const { giu, viec } = route.useSearch();
  const item = items.find(({ key }) => key === giu);
  if (!viec || !item) return null;
  const done = (outcome: Schemas['ParkedOutcome']['outcome']) => {
    if (outcome === 'requested') onLeft(item.key);
    onClose();
  };
  return <DecideParked key={`${viec} ${item.key}`} decision={{ item, action: viec }} onDone={done} onClose={onClose} />;
}

/** Held events that another process will go on with; after a while they are open again, as that process may be away. */
function useLeftToOthers() {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const add = (key: string) => {
    setKeys((before) => [...before, key]);
    setTimeout(() => setKeys((before) => before.filter((each) => each !== key)), GIVEN_UP_MS);
  };
  return { keys, add };
}

/** Asked again until what was left to others is done; then it may stand among the discarded. */
function useParked(leftToOthers: readonly string[]) {
  const { language } = useWords();
  const queries = useQueryClient();
  const waitingIn = (data: { readonly pages: readonly Schemas['ParkedPage'][] } | undefined) =>
    data?.pages.flatMap(({ items }) => items).filter(({ key }) => leftToOthers.includes(key)).length ?? 0;
  const parked = useInfiniteQuery({
    queryKey: ['parked', language],
    queryFn: ({ pageParam }) => body(api.GET('/api/operations/parked', { params: { query: cursorAt(pageParam) } })),
    ...BY_CURSOR,
    refetchInterval: ({ state }) => (waitingIn(state.data) > 0 ? WAITING_MS : ASKED_AGAIN.refetchInterval({ state })),
  });
  const waiting = waitingIn(parked.data);
  useEffect(() => {
    if (waiting > 0) return () => void queries.invalidateQueries({ queryKey: ['discarded'] });
    return undefined;
  }, [queries, waiting]);
  return parked;
}

interface TableProps {
  readonly items: readonly Parked[];
  readonly leftToOthers: readonly string[];
  readonly onDecide: (decision: Decision) => void;
}

function ParkedTable({ items, leftToOthers, onDecide }: TableProps) {
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
          render: (_, item) =>
            leftToOthers.includes(item.key) ? (
              <span role="status">{t('parked.awaited')}</span>
            ) : (
              <Decisions onDecide={(action) => onDecide({ item, action })} />
            ),
        },
      ]}
    />
  );
}

function Decisions({ onDecide }: { readonly onDecide: (action: Decision['action']) => void }) {
  const { t } = useTranslation('administration');
  return (
    <Flex gap="small">
      <Button size="small" onClick={() => onDecide('replay')}>
        {t('parked.replay')}
      </Button>
      <Button size="small" danger onClick={() => onDecide('discard')}>
        {t('parked.discard')}
      </Button>
    </Flex>
  );
}

import { Link } from '@tanstack/react-router';
import { shippedLaw } from '@donthu/domain/deadlines/law';
import { Alert, App, Button, Flex, Table } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { dateText } from '../../../parts/dates';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useWords } from '../../../parts/words';
import '../texts';
import type { Edited } from './calendar-editor';

type Answer = Schemas['CalendarChange'];
type Moves = Extract<Answer, { moved: number }>;
const STEPS = new Map(shippedLaw().rules.map(({ step, name }) => [step, name]));

interface Props {
  readonly year: number;
  readonly edited: Edited;
  readonly etag: string;
  readonly onDrop: () => void;
  readonly onSaved: () => void;
  readonly children: ReactNode;
}

/** What is not saved yet: tried first, then saved. A preview is of the days it was asked for and goes with them. */
export function Changes({ year, edited, etag, onDrop, onSaved, children }: Props) {
  const { t } = useTranslation('administration');
  const preview = useChange(year, etag, true);
  const save = useChange(year, etag, false, onSaved);
  const { reset } = preview;
  useEffect(() => reset(), [edited, reset]);
  const moves = preview.data !== undefined && 'moved' in preview.data ? preview.data : undefined;
  return (
    <Alert
      type="warning"
      style={{ margin: '12px 0' }}
      title={t('calendar.changed')}
      description={
        <>
          <Flex gap="small" align="center" wrap>
            <Button type="primary" loading={preview.isPending} onClick={() => preview.mutate(edited)}>
              {t('calendar.preview')}
            </Button>
            <Button disabled={!moves} loading={save.isPending} onClick={() => save.mutate(edited)}>
              {t('calendar.save')}
            </Button>
            <Button onClick={onDrop}>{t('calendar.drop')}</Button>
            {children}
          </Flex>
          {(preview.error ?? save.error) && <ProblemAlert error={preview.error ?? save.error} />}
          {moves && <MoveTable moves={moves} />}
        </>
      }
    />
  );
}

function useChange(year: number, etag: string, dryRun: boolean, onSaved?: () => void) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  return useCommand<Edited, Answer>({
    run: ({ state, days }) =>
      body(
        api.PUT('/api/deadline/calendars/{year}', {
          params: {
            path: { year: String(year) },
            ...(dryRun && { query: { dryRun } }),
            ...(etag !== '' && { header: { 'If-Match': etag } }),
          },
          body: { state, days: [...days] },
        }),
      ),
    touches: dryRun ? [] : [['calendar'], ['calendar-job', year]],
    onDone: () => {
      if (dryRun) return;
      void message.success(t('calendar.saved', { year }));
      onSaved?.();
    },
  });
}

function MoveTable({ moves: { moved, items } }: { readonly moves: Moves }) {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  const due = (date: string | null) => (date === null ? t('calendar.unknown') : dateText(date));
  if (moved === 0) return <p role="status">{t('calendar.nothingMoves')}</p>;
  return (
    <>
      <p role="status">{t('calendar.moves', { count: moved })}</p>
      <Table
        size="small"
        rowKey={({ petitionId, step }) => `${petitionId} ${step}`}
        aria-label={t('calendar.preview')}
        pagination={false}
        dataSource={items}
        columns={[
          {
            title: t('calendar.step'),
            dataIndex: 'step',
            render: (step: string) => STEPS.get(step)?.[language] ?? step,
          },
          { title: t('calendar.from'), dataIndex: 'from', render: due },
          { title: t('calendar.to'), dataIndex: 'to', render: due },
          {
            title: t('calendar.petition'),
            dataIndex: 'petitionId',
            render: (id: string) => (
              <Link to="/don/$id" params={{ id }}>
                {t('calendar.open')}
              </Link>
            ),
          },
        ]}
      />
    </>
  );
}

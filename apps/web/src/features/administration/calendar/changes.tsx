import { shippedLaw } from '@donthu/domain/deadlines/law';
import { Alert, App, Button, Flex, Table } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { dateText } from '../../../parts/dates';
import { ProblemAlert } from '../../../parts/problem-alert';
import { actOf } from '../../../parts/shortcuts';
import { useWords } from '../../../parts/words';
import '../texts';
import { PetitionLink } from '../records/petition-link';
import { isOutdated, StaleForm, type Said } from '../../../parts/stale-form';
import { readCalendar, rebased, type Calendar, type Edited } from './read-calendar';

type Answer = Schemas['CalendarChange'];
type Moves = Extract<Answer, { moved: number }>;
const STEPS = new Map(shippedLaw().rules.map(({ step, name }) => [step, name]));

interface Props {
  readonly year: number;
  readonly edited: Edited;
  /** The version it was changed upon. */
  readonly base: Calendar;
  /** Goes on upon another version of the year, with what was changed here (`mine`) or without it. */
  readonly onRestart: (on: Calendar, mine: boolean) => void;
  readonly children: ReactNode;
}

/** What is not saved yet: tried first, then saved. A preview is of the days it was asked for and goes with them. */
export function Changes({ year, edited, base, onRestart, children }: Props) {
  const { etag } = base;
  const { t } = useTranslation('administration');
  const sayYear = useSayYear();
  const preview = useChange(year, etag, true);
  const save = useChange(year, etag, false, async () => onRestart(await readCalendar(year), false));
  const { reset } = preview;
  useEffect(() => reset(), [edited, etag, reset]);
  const moves = preview.data !== undefined && 'moved' in preview.data ? preview.data : undefined;
  const problem = preview.error ?? save.error;
  usePreviewKey(() => !preview.isPending && preview.mutate(edited));
  const settle = () => [preview, save].forEach((command) => command.reset());
  return (
    <>
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
              {children}
            </Flex>
            {problem && !isOutdated(problem) && <ProblemAlert error={problem} />}
            {moves && <MoveTable key={preview.submittedAt} moves={moves} />}
          </>
        }
      />
      <StaleForm<Calendar>
        problem={problem}
        name={`calendar ${year}`}
        readNewest={() => readCalendar(year)}
        yours={(newest) => sayYear(rebased(edited, base, newest))}
        theirs={sayYear}
        onClose={settle}
        onChosen={(newest, mine) => {
          settle();
          onRestart(newest, mine);
        }}
      />
    </>
  );
}

/** Wherever the focus is on the page; in a dialog the key is the dialog's. */
function usePreviewKey(onPreview: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || actOf('calendar', event) !== 'preview') return;
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return;
      event.preventDefault();
      onPreview();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** A year in words, day by day, for a comparison. */
function useSayYear() {
  const { t } = useTranslation('administration');
  return ({ state, days }: Edited): Said[] => [
    [t('calendar.state'), t(`calendar.${state}`)],
    ...days.map(({ date, kind, name, basis }): Said => [
      dateText(date),
      [t(`calendar.kinds.${kind}`), name, ...(basis ? [basis] : [])].join(', '),
    ]),
  ];
}

function useChange(year: number, etag: string, dryRun: boolean, onSaved?: () => Promise<void>) {
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
    touches: dryRun ? [] : [['calendar']],
    onDone: () => {
      if (dryRun) return;
      void message.success(t('calendar.saved', { year }));
      void onSaved?.();
    },
  });
}

/** An answer that was asked for from anywhere on a long page: whoever asked is led to it. */
function useShown() {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'center' });
  }, []);
  return { ref, role: 'status', tabIndex: -1 };
}

function MoveTable({ moves: { moved, items } }: { readonly moves: Moves }) {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  const due = (date: string | null) => (date === null ? t('calendar.unknown') : dateText(date));
  const said = useShown();
  if (moved === 0) return <p {...said}>{t('calendar.nothingMoves')}</p>;
  return (
    <>
      <p {...said}>
        {t('calendar.moves', { count: moved })}
        {moved > items.length && ` ${t('calendar.firstMoves', { count: items.length, more: moved - items.length })}`}
      </p>
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
            key: 'petition',
            className: 'number',
            render: (_: unknown, { petitionId, register }) => (
              <PetitionLink petitionId={petitionId} register={register} />
            ),
          },
        ]}
      />
    </>
  );
}

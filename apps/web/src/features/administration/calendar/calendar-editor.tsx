import { getRouteApi } from '@tanstack/react-router';
import { Flex, Radio, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarYears } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { DraftNote } from '../../../parts/draft-note';
import { useDraft } from '../../../parts/use-draft';
import '../texts';
import { Changes } from './changes';
import { DayForm } from './day-form';
import { rebased, type Calendar, type Edited } from './read-calendar';
import { withDay, type Day } from './year-days';
import { YearGrid } from './year-grid';

const route = getRouteApi('/quan-tri/lich');

interface Props {
  readonly year: number;
  readonly calendar: Calendar;
  readonly mayChange: boolean;
}

/** What was changed, and the version it was changed upon. */
interface Work {
  readonly base: Calendar;
  readonly edited: Edited;
}

/** The year as a grid; changes are tried before they are saved. */
export function CalendarEditor({ year, calendar, mayChange }: Props) {
  const { t } = useTranslation('administration');
  const { draft, base, edited, changed, change, restart } = useWork(year, calendar);
  const { ngay } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (date: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, ngay: date }), resetScroll: false });
  const onYear = useOtherYear();
  const chosen = mayChange && ngay?.startsWith(`${year}-`) === true ? ngay : undefined;
  return (
    <>
      <StateLine edited={edited} mayChange={mayChange} onState={(state) => change({ ...edited, state })} />
      {mayChange && changed && (
        <Changes year={year} edited={edited} base={base} onRestart={restart}>
          <DraftNote draft={draft} onDiscard={() => restart(calendar, false)} />
        </Changes>
      )}
      <p className="muted" style={{ margin: '8px 0 0' }}>
        {t('calendar.legend')}
      </p>
      <YearGrid year={year} days={edited.days} onChoose={mayChange ? choose : undefined} onYear={onYear} />
      <DayTable days={edited.days} />
      {chosen !== undefined && (
        <DayForm
          key={chosen}
          date={chosen}
          day={edited.days.find(({ date }) => date === chosen)}
          onClose={() => choose(undefined)}
          onSet={(next) => {
            change({ ...edited, days: withDay(edited.days, chosen, next) });
            choose(undefined);
          }}
        />
      )}
    </>
  );
}

/** Goes to another year that has a calendar. */
function useOtherYear(): (year: number) => boolean {
  const navigate = route.useNavigate();
  const known = useCalendarYears().data ?? [];
  return (year) => {
    const exists = known.some((of) => of.year === year);
    if (exists) void navigate({ search: { nam: year }, resetScroll: false });
    return exists;
  };
}

function useWork(year: number, calendar: Calendar) {
  const draft = useDraft<Work>(`calendar.${year}`);
  const [work, setWork] = useState(draft.restored?.value);
  const { base, edited } = work ?? { base: calendar, edited: calendar };
  const keep = (next: Work | undefined) => {
    setWork(next);
    if (next) draft.keep(next);
    else draft.drop();
  };
  return {
    draft,
    base,
    edited,
    changed: work !== undefined,
    change: (next: Edited) => keep(isSame(next, base) ? undefined : { base, edited: next }),
    /** From now on upon another version, with what was changed here or without it. */
    restart: (on: Calendar, mine: boolean) => {
      const next = rebased(edited, base, on);
      keep(mine && !isSame(next, on) ? { base: on, edited: next } : undefined);
    },
  };
}

function isSame(a: Edited, b: Edited): boolean {
  const pick = ({ state, days }: Edited) => JSON.stringify([state, days]);
  return pick(a) === pick(b);
}

interface StateLineProps {
  readonly edited: Edited;
  readonly mayChange: boolean;
  readonly onState: (state: Edited['state']) => void;
}

function StateLine({ edited, mayChange, onState }: StateLineProps) {
  const { t } = useTranslation('administration');
  const states = ['confirmed', 'provisional'] as const;
  return (
    <Flex gap="middle" align="center" wrap>
      <span>{t('calendar.state')}:</span>
      {mayChange ? (
        <Radio.Group
          aria-label={t('calendar.state')}
          value={edited.state}
          onChange={({ target }) => onState(target.value === 'confirmed' ? 'confirmed' : 'provisional')}
          options={states.map((state) => ({ value: state, label: t(`calendar.${state}`) }))}
        />
      ) : (
        <strong>{t(`calendar.${edited.state}`)}</strong>
      )}
      <span className="muted">{t(mayChange ? 'calendar.keys' : 'calendar.readOnly')}</span>
    </Flex>
  );
}

/** The same in words. */
function DayTable({ days }: { readonly days: readonly Day[] }) {
  const { t } = useTranslation('administration');
  return (
    <section aria-labelledby="days">
      <h2 id="days">{t('calendar.list')}</h2>
      <Table<Day>
        size="small"
        rowKey="date"
        aria-label={t('calendar.list')}
        pagination={false}
        style={{ maxWidth: 900 }}
        dataSource={[...days]}
        columns={[
          { title: t('calendar.date'), dataIndex: 'date', render: dateText, width: 120 },
          {
            title: t('calendar.dayKind'),
            dataIndex: 'kind',
            width: 160,
            render: (kind: Day['kind']) => t(`calendar.kinds.${kind}`),
          },
          { title: t('calendar.name'), dataIndex: 'name' },
          { title: t('calendar.basis'), dataIndex: 'basis' },
        ]}
      />
    </section>
  );
}

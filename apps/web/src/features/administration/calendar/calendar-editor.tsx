import { Flex, Radio, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../parts/dates';
import { DraftNote } from '../../../parts/draft-note';
import { useDraft } from '../../../parts/use-draft';
import '../texts';
import { Changes } from './changes';
import { DayForm } from './day-form';
import { withDay, type Day } from './year-days';
import { YearGrid } from './year-grid';

export interface Calendar {
  readonly state: 'confirmed' | 'provisional';
  readonly days: readonly Day[];
  /** Empty for a year that has no calendar yet. */
  readonly etag: string;
}

export type Edited = Pick<Calendar, 'state' | 'days'>;

interface Props {
  readonly year: number;
  readonly calendar: Calendar;
  readonly mayChange: boolean;
}

/** The year as a grid; changes are tried before they are saved. */
export function CalendarEditor({ year, calendar, mayChange }: Props) {
  const draft = useDraft<Edited>(`calendar.${year}.${calendar.etag}`);
  const [edited, setEdited] = useState<Edited>(draft.restored?.value ?? calendar);
  const [chosen, setChosen] = useState<string>();
  const change = (next: Edited) => {
    setEdited(next);
    draft.keep(next);
  };
  const drop = () => {
    draft.drop();
    setEdited(calendar);
  };
  const day = edited.days.find(({ date }) => date === chosen);
  return (
    <>
      <StateLine edited={edited} mayChange={mayChange} onState={(state) => change({ ...edited, state })} />
      {mayChange && JSON.stringify(pick(edited)) !== JSON.stringify(pick(calendar)) && (
        <Changes year={year} edited={edited} etag={calendar.etag} onDrop={drop} onSaved={draft.drop}>
          <DraftNote draft={draft} onDiscard={drop} />
        </Changes>
      )}
      <YearGrid year={year} days={edited.days} onChoose={(date) => mayChange && setChosen(date)} />
      <DayTable days={edited.days} />
      {chosen !== undefined && (
        <DayForm
          key={chosen}
          date={chosen}
          day={day}
          onClose={() => setChosen(undefined)}
          onSet={(next) => {
            change({ ...edited, days: withDay(edited.days, chosen, next) });
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}

const pick = ({ state, days }: Edited): Edited => ({ state, days });

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

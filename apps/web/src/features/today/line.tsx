import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useSeveralUnits, useUnitName } from '../../app/desk';
import { Due } from '../../parts/due';
import { registerNumber } from '../../parts/register-number';
import { useWords } from '../../parts/words';
import type { TodayTask } from './today-tasks';

interface Props {
  readonly row: Schemas['Petition'];
  readonly dueOn: string | null;
  /** Where it is worked on, if not simply on its own page. */
  readonly task?: Pick<TodayTask, 'to' | 'form'>;
}

/** One petition on a card: what it is, what it is about, until when. */
export function Line({ row, dueOn, task }: Props) {
  const { t } = useTranslation('today');
  const { say } = useWords();
  const text = `${registerNumber(row.register)} ${say('kind', row.kind)}`;
  const severalUnits = useSeveralUnits();
  const unitName = useUnitName();
  return (
    <li>
      {task?.to === '/phan-loai' ? (
        <Link to="/phan-loai" search={{ don: row.petitionId }} preload={false}>
          {text}
        </Link>
      ) : (
        <Link
          to="/don/$id"
          params={{ id: row.petitionId }}
          search={task?.form ? { viec: task.form } : {}}
          preload={false}
        >
          {text}
        </Link>
      )}
      {severalUnits && <span className="what">{unitName(row.register.unit)}</span>}
      {row.summary !== null && <span className="what">{row.summary}</span>}
      {row.sentBack && <small className="alarm">{t('sentBack')}</small>}
      {dueOn !== null && (
        <small>
          <Due dueOn={dueOn} />
        </small>
      )}
    </li>
  );
}

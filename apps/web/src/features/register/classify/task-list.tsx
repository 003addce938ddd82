import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Due } from '../../../parts/due';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import type { PetitionRow } from '../register-search';
import type { TaskGroup } from './use-tasks';

interface Props {
  readonly groups: readonly TaskGroup[];
  readonly current: string;
  readonly seen: readonly string[];
}

export function TaskList({ groups, current, seen }: Props) {
  const { t } = useTranslation('register');
  return (
    <nav aria-label={t('tasks.list')}>
      <h2>{t('tasks.list')}</h2>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ state, rows, total, more }) => (
          <section key={state}>
            <h3>
              {t(`tasks.${state}`)}{' '}
              <span className="muted">{t(more ? 'tasks.countMore' : 'tasks.count', { count: total })}</span>
            </h3>
            <ol>
              {rows.map((row) => (
                <Task key={row.petitionId} row={row} isCurrent={row.petitionId === current} seen={seen} />
              ))}
            </ol>
          </section>
        ))}
    </nav>
  );
}

interface TaskProps {
  readonly row: PetitionRow;
  readonly isCurrent: boolean;
  readonly seen: readonly string[];
}

function Task({ row, isCurrent, seen }: TaskProps) {
  const { t } = useTranslation('register');
  const { say } = useWords();
  return (
    <li className="task" aria-current={isCurrent}>
      <Link to="/phan-loai" search={{ don: row.petitionId }} preload={false}>
        <span className="number">{registerNumber(row.register)}</span> {say('kind', row.kind)}
      </Link>
      {row.nextDueOn !== null && (
        <small>
          <Due dueOn={row.nextDueOn} />
        </small>
      )}
      {row.sentBack && <small className="alarm">{t('tasks.sentBack')}</small>}
      <small className="muted">{seen.includes(row.petitionId) ? t('tasks.seen') : t('tasks.fresh')}</small>
    </li>
  );
}

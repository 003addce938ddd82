import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { dateText } from './dates';
import { Due } from './due';

interface Props {
  readonly item: Pick<Schemas['Petition'], 'workDueOn' | 'nextDueOn'>;
  readonly done?: boolean;
}

/** The limit that a handler can meet himself. Where only the desk has still one, it is said to be the desk's. */
export function WorkDue({ item: { workDueOn, nextDueOn }, done = false }: Props) {
  const { t } = useTranslation();
  if (workDueOn === null && nextDueOn !== null && !done)
    return <span className="muted">{t('due.desk', { on: dateText(nextDueOn) })}</span>;
  return <Due dueOn={workDueOn ?? nextDueOn} done={done} />;
}

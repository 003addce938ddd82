import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { dateText } from './dates';
import { Due } from './due';

type Limits = Pick<Schemas['Petition'], 'workDueOn' | 'nextDueOn'>;

export interface NamedDue {
  readonly dueOn: string | null;
  /** Whether it is the reception desk that has to meet it. */
  readonly desks: boolean;
}

/** The limit that a handler can meet himself; where only the desk has still one, the desk's. */
export function workDueOf({ workDueOn, nextDueOn }: Limits): NamedDue {
  return { dueOn: workDueOn ?? nextDueOn, desks: workDueOn === null && nextDueOn !== null };
}

export function WorkDue({ item, done = false }: { readonly item: Limits; readonly done?: boolean }) {
  return <DueOf due={workDueOf(item)} done={done} />;
}

/** A due date; of one that is the desk's it is said so. */
export function DueOf({ due: { dueOn, desks }, done = false }: { readonly due: NamedDue; readonly done?: boolean }) {
  const { t } = useTranslation();
  if (desks && !done) return <span className="muted">{t('due.desk', { on: dateText(dueOn) })}</span>;
  return <Due dueOn={dueOn} done={done} />;
}

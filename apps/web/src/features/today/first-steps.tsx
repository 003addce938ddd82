import './texts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCalendarYears, useDesk, useToday } from '../../app/desk';
import type { Role } from '../../app/session';

/** Without these no petition gets from the desk to its answer. */
const NEEDED: readonly Role[] = ['reception', 'handler', 'leader'];

interface Step {
  readonly name: string;
  readonly done: boolean;
  /** Where it is done; what the server is started with has no page. */
  readonly to?: string;
}

/** What a fresh office still needs before its first petition, from how it stands; nothing once all is done, nor of a demo. */
export function FirstSteps() {
  const { t } = useTranslation('today');
  const steps = useSteps();
  if (steps.every(({ done }) => done)) return null;
  return (
    <section aria-label={t('firstSteps.title')}>
      <h2>{t('firstSteps.title')}</h2>
      <p className="muted">{t('firstSteps.help')}</p>
      <ol>
        {steps.map(({ name, done, to }) => (
          <li key={name}>
            {to === undefined || done ? t(`firstSteps.${name}`) : <Link to={to}>{t(`firstSteps.${name}`)}</Link>}{' '}
            <small className={done ? 'muted' : 'due'}>{t(done ? 'firstSteps.done' : 'firstSteps.open')}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useSteps(): readonly Step[] {
  const desk = useDesk().data;
  const years = useCalendarYears().data;
  const year = Number(useToday().slice(0, 4));
  if (!desk || !years || desk.isDemo) return [];
  const roles = new Set(desk.officers.filter(({ active }) => active).flatMap((officer) => officer.roles));
  return [
    ...NEEDED.map((role) => ({ name: role, done: roles.has(role), to: '/quan-tri/tai-khoan' })),
    {
      name: 'calendar',
      done: years.some((of) => of.year === year && of.state === 'confirmed'),
      to: '/quan-tri/lich',
    },
    { name: 'publicUrl', done: desk.publicUrl !== null },
  ];
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../parts/dates';
import { Loaded } from '../../../parts/loaded';
import { registerNumber } from '../../../parts/register-number';
import { useDuplicates } from '../../petition/queries';

/** The likeliest come first. */
const SHOWN = 6;

/** Petitions that may be the same, each with why it is thought so. */
export function DuplicateCandidates({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('register');
  return (
    <Loaded query={useDuplicates(petitionId)}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted">{t('tasks.noDuplicates')}</p>
        ) : (
          <ul className="candidates">
            {items.slice(0, SHOWN).map(({ petitionId: id, register, receivedOn, reasons }) => (
              <li key={id}>
                <Link to="/don/$id" params={{ id }} preload={false}>
                  {registerNumber(register)}
                </Link>{' '}
                <span className="muted">
                  {dateText(receivedOn)}, {reasons.map((reason) => t(`tasks.reason.${reason}`)).join(', ')}
                </span>
              </li>
            ))}
            {items.length > SHOWN && (
              <li className="muted">{t('tasks.moreDuplicates', { count: items.length - SHOWN })}</li>
            )}
          </ul>
        )
      }
    </Loaded>
  );
}

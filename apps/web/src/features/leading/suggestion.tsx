import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { dateText, daysText } from '../../parts/dates';
import { suggestOfficer, type Candidate } from './suggest-officer';
import './texts';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly inConflict: ReadonlySet<string>;
  readonly onTake: (id: string) => void;
}

/** Who might best take the petition, and why, in words; also why not the others. */
export function Suggestion({ candidates, inConflict, onTake }: Props) {
  const { t } = useTranslation('leading');
  const suggested = suggestOfficer(candidates, inConflict);
  const handlers = candidates.filter(({ roles }) => roles.includes('handler'));
  const passedOver = handlers.flatMap(({ id, displayName: name, absentUntil }) => {
    if (inConflict.has(id)) return [t('suggest.respondent', { name })];
    return absentUntil ? [t('suggest.absent', { name, date: dateText(absentUntil) })] : [];
  });
  if (handlers.length === 0) return null;
  return (
    <Alert
      type="info"
      style={{ marginBottom: 12 }}
      title={suggested ? t('suggest.title', { name: suggested.displayName }) : t('suggest.none')}
      description={
        <>
          {suggested && <p style={{ margin: 0 }}>{t('suggest.why', { ...suggested })}</p>}
          {suggested?.nextAbsence && (
            <p style={{ margin: 0 }}>{t('suggest.absentSoon', daysText(suggested.nextAbsence))}</p>
          )}
          {passedOver.map((text) => (
            <p key={text} style={{ margin: 0 }}>
              {text}
            </p>
          ))}
        </>
      }
      action={
        suggested && (
          <Button
            onClick={({ currentTarget }) => {
              onTake(suggested.id);
              focusNext(currentTarget);
            }}
          >
            {t('suggest.take')}
          </Button>
        )
      }
    />
  );
}

/** What is left to do: to give the reason, where one is asked for, or to send. */
function focusNext(button: HTMLElement): void {
  button.closest('form')?.querySelector<HTMLElement>('textarea, button[type=submit]')?.focus();
}

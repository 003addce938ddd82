import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { signInAgain } from './queries';
import { useSessionEnded } from './session';

/** The session has ended under a page that is not left, because what was typed stands nowhere else. */
export function SessionEnded() {
  const { t } = useTranslation();
  if (!useSessionEnded()) return null;
  return (
    <Alert
      type="warning"
      role="alert"
      banner
      title={t('sessionEnded.title')}
      description={t('sessionEnded.text')}
      action={<Button onClick={signInAgain}>{t('sessionEnded.signIn')}</Button>}
    />
  );
}

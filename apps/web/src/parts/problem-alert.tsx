import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { signInAgain } from '../app/queries';

/** A refusal in the server's own words, with what can be done. */
export function ProblemAlert({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  // What we say ourselves follows the language; what the server said stays in the one it was asked in.
  const { title, detail } =
    problem.code === 'OFFLINE' ? { title: t('offline.title'), detail: t('offline.detail') } : problem;
  // What has one fault only says it in its detail already.
  const faults = problem.errors.filter(({ detail }) => detail !== problem.detail);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title || t('state.failed')}
      description={
        <>
          {detail !== undefined && <p style={{ margin: 0 }}>{detail}</p>}
          {faults.length > 0 && (
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {faults.map(({ pointer, detail }) => (
                <li key={pointer}>{detail}</li>
              ))}
            </ul>
          )}
        </>
      }
      action={
        problem.code === 'AUTH.REQUIRED' ? (
          <Button onClick={signInAgain}>{t('state.signIn')}</Button>
        ) : (
          onRetry && problem.mayPass && <Button onClick={onRetry}>{t('state.retry')}</Button>
        )
      }
    />
  );
}

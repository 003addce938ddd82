import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem, type ApiProblem } from '../api/problem';
import { signInAgain } from '../app/queries';
import { faultsElsewhere } from './field-faults';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A refusal in the server's own words, with what can be done; in a form without what stands at its fields. */
export function ProblemAlert({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const texts = useTexts(problem);
  if (!texts) return null;
  const { title, details, faults } = texts;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <>
          {details.map((detail) => (
            <p key={detail} style={{ margin: 0 }}>
              {detail}
            </p>
          ))}
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

/** What is to be said, each thing once; nothing where the fields of the form say all of it. */
function useTexts(problem: ApiProblem) {
  const { t } = useTranslation();
  const elsewhere = faultsElsewhere(Form.useFormInstance(), problem);
  const atFields = new Set(problem.errors.filter((fault) => !elsewhere.includes(fault)).map(({ detail }) => detail));
  // What we say ourselves follows the language; what the server said stays in the one it was asked in.
  const { title, detail } =
    problem.code === 'OFFLINE' ? { title: t('offline.title'), detail: t('offline.detail') } : problem;
  const details = detail === undefined || detail === title || atFields.has(detail) ? [] : [detail];
  // What has one fault only says it in its title or its detail already.
  const faults = elsewhere.filter((fault) => fault.detail !== title && fault.detail !== detail);
  if (atFields.has(title) && details.length === 0 && faults.length === 0) return undefined;
  return { title: title || t('state.failed'), details, faults };
}

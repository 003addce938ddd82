import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerNumber } from '../../../parts/register-number';
import { StaleEdit } from '../../../parts/stale-edit';
import { changesOf } from '../../petition/forms/facts';
import { usePetitionFacts } from '../../petition/forms/petition-facts';
import type { Compared, Result, Signing } from './use-signing';

interface Props {
  readonly signing: Signing;
  /** What changed is read before it can be decided. */
  readonly onReadAgain: (petitionId: string) => void;
}

/** How far the signing is, and what became of each. */
export function Results({ signing, onReadAgain }: Props) {
  const { t } = useTranslation('register');
  const [shown, setShown] = useState<Compared | undefined>();
  const { results, total, running } = signing;
  const failed = results.some(({ problem }) => problem);
  if (total === 0) return null;
  return (
    <Alert
      type={failed ? 'warning' : 'success'}
      role="status"
      style={{ marginBottom: 10 }}
      title={t('approve.progress', { done: results.length, total })}
      action={!running && <Button onClick={signing.close}>{t('approve.close')}</Button>}
      description={
        <>
          {running && (
            <Progress
              percent={Math.round((100 * results.length) / total)}
              showInfo={false}
              aria-label={t('approve.progress', { done: results.length, total })}
            />
          )}
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {results.map((result) => (
              <ResultLine
                key={result.petitionId}
                result={result}
                compared={signing.compared(result.petitionId)}
                onCompare={setShown}
              />
            ))}
          </ul>
          {shown && <Comparison shown={shown} onClose={() => setShown(undefined)} onReadAgain={onReadAgain} />}
        </>
      }
    />
  );
}

interface LineProps {
  readonly result: Result;
  readonly compared: Compared | undefined;
  readonly onCompare: (compared: Compared) => void;
}

function ResultLine({ result: { register, decision, problem }, compared, onCompare }: LineProps) {
  const { t } = useTranslation('register');
  const number = registerNumber(register);
  if (!problem)
    return (
      <li>
        {number}: {t(decision === 'approve' ? 'approve.signed' : 'approve.sentBack')}
      </li>
    );
  return (
    <li>
      {number}: {t('approve.failed')}. {problem.isStale ? t('approve.changed') : (problem.detail ?? problem.title)}{' '}
      {compared && (
        <Button size="small" onClick={() => onCompare(compared)}>
          {t('approve.compare')}
        </Button>
      )}
    </li>
  );
}

interface ComparisonProps {
  readonly shown: Compared;
  readonly onClose: () => void;
  readonly onReadAgain: Props['onReadAgain'];
}

function Comparison({ shown: { read, present }, onClose, onReadAgain }: ComparisonProps) {
  const facts = usePetitionFacts();
  return (
    <StaleEdit
      open
      differences={changesOf(facts(read), facts(present))}
      onTakeTheirs={() => {
        onClose();
        onReadAgain(present.petitionId);
      }}
      onClose={onClose}
    />
  );
}

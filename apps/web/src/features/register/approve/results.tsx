import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerNumber } from '../../../parts/register-number';
import { StaleEdit } from '../../../parts/stale-edit';
import { changesOf } from '../../petition/forms/facts';
import { usePetitionFacts } from '../../petition/forms/petition-facts';
import type { Result, Signing } from './use-signing';

interface Props {
  readonly signing: Signing;
  /** What changed is read before it can be decided. */
  readonly onReadAgain: (petitionId: string) => void;
}

/** How far the signing is, and what became of each. */
export function Results({ signing, onReadAgain }: Props) {
  const { t } = useTranslation('register');
  const [compared, setCompared] = useState<Result | undefined>();
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
              <ResultLine key={result.petition.data.petitionId} result={result} onCompare={() => setCompared(result)} />
            ))}
          </ul>
          {compared && <Compared result={compared} onClose={() => setCompared(undefined)} onReadAgain={onReadAgain} />}
        </>
      }
    />
  );
}

function ResultLine({ result, onCompare }: { readonly result: Result; readonly onCompare: () => void }) {
  const { t } = useTranslation('register');
  const { petition, decision, problem, present } = result;
  const number = registerNumber(petition.data.register);
  if (!problem)
    return (
      <li>
        {number}: {t(decision.decision === 'approve' ? 'approve.signed' : 'approve.sentBack')}
      </li>
    );
  return (
    <li>
      {number}: {t('approve.failed')}. {present ? t('approve.changed') : (problem.detail ?? problem.title)}{' '}
      {present && (
        <Button size="small" onClick={onCompare}>
          {t('approve.compare')}
        </Button>
      )}
    </li>
  );
}

interface ComparedProps {
  readonly result: Result;
  readonly onClose: () => void;
  readonly onReadAgain: Props['onReadAgain'];
}

function Compared({ result: { petition, present }, onClose, onReadAgain }: ComparedProps) {
  const facts = usePetitionFacts();
  if (!present) return null;
  return (
    <StaleEdit
      open
      differences={changesOf(facts(petition.data), facts(present.data))}
      onTakeTheirs={() => {
        onClose();
        onReadAgain(present.data.petitionId);
      }}
      onClose={onClose}
    />
  );
}

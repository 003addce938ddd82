import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonForm } from '../../../parts/reveal/reason-form';
import { useDraft } from '../../../parts/use-draft';
import { takeHanded } from '../visits/hand-over';
import { revealDraftOf, useVisitorsReveal } from '../visits/reveal-visit';
import type { LogValues } from './log-values';

interface Props {
  readonly visitId: string;
  readonly mayOpen: boolean;
  /** What goes into the petition, where nothing was typed yet. From then on the form has it, as if it were typed. */
  readonly onFound: (found: Partial<LogValues>) => void;
}

/** The petition of a visit whose visitors are kept secret: handed over by who has just recorded it, opened on record, or typed. */
export function MaskedVisit({ visitId, mayOpen, onFound }: Props) {
  const { t } = useTranslation('reception');
  const draftName = revealDraftOf(visitId);
  const begun = useDraft<string>(draftName).restored !== undefined;
  const [asking, setAsking] = useState(begun);
  const [found, setFound] = useState(() => takeHanded(visitId));
  const { shown, close, ...reveal } = useVisitorsReveal(visitId);
  if (shown) {
    const { content } = shown.originals;
    setFound({ petitioners: shown.visitors, ...(content !== undefined && { summary: content }) });
    close();
  }
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!found) return;
    onFound(found);
    setFound(undefined);
    setDone(true);
  }, [found, onFound]);
  if (isDone) return null;
  return (
    <div className="masked-visit">
      <p>{t('log.visitMasked')}</p>
      {mayOpen && !asking && <Button onClick={() => setAsking(true)}>{t('common:reveal.open')}</Button>}
      {mayOpen && asking && (
        <ReasonForm draftName={draftName} reveal={{ shown, close, ...reveal }} onCancel={() => setAsking(false)} />
      )}
    </div>
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { ReasonForm } from '../../../parts/reveal/reason-form';
import { useDraft } from '../../../parts/use-draft';
import { revealDraftOf, Shown, useVisitorsReveal } from '../visits/reveal-visit';
import type { LogValues } from './log-values';

interface Props {
  readonly visitId: string;
  readonly mayOpen: boolean;
  /** The form has them from the desk already. */
  readonly isHanded: boolean;
  /** What goes into the petition, where nothing was typed yet. */
  readonly onFound: (found: Partial<LogValues>) => void;
}

/** The petition of a visit whose visitors are kept secret: typed anew, or opened on record beside the form and into it. */
export function MaskedVisit({ visitId, mayOpen, isHanded, onFound }: Props) {
  const { t } = useTranslation('reception');
  const draftName = revealDraftOf(visitId);
  const begun = useDraft<string>(draftName).restored !== undefined;
  const [asking, setAsking] = useState(begun);
  const reveal = useVisitorsReveal(visitId, (visitors) => onFound(foundIn(visitors)));
  const close = () => {
    reveal.close();
    setAsking(false);
  };
  if (isHanded) return <p className="masked-visit">{t('log.visitHanded')}</p>;
  return (
    <div className="masked-visit">
      <p>{t('log.visitMasked')}</p>
      {reveal.shown && <Shown visitors={reveal.shown} onClose={close} />}
      {mayOpen && !asking && <Button onClick={() => setAsking(true)}>{t('common:reveal.open')}</Button>}
      {mayOpen && asking && !reveal.shown && <ReasonForm draftName={draftName} reveal={reveal} onCancel={close} />}
    </div>
  );
}

function foundIn({ visitors, originals: { content } }: Schemas['Visitors']): Partial<LogValues> {
  return { petitioners: visitors, ...(content !== undefined && { summary: content }) };
}

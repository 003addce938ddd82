import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { Originals } from '../../../parts/reveal/originals';
import { ReasonForm } from '../../../parts/reveal/reason-form';
import { useReveal } from '../../../parts/reveal/use-reveal';
import type { VisitLine } from './visit-lines';

type Visitors = Schemas['Visitors'];

/** Who came, opened on record. */
export function useVisitorsReveal(visitId: string, onOpened?: (visitors: Visitors) => void) {
  return useReveal<Visitors>(async (reason) => {
    const path = { id: visitId };
    const visitors = await body(api.POST('/api/identity/visits/{id}/reveal', { params: { path }, body: { reason } }));
    onOpened?.(visitors);
    return visitors;
  });
}

export const revealDraftOf = (visitId: string) => `${visitId}.reveal`;

interface Props {
  readonly line: Pick<VisitLine, 'visitId' | 'stt'>;
  readonly onClose: () => void;
}

/** Who came to a visit that the law keeps secret: a reason first, then the people until the dialog is closed. */
export function RevealVisit({ line: { visitId, stt }, onClose }: Props) {
  const { t } = useTranslation('reception');
  const reveal = useVisitorsReveal(visitId);
  const box = useRef<HTMLDivElement>(null);
  // The dialog takes the focus when it has opened.
  const focusReason = (isOpen: boolean) => isOpen && box.current?.querySelector('input')?.focus();
  return (
    <Modal
      afterOpenChange={focusReason}
      open
      title={t('visits.revealed', { number: stt })}
      footer={null}
      onCancel={onClose}
    >
      {reveal.shown ? (
        <Shown visitors={reveal.shown} onClose={onClose} isFocused />
      ) : (
        <div ref={box}>
          <p>{t('visits.secretWhy')}</p>
          <ReasonForm draftName={revealDraftOf(visitId)} reveal={reveal} onCancel={onClose} />
        </div>
      )}
    </Modal>
  );
}

interface ShownProps {
  readonly visitors: Visitors;
  readonly onClose: () => void;
  /** The focus goes to the button that closes it. */
  readonly isFocused?: boolean;
}

export function Shown({ visitors, onClose, isFocused = false }: ShownProps) {
  const { t } = useTranslation('reception');
  return (
    <div role="status">
      <ul>
        {visitors.visitors.map(({ fullName, address, idNumber, phone }, at) => (
          <li key={at}>{[fullName, address, idNumber, phone].filter(Boolean).join(' – ')}</li>
        ))}
      </ul>
      <Originals originals={Object.entries(visitors.originals)} />
      <Button autoFocus={isFocused} onClick={onClose}>
        {t('common:reveal.hide')}
      </Button>
    </div>
  );
}

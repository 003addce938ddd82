import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText } from './dates';
import { drafts, type Draft } from './use-draft';

interface Props {
  readonly draft: Pick<Draft<unknown>, 'keptAt' | 'isLost' | 'restored' | 'elsewhere'>;
  readonly onDiscard: () => void;
}

/** Says that what is typed is kept, since when, and where else the same form is begun. */
export function DraftNote({ draft, onDiscard }: Props) {
  const { t } = useTranslation();
  const text =
    draft.keptAt !== undefined
      ? t('draft.saved', { at: instantText(new Date(draft.keptAt).toISOString()).slice(11) })
      : draft.restored && t('draft.restored', { at: instantText(draft.restored.at) });
  return (
    <>
      {text && <Kept text={text} onDiscard={onDiscard} />}
      {!drafts().keeps && <span role="status">{t('draft.unkept')}</span>}
      {draft.isLost && <span role="alert">{t('draft.full')}</span>}
      {draft.elsewhere === 'open' && <span role="status">{t('draft.elsewhere_open')}</span>}
      {draft.elsewhere === 'closed' && !text && (
        <span role="status">
          {t('draft.elsewhere_closed')} {/* A page that opens takes over what closed windows have left. */}
          <Button type="link" size="small" onClick={() => location.reload()}>
            {t('draft.reopen')}
          </Button>
        </span>
      )}
    </>
  );
}

/** Thrown away only after a second word. */
function Kept({ text, onDiscard }: { readonly text: string; readonly onDiscard: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const discard = () => {
    setAsking(false);
    onDiscard();
  };
  return (
    <span className="muted" role="status">
      {asking ? t('draft.sure') : text}{' '}
      {asking ? (
        <>
          <Button type="link" size="small" danger autoFocus onClick={discard}>
            {t('draft.discardNow')}
          </Button>
          <Button type="link" size="small" onClick={() => setAsking(false)}>
            {t('draft.keep')}
          </Button>
        </>
      ) : (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {t('draft.discard')}
        </Button>
      )}
    </span>
  );
}

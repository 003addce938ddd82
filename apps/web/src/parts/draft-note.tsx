import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText } from './dates';
import type { Draft } from './use-draft';

interface Props {
  readonly draft: Pick<Draft<unknown>, 'keptAt' | 'restored'>;
  readonly onDiscard: () => void;
}

/** Says that what is typed is kept, and since when; it is thrown away only after a second word. */
export function DraftNote({ draft, onDiscard }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const text =
    draft.keptAt !== undefined
      ? t('draft.saved', { at: instantText(new Date(draft.keptAt).toISOString()).slice(11) })
      : draft.restored && t('draft.restored', { at: instantText(draft.restored.at) });
  if (!text) return null;
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

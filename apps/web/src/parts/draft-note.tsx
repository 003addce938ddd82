import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from './dates';
import type { Draft } from './use-draft';

/** Says that what is typed is kept, and since when. */
export function DraftNote({
  draft,
  onDiscard,
}: {
  readonly draft: Pick<Draft<unknown>, 'keptAt' | 'restored'>;
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const text =
    draft.keptAt !== undefined
      ? t('draft.saved', { at: instantText(new Date(draft.keptAt).toISOString()).slice(11) })
      : draft.restored && t('draft.restored', { at: instantText(draft.restored.at) });
  if (!text) return null;
  return (
    <span className="muted" role="status">
      {text}{' '}
      <Button type="link" size="small" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </span>
  );
}

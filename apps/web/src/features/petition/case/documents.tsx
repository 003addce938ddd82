import { useTranslation } from 'react-i18next';
import type { PetitionDetail } from '../subject';
import { Section } from './section';

interface Props {
  readonly petition: PetitionDetail;
  /** Names that a reveal has opened. */
  readonly names: ReadonlyMap<string, string> | undefined;
}

export function Documents({ petition: { attachments }, names }: Props) {
  const { t } = useTranslation('petition');
  return (
    <Section title={t('files.title', { count: attachments.length })}>
      {attachments.length === 0 && <p className="muted">{t('files.none')}</p>}
      <ul className="files">
        {attachments.map(({ fileId, name, size, mediaType }) => {
          const shown = name ?? names?.get(fileId);
          return (
            <li key={fileId}>
              {shown === undefined ? (
                <span>{t('files.masked')}</span>
              ) : (
                <a href={`/api/intake/attachments/${fileId}`} download={shown}>
                  {shown}
                </a>
              )}{' '}
              <span className="muted">
                {mediaType}, {sizeText(size)}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Bytes as people read them, in KB or MB. */
function sizeText(bytes: number): string {
  const kb = bytes / 1024;
  return kb < 1024 ? `${Math.max(1, Math.round(kb))} KB` : `${(kb / 1024).toFixed(1)} MB`;
}

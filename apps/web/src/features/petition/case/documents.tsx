import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../../parts/attachment-list';
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
      <AttachmentList files={attachments} names={names} />
    </Section>
  );
}

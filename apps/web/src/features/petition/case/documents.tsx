import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../../parts/attachment-list';
import type { Versioned } from '../../../api/client';
import type { PetitionDetail } from '../subject';
import { AddDocuments } from './add-documents';
import { Section } from './section';

interface Props {
  readonly petition: Versioned<PetitionDetail>;
  /** Names that a reveal has opened. */
  readonly names: ReadonlyMap<string, string> | undefined;
}

export function Documents({ petition, names }: Props) {
  const { attachments } = petition.data;
  const { t } = useTranslation('petition');
  return (
    <Section title={t('files.title', { count: attachments.length })}>
      <AttachmentList files={attachments} names={names} />
      <AddDocuments petition={petition} />
    </Section>
  );
}

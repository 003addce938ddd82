import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas, type Versioned } from '../../../api/client';
import { hasRole, useSession } from '../../../app/session';
import { MASK } from '../../../parts/mask';
import { TextField } from '../forms/fields';
import { FilesField } from '../forms/files-field';
import { PetitionForm } from '../forms/petition-form';
import { useFormOnDemand } from '../forms/use-opened-form';
import { commandHeader, filledWithFiles } from '../forms/values';
import type { PetitionDetail } from '../subject';

const ADD = 'add-documents';

/** Papers that came into being on the way: offered to whoever may read the petition, at any time of the work on it. */
export function AddDocuments({ petition }: { readonly petition: Versioned<PetitionDetail> }) {
  const { t } = useTranslation('petition');
  const { data: me } = useSession();
  const { petitionId, state, summary } = petition.data;
  const form = useFormOnDemand(petitionId, ADD);
  if (!me || !hasRole(me, 'reception', 'handler') || state === 'history' || summary === MASK) return null;
  if (!form.isOpen) return <Button onClick={form.open}>{t('files.add')}</Button>;
  return <AddForm petition={petition} focus={form.focus} onEnd={form.close} />;
}

interface FormProps {
  readonly petition: Versioned<PetitionDetail>;
  readonly focus: boolean;
  readonly onEnd: () => void;
}

function AddForm({ petition, focus, onEnd }: FormProps) {
  const { t } = useTranslation('petition');
  const { petitionId } = petition.data;
  return (
    <PetitionForm
      action={ADD}
      focus={focus}
      submit={t('files.add')}
      petition={petition}
      onDone={onEnd}
      onCancel={onEnd}
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/documents', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: filledWithFiles(values, ['attachments']) as unknown as Schemas['AddDocumentsDto'],
          }),
        )
      }
    >
      {() => (
        <>
          <FilesField name="attachments" label={t('files.more')} required />
          <TextField name="note" label={t('form.note')} />
        </>
      )}
    </PetitionForm>
  );
}

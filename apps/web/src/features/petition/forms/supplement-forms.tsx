import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useSubjectWords } from '../../../parts/subject-words';
import { ConditionsField } from './conditions-field';
import { DateField, TextField } from './fields';
import { FilesField } from './files-field';
import { PetitionForm, type PetitionFormProps } from './petition-form';
import { commandHeader, filled, filledWithFiles } from './values';

/** What the petitioner is asked to add, and by when. */
export function RequestSupplementForm(props: PetitionFormProps) {
  const { t } = useTranslation('petition');
  const { conditionWord } = useSubjectWords();
  const { petitionId, kind, missing } = props.petition.data;
  return (
    <PetitionForm
      {...props}
      action="request-supplement"
      initial={() => ({ missing })}
      typed={(values) => ({
        missing: Array.isArray(values['missing']) ? values['missing'].map(String).map(conditionWord).join('; ') : '',
      })}
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/request-supplement', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: filled(values) as unknown as Schemas['RequestSupplementDto'],
          }),
        )
      }
    >
      {() => (
        <>
          <ConditionsField kind={kind} />
          <DateField name="dueOn" label={t('form.supplementDue')} required />
          <TextField name="note" label={t('form.note')} />
        </>
      )}
    </PetitionForm>
  );
}

/** What the petitioner has added. */
export function SupplementForm(props: PetitionFormProps) {
  const { t } = useTranslation('petition');
  const { petitionId } = props.petition.data;
  return (
    <PetitionForm
      {...props}
      action="supplement"
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/supplement', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: filledWithFiles(values, ['attachments']),
          }),
        )
      }
    >
      {() => (
        <>
          <TextField name="note" label={t('form.note')} />
          <FilesField name="attachments" label={t('files.more')} />
        </>
      )}
    </PetitionForm>
  );
}

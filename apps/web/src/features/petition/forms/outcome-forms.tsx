import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useToday } from '../../../app/desk';
import { useWords } from '../../../parts/words';
import { receiversOf } from '../receivers';
import { ChoiceField, DateField, LineField, TextField } from './fields';
import { PetitionForm, type PetitionFormProps } from './petition-form';
import { commandHeader, filled } from './values';

/** How and when the signed outcome was made known. */
export function NotifyForm(props: PetitionFormProps) {
  const { t } = useTranslation('petition');
  const { options } = useWords();
  const today = useToday();
  const { petitionId } = props.petition.data;
  const receivers = receiversOf(props.petition.data);
  return (
    <PetitionForm
      {...props}
      action="notify"
      initial={() => ({ to: receivers[0]?.to, on: today })}
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/notify', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: filled(values) as unknown as Schemas['NotifyDto'],
          }),
        )
      }
    >
      {() => (
        <>
          <ChoiceField
            name="to"
            label={t('form.to')}
            required
            options={receivers.map(({ to, isTold }) => ({
              value: to,
              label: isTold ? t(`toldBefore.${to}`) : t(`to.${to}`),
            }))}
          />
          <DateField name="on" label={t('form.on')} required />
          <ChoiceField name="by" label={t('form.by')} required options={options('notify-means')} />
          <LineField name="documentNumber" label={t('form.documentNumber')} help={t('form.numberExample')} />
        </>
      )}
    </PetitionForm>
  );
}

/** The petitioner withdraws before acceptance. */
export function WithdrawForm(props: PetitionFormProps) {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const today = useToday();
  const { petitionId } = props.petition.data;
  const means = ['letter', 'minutes'].map((value) => ({ value, label: say('choice', value, 'by') }));
  return (
    <PetitionForm
      {...props}
      action="withdraw"
      initial={() => ({ on: today })}
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/withdraw', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: filled(values) as unknown as Schemas['WithdrawDto'],
          }),
        )
      }
    >
      {() => (
        <>
          <DateField name="on" label={t('form.on')} required />
          <ChoiceField name="by" label={t('form.by')} required options={means} />
          <TextField name="note" label={t('form.note')} />
        </>
      )}
    </PetitionForm>
  );
}

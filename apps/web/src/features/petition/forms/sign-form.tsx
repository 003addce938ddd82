import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useWords } from '../../../parts/words';
import { ChoiceField, TextField } from './fields';
import { PetitionForm, type PetitionFormProps } from './petition-form';
import { commandHeader, filled } from './values';

/** A leader approves what is proposed, or sends it back and says why. */
export function SignForm(props: PetitionFormProps) {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const { petitionId, proposedOutcome, reason, recipient } = props.petition.data;
  const decisions = (['approve', 'send_back'] as const).map((value) => ({ value, label: t(`decision.${value}`) }));
  return (
    <PetitionForm
      {...props}
      action="sign"
      initial={() => ({ decision: 'approve' })}
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/sign', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: filled(values) as unknown as Schemas['SignDto'],
          }),
        )
      }
    >
      {() => (
        <>
          <p style={{ marginTop: 0 }}>
            <strong>{proposedOutcome === null ? '–' : say('outcome', proposedOutcome)}</strong>
            {recipient !== null && ` → ${recipient}`}
            {reason !== null && <>: {reason}</>}
          </p>
          <ChoiceField name="decision" label={t('form.decision')} required options={decisions} />
          <Form.Item noStyle dependencies={['decision']}>
            {({ getFieldValue }) => (
              <TextField name="note" label={t('form.note')} required={getFieldValue('decision') === 'send_back'} />
            )}
          </Form.Item>
        </>
      )}
    </PetitionForm>
  );
}

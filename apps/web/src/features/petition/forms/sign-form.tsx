import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { signPetition } from '../subject';
import { ChoiceField, TextField } from './fields';
import { PetitionForm, type PetitionFormProps } from './petition-form';
import { Proposal } from './proposal';
import { filled } from './values';

/** A leader approves what is proposed, or sends it back and says why. */
export function SignForm(props: PetitionFormProps) {
  const { t } = useTranslation('petition');
  const { data } = props.petition;
  const decisions = (['approve', 'send_back'] as const).map((value) => ({ value, label: t(`decision.${value}`) }));
  return (
    <PetitionForm
      {...props}
      action="sign"
      decides
      initial={() => ({ decision: 'approve' })}
      send={(values, etag, key) =>
        signPetition(data.petitionId, filled(values) as unknown as Schemas['SignDto'], etag, key)
      }
    >
      {() => (
        <>
          <p style={{ marginTop: 0 }}>
            <Proposal petition={data} />
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

import './texts';
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Versioned } from '../../../api/client';
import { Section } from '../case/section';
import { CommandForm } from '../forms/command-form';
import { LineField } from '../forms/fields';
import { usePetitionFacts } from '../forms/petition-facts';
import { commandHeader } from '../forms/values';
import { readPetition, type PetitionDetail } from '../subject';

/** An administrator destroys the people's key of a closed petition: with a reason, and after saying that he means it. */
export function Erase({ petition }: { readonly petition: Versioned<PetitionDetail> }) {
  const { t } = useTranslation('closing');
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t('erase.title')}>
      {petition.data.erased ? (
        <p role="status">{t('erase.done')}</p>
      ) : (
        <>
          <p>{t('erase.why')}</p>
          {asking ? (
            <EraseForm petition={petition} onEnd={() => setAsking(false)} />
          ) : (
            <Button onClick={() => setAsking(true)}>{t('erase.begin')}</Button>
          )}
        </>
      )}
    </Section>
  );
}

interface FormProps {
  readonly petition: Versioned<PetitionDetail>;
  readonly onEnd: () => void;
}

function EraseForm({ petition, onEnd }: FormProps) {
  const { t } = useTranslation('closing');
  const facts = usePetitionFacts();
  const { petitionId: id } = petition.data;
  const confirmed = (_: unknown, value: unknown) =>
    value === true ? Promise.resolve() : Promise.reject(new Error(t('erase.mustUnderstand')));
  return (
    <CommandForm<PetitionDetail>
      name="erase"
      submit={t('erase.confirm')}
      subject={petition}
      petitionId={id}
      read={() => readPetition(id)}
      initial={() => ({})}
      facts={facts}
      typed={() => []}
      decides
      danger
      send={({ reason }, etag, key) =>
        body(
          api.POST('/api/identity/petitions/{id}/erase', {
            params: { path: { id }, header: commandHeader(etag, key) },
            body: { reason: String(reason).trim() },
          }),
        )
      }
      onDone={onEnd}
      onCancel={onEnd}
    >
      {() => (
        <>
          <LineField name="reason" label={t('erase.reason')} required max={2_000} />
          <Form.Item name="understood" valuePropName="checked" rules={[{ validator: confirmed }]}>
            <Checkbox>{t('erase.understood')}</Checkbox>
          </Form.Item>
        </>
      )}
    </CommandForm>
  );
}

import './texts';
import { Button, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Versioned } from '../../../api/client';
import { Section } from '../case/section';
import { CommandForm } from '../forms/command-form';
import { LineField } from '../forms/fields';
import { usePetitionFacts } from '../forms/petition-facts';
import { useFormOnDemand } from '../forms/use-opened-form';
import { commandHeader } from '../forms/values';
import { readPetition, type PetitionDetail } from '../subject';

const ERASE = 'erase';
const UNDERSTOOD = 'understood';

/** An administrator destroys the people's key of a closed petition: with a reason, and after saying that he means it. */
export function Erase({ petition }: { readonly petition: Versioned<PetitionDetail> }) {
  const { t } = useTranslation('closing');
  const form = useFormOnDemand(petition.data.petitionId, ERASE);
  return (
    <Section title={t('erase.title')}>
      {petition.data.erased ? (
        <p role="status">{t('erase.done')}</p>
      ) : (
        <>
          <p>{t('erase.why')}</p>
          {form.isOpen ? (
            <EraseForm petition={petition} focus={form.focus} onEnd={form.close} />
          ) : (
            <Button onClick={form.open}>{t('erase.begin')}</Button>
          )}
        </>
      )}
    </Section>
  );
}

interface FormProps {
  readonly petition: Versioned<PetitionDetail>;
  readonly focus: boolean;
  readonly onEnd: () => void;
}

function EraseForm({ petition, focus, onEnd }: FormProps) {
  const { t } = useTranslation('closing');
  const facts = usePetitionFacts();
  const { petitionId: id } = petition.data;
  const confirmed = (_: unknown, value: unknown) =>
    value === true ? Promise.resolve() : Promise.reject(new Error(t('erase.mustUnderstand')));
  return (
    <CommandForm<PetitionDetail>
      name={ERASE}
      confirmations={[UNDERSTOOD]}
      focus={focus}
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
          <Form.Item name={UNDERSTOOD} valuePropName="checked" rules={[{ validator: confirmed }]}>
            <Checkbox>{t('erase.understood')}</Checkbox>
          </Form.Item>
        </>
      )}
    </CommandForm>
  );
}

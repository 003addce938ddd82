import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { useWords } from '../../../parts/words';
import type { Values } from './command-form';
import { correctionOf, MASK, valuesOf } from './correction';
import { ChoiceField, DateField, LineField, TextField } from './fields';
import { FilesField } from './files-field';
import { PeopleFields } from './people-fields';
import { PetitionForm, type PetitionFormProps } from './petition-form';
import { commandHeader } from './values';

/** The fields of the form that change, and why; what they were stays in the history. */
export function CorrectForm(props: PetitionFormProps) {
  const { petition } = props;
  const { say } = useWords();
  const { petitionId } = petition.data;
  const typed = ({ summary, request, kind }: Values) => ({
    ...(typeof summary === 'string' && { summary }),
    ...(typeof request === 'string' && { request }),
    ...(typeof kind === 'string' && { kind: say('kind', kind) }),
  });
  return (
    <PetitionForm
      {...props}
      action="correct"
      initial={valuesOf}
      typed={typed}
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/correct', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: correctionOf(petition.data, values),
          }),
        )
      }
    >
      {() => <CorrectionFields petition={petition} />}
    </PetitionForm>
  );
}

function CorrectionFields({ petition: { data } }: Pick<PetitionFormProps, 'petition'>) {
  const { t } = useTranslation('petition');
  const { options } = useWords();
  const open = (text: string | null) => text !== MASK;
  return (
    <>
      <TextField name="reason" label={t('form.correctReason')} required />
      {open(data.summary) && <TextField name="summary" label={t('fact.summary')} required max={20_000} />}
      {open(data.request) && <TextField name="request" label={t('fact.request')} max={20_000} />}
      <div className="fields">
        <DateField name="receivedOn" label={t('fact.receivedOn')} required />
        <DateField name="documentDate" label={t('form.documentDate')} />
        <Form.Item name="peopleCount" label={t('form.peopleCount')}>
          <InputNumber min={0} max={100_000} />
        </Form.Item>
        {open(data.respondent.name) && <LineField name={['respondent', 'name']} label={t('form.respondent')} />}
        {open(data.respondent.position) && <LineField name={['respondent', 'position']} label={t('form.position')} />}
        {open(data.challengedDecision.number) && (
          <LineField name={['challengedDecision', 'number']} label={t('form.decisionNumber')} />
        )}
        {open(data.challengedDecision.date) && (
          <DateField name={['challengedDecision', 'date']} label={t('form.decisionDate')} />
        )}
      </div>
      <ChoiceField name="declaredKind" label={t('form.declaredKind')} options={options('kind')} />
      <ChoiceField name="channel" label={t('form.channel')} options={options('channel')} />
      {data.people !== null && !data.anonymous && <PeopleFields />}
      <FilesField name="more" label={t('files.more')} />
    </>
  );
}

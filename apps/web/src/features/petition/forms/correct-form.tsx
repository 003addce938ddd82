import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { hasRole, useSession } from '../../../app/session';
import { RespondentOfficerField } from '../../../parts/respondent-officer';
import { useWholeRule } from '../../../parts/use-whole-rule';
import { useWords } from '../../../parts/words';
import type { Values } from './command-form';
import type { PetitionDetail } from '../subject';
import { changedFields, correctionOf, mergedFiles, valuesOf } from './correction';
import { MASK } from '../../../parts/mask';
import { ChoiceField, DateField, LineField, TextField } from './fields';
import { FilesField } from './files-field';
import { PeopleCorrection } from './people-correction';
import { usePetitionFacts } from './petition-facts';
import { PetitionForm, type PetitionFormProps } from './petition-form';
import { commandHeader } from './values';

/** The fields of the form that change, and why; what they were stays in the history. */
export function CorrectForm(props: PetitionFormProps) {
  const { petition } = props;
  const facts = usePetitionFacts();
  const { petitionId } = petition.data;
  /** What he changed, said as the petition's facts are; what he left alone is not his version. */
  const typed = (values: Values, before: PetitionDetail) => {
    const changed = changedFields(before, values);
    const { petitioners: people = before.people, ...rest } = changed;
    const said = facts({ ...before, ...rest, people } as PetitionDetail);
    return Object.fromEntries(
      said.filter(({ field }) => field !== undefined && field in changed).map(({ name, text }) => [name, text]),
    );
  };
  return (
    <PetitionForm
      {...props}
      action="correct"
      initial={valuesOf}
      merge={mergedFiles}
      typed={typed}
      send={(values, etag, key, before) =>
        body(
          api.POST('/api/intake/petitions/{id}/correct', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: correctionOf(before, values),
          }),
        )
      }
    >
      {() => <CorrectionFields petition={petition} />}
    </PetitionForm>
  );
}

/** A text behind the mask is no field of his. */
function isOpen(text: string | null | undefined): boolean {
  return text !== MASK;
}

function CorrectionFields({ petition }: Pick<PetitionFormProps, 'petition'>) {
  const { t } = useTranslation('petition');
  const count = useWholeRule({ min: 0, max: 100_000 });
  const { options } = useWords();
  const { data: me } = useSession();
  const form = Form.useFormInstance<Values>();
  const anonymous = Form.useWatch('anonymous', { form, preserve: true }) === true;
  const { data } = petition;
  return (
    <>
      <TextField name="reason" label={t('form.correctReason')} required />
      {isOpen(data.summary) && <TextField name="summary" label={t('fact.summary')} required max={20_000} />}
      {isOpen(data.request) && <TextField name="request" label={t('fact.request')} max={20_000} />}
      <div className="fields">
        <DateField name="receivedOn" label={t('fact.receivedOn')} required />
        <DateField name="documentDate" label={t('form.documentDate')} />
        {!anonymous && (
          <Form.Item name="peopleCount" label={t('form.peopleCount')} rules={[count]}>
            <InputNumber />
          </Form.Item>
        )}
        <Others data={data} />
      </div>
      <ChoiceField name="declaredKind" label={t('form.declaredKind')} options={options('kind')} />
      <ChoiceField name="channel" label={t('form.channel')} options={options('channel')} />
      {!data.erased && <PeopleCorrection data={data} />}
      {me && hasRole(me, 'reception') && <FilesField name="attachments" label={t('files.all')} />}
    </>
  );
}

/** Against whom or what it is, and who passed it on. */
function Others({ data }: { readonly data: PetitionDetail }) {
  const { t } = useTranslation('petition');
  return (
    <>
      {isOpen(data.respondent.name) && <LineField name={['respondent', 'name']} label={t('form.respondent')} />}
      {isOpen(data.respondent.position) && <LineField name={['respondent', 'position']} label={t('form.position')} />}
      {isOpen(data.respondent.name) && <RespondentOfficerField />}
      {isOpen(data.challengedDecision.number) && (
        <LineField name={['challengedDecision', 'number']} label={t('form.decisionNumber')} />
      )}
      {isOpen(data.challengedDecision.date) && (
        <DateField name={['challengedDecision', 'date']} label={t('form.decisionDate')} />
      )}
      {isOpen(data.forwarder?.name) && (
        <>
          <LineField name={['forwarder', 'name']} label={t('form.forwarderName')} />
          <LineField name={['forwarder', 'documentNumber']} label={t('form.forwarderNumber')} max={100} />
          <DateField name={['forwarder', 'documentDate']} label={t('form.forwarderDate')} />
        </>
      )}
    </>
  );
}

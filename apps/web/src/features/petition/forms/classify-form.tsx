import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useSubjectWords } from '../../../parts/subject-words';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import { useDuplicates } from '../queries';
import type { PetitionDetail } from '../subject';
import type { Values } from './command-form';
import { ConditionsField } from './conditions-field';
import { ChoiceField, YesNoField } from './fields';
import { PetitionForm, type PetitionFormProps } from './petition-form';
import { commandHeader, filled } from './values';
import { BY_LABEL } from '../../../parts/by-label';

/** Classification by substance, eligibility with the conditions that are missing, jurisdiction. */
export function ClassifyForm(props: PetitionFormProps) {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const { fieldWord, conditionWord } = useSubjectWords();
  const { petitionId } = props.petition.data;
  const yesNo = (flag: unknown) => (typeof flag === 'boolean' ? t(flag ? 'yes' : 'no') : '');
  const typed = ({ kind, field, eligible, missing, withinJurisdiction }: Values) => ({
    kind: say('kind', String(kind)),
    field: fieldWord(typeof field === 'string' ? field : ''),
    eligible: yesNo(eligible),
    missing: eligible === false && Array.isArray(missing) ? missing.map(String).map(conditionWord).join('; ') : '',
    withinJurisdiction: yesNo(withinJurisdiction),
  });
  return (
    <PetitionForm
      {...props}
      action="classify"
      initial={classificationOf}
      typed={typed}
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/classify', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: bodyOf(values),
          }),
        )
      }
    >
      {() => <ClassificationFields petitionId={petitionId} />}
    </PetitionForm>
  );
}

function ClassificationFields({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('petition');
  const { options } = useWords();
  const { fieldOptions } = useSubjectWords();
  return (
    <>
      <ChoiceField name="kind" label={t('fact.kind')} required help={t('form.kindHelp')} options={options('kind')} />
      <Form.Item name="field" label={t('fact.field')} rules={[{ required: true }]}>
        <Select showSearch={BY_LABEL} options={fieldOptions} style={{ maxWidth: 360 }} />
      </Form.Item>
      <YesNoField name="eligible" label={t('fact.eligible')} required />
      <Form.Item noStyle dependencies={['eligible', 'kind']}>
        {({ getFieldValue }) =>
          getFieldValue('eligible') === false && <ConditionsField kind={getFieldValue('kind') as string | undefined} />
        }
      </Form.Item>
      <YesNoField name="withinJurisdiction" label={t('fact.withinJurisdiction')} required />
      <DuplicateField petitionId={petitionId} />
    </>
  );
}

/** Offered when the register holds something like it. */
function DuplicateField({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('petition');
  const { data } = useDuplicates(petitionId);
  return (
    <Form.Item name="duplicateOf" label={t('form.duplicateOf')} hidden={!data || data.items.length === 0}>
      <Select
        allowClear={{ label: t('form.noDuplicate') }}
        showSearch={BY_LABEL}
        placeholder={t('form.noDuplicate')}
        options={
          data?.items.map(({ petitionId: id, register }) => ({ value: id, label: registerNumber(register) })) ?? []
        }
        style={{ maxWidth: 360 }}
      />
    </Form.Item>
  );
}

function classificationOf(petition: PetitionDetail): Values {
  const { kind, classified, field, eligible, missing, withinJurisdiction, duplicateOf } = petition;
  return {
    // What nobody has looked at yet is not to be confirmed by a press of Enter.
    kind: !classified && kind === 'undetermined' ? undefined : kind,
    field: field ?? undefined,
    eligible: eligible ?? undefined,
    missing,
    withinJurisdiction: withinJurisdiction ?? undefined,
    duplicateOf: duplicateOf ?? undefined,
  };
}

function bodyOf(values: Values): Schemas['ClassifyDto'] {
  const classification = filled(values) as unknown as Schemas['ClassifyDto'];
  return { ...classification, missing: classification.eligible ? [] : (classification.missing ?? []) };
}

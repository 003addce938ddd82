import { MISSING_CONDITIONS } from '@donthu/domain/petition/missing-conditions';
import { SUBJECT_FIELDS } from '@donthu/domain/petition/fields';
import { Checkbox, Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas, type Versioned } from '../../../api/client';
import { registerNumber } from '../../../parts/register-number';
import { StaleEdit, type Difference } from '../../../parts/stale-edit';
import { useDraft } from '../../../parts/use-draft';
import { useWords } from '../../../parts/words';
import { useFieldFaults } from '../field-faults';
import type { Detail } from '../petition-read';
import { usePetitionStep } from '../use-petition-step';
import { sayCondition } from './classification-note';
import { useDuplicates } from './duplicate-candidates';
import { FormFoot } from './form-foot';
import { sayField } from '../say-field';

type Body = Schemas['ClassifyDto'];
type Values = Partial<Body>;

interface Props {
  readonly found: Versioned<Detail>;
  readonly onDone: (warnings: readonly string[]) => void;
}

/** The classification by substance (Thông tư 05/2021/TT-TTCP). */
export function ClassificationForm({ found, onDone }: Props) {
  const { t } = useTranslation('register');
  const [form] = Form.useForm<Values>();
  const [base, setBase] = useState(found);
  const { petitionId } = found.data;
  const draft = useDraft<Values>(`classify.${petitionId}`);
  const step = usePetitionStep<Values>({
    petitionId,
    run: (values, etag, key) => classify(petitionId, values, { 'If-Match': etag, 'Idempotency-Key': key }),
    onDone: ({ warnings }) => (draft.drop(), onDone(warnings ?? [])),
  });
  useFieldFaults(form, step.problem);
  const reset = (to: Versioned<Detail>) => {
    setBase(to);
    draft.drop();
    form.setFieldsValue(valuesOf(to.data));
    step.forget();
  };
  return (
    <>
      <h2>{t('classify.title')}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...valuesOf(found.data), ...draft.restored?.value }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => void step.send(cleaned(values), base.etag)}
      >
        <Fields petitionId={petitionId} />
        <FormFoot step={step} label={t('classify.save')} draft={draft} onDiscard={() => reset(found)} />
      </Form>
      {step.stale && (
        <Stale
          stale={step.stale}
          onKeepMine={(mine, theirs) => void step.send(mine, theirs.etag)}
          onTakeTheirs={reset}
          onClose={step.forget}
        />
      )}
    </>
  );
}

interface StaleProps {
  readonly stale: { readonly mine: Values; readonly theirs: Versioned<Detail> };
  readonly onKeepMine: (mine: Values, theirs: Versioned<Detail>) => void;
  readonly onTakeTheirs: (theirs: Versioned<Detail>) => void;
  readonly onClose: () => void;
}

function Stale({ stale: { mine, theirs }, onKeepMine, onTakeTheirs, onClose }: StaleProps) {
  const differences = useDifferences();
  return (
    <StaleEdit
      open
      differences={differences(mine, theirs.data)}
      onKeepMine={() => onKeepMine(mine, theirs)}
      onTakeTheirs={() => onTakeTheirs(theirs)}
      onClose={onClose}
    />
  );
}

function Fields({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('register');
  const { options, language } = useWords();
  const form = Form.useFormInstance<Values>();
  const eligible = Form.useWatch('eligible', form);
  const kind = Form.useWatch('kind', form);
  const required = [{ required: true, message: t('classify.choose') }];
  const conditions = MISSING_CONDITIONS.filter(({ kinds }) => kind === undefined || kinds.includes(kind));
  const yesNo = [
    { value: true, label: t('classify.yes') },
    { value: false, label: t('classify.no') },
  ];
  return (
    <>
      <Form.Item name="kind" label={t('classify.kind')} rules={required}>
        <Select autoFocus options={options('kind')} placeholder={t('classify.choose')} />
      </Form.Item>
      <Form.Item name="field" label={t('classify.field')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('classify.choose')}
          options={SUBJECT_FIELDS.map((field) => ({ value: field.code, label: field[language] }))}
        />
      </Form.Item>
      <Form.Item name="eligible" label={t('classify.eligible')} rules={required}>
        <Radio.Group options={yesNo} aria-label={t('classify.eligible')} />
      </Form.Item>
      {eligible === false && (
        <Form.Item name="missing" label={t('classify.missing')}>
          <Checkbox.Group
            className="column-choice"
            options={conditions.map((condition) => ({ value: condition.code, label: condition[language] }))}
          />
        </Form.Item>
      )}
      <Form.Item name="withinJurisdiction" label={t('classify.within')} rules={required}>
        <Radio.Group options={yesNo} aria-label={t('classify.within')} />
      </Form.Item>
      <DuplicateField petitionId={petitionId} />
    </>
  );
}

function DuplicateField({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('register');
  const { data } = useDuplicates(petitionId);
  if (!data || data.items.length === 0) return null;
  return (
    <Form.Item name="duplicateOf" label={t('classify.duplicateOf')}>
      <Select
        allowClear
        placeholder={t('classify.noDuplicate')}
        options={data.items.map((item) => ({ value: item.petitionId, label: registerNumber(item.register) }))}
      />
    </Form.Item>
  );
}

function useDifferences() {
  const { t } = useTranslation('register');
  const { say, language } = useWords();
  const yesNo = (value: boolean | null | undefined) =>
    value === null || value === undefined ? '' : t(value ? 'classify.yes' : 'classify.no');
  const conditions = (codes: readonly string[] = []) => codes.map((code) => sayCondition(code, language)).join('; ');
  const field = (code: string | null | undefined) => (code ? sayField(code, language) : '');
  return (mine: Values, theirs: Detail): Difference[] =>
    [
      { field: t('column.kind'), yours: mine.kind ? say('kind', mine.kind) : '', theirs: say('kind', theirs.kind) },
      { field: t('column.field'), yours: field(mine.field), theirs: field(theirs.field) },
      { field: t('classify.eligible'), yours: yesNo(mine.eligible), theirs: yesNo(theirs.eligible) },
      { field: t('classify.missing'), yours: conditions(mine.missing), theirs: conditions(theirs.missing) },
      { field: t('classify.within'), yours: yesNo(mine.withinJurisdiction), theirs: yesNo(theirs.withinJurisdiction) },
    ].filter(({ yours, theirs: there }) => yours !== there);
}

function valuesOf({ classified, kind, field, eligible, missing, withinJurisdiction, duplicateOf }: Detail): Values {
  if (!classified) return kind === 'undetermined' ? {} : { kind };
  return {
    kind,
    ...(field !== null && { field: field as Body['field'] }),
    ...(eligible !== null && { eligible }),
    missing,
    ...(withinJurisdiction !== null && { withinJurisdiction }),
    ...(duplicateOf !== null && { duplicateOf }),
  };
}

function cleaned({ missing, duplicateOf, ...rest }: Values): Values {
  return {
    ...rest,
    missing: rest.eligible === false ? (missing ?? []) : [],
    ...(duplicateOf !== undefined && duplicateOf !== null && { duplicateOf }),
  };
}

function classify(id: string, values: Values, header: { 'If-Match': string; 'Idempotency-Key': string }) {
  return body(
    api.POST('/api/intake/petitions/{id}/classify', {
      params: { path: { id }, header },
      body: values as Body,
    }),
  );
}

import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas, type Versioned } from '../../../api/client';
import { StaleEdit } from '../../../parts/stale-edit';
import { useDraft } from '../../../parts/use-draft';
import { useWords } from '../../../parts/words';
import { useFieldFaults } from '../field-faults';
import type { Detail } from '../petition-read';
import { usePetitionStep } from '../use-petition-step';
import { FormFoot } from './form-foot';
import { useComparison } from '../use-comparison';

type Body = Schemas['ProposeDto'];
type Values = Partial<Body>;

interface Props {
  readonly found: Versioned<Detail>;
  readonly onDone: () => void;
}

/** What shall become of the petition, and why, in one sentence that a leader reads before he signs. */
export function ProposalForm({ found, onDone }: Props) {
  const { t } = useTranslation('register');
  const [form] = Form.useForm<Values>();
  const [etag, setEtag] = useState(found.etag);
  const { petitionId } = found.data;
  const draft = useDraft<Values>(`propose.${petitionId}`);
  const step = usePetitionStep<Values>({
    petitionId,
    run: (values, version, key) => propose(petitionId, values, { 'If-Match': version, 'Idempotency-Key': key }),
    onDone: () => (draft.drop(), onDone()),
  });
  const compare = useComparison();
  useFieldFaults(form, step.problem);
  return (
    <>
      <h2 style={{ marginTop: 16 }}>{t('propose.title')}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ outcome: usualOutcome(found.data), ...draft.restored?.value }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => void step.send(values, etag)}
      >
        <Fields />
        <FormFoot
          step={step}
          label={t('propose.send')}
          draft={draft}
          onDiscard={() => {
            draft.drop();
            form.resetFields();
          }}
        />
      </Form>
      {step.stale && (
        <StaleEdit
          open
          differences={compare(found.data, step.stale.theirs.data)}
          onKeepMine={() => step.stale && void step.send(step.stale.mine, step.stale.theirs.etag)}
          onTakeTheirs={() => {
            if (step.stale) setEtag(step.stale.theirs.etag);
            step.forget();
          }}
          onClose={step.forget}
        />
      )}
    </>
  );
}

function Fields() {
  const { t } = useTranslation('register');
  const { options } = useWords();
  const outcome = Form.useWatch('outcome', Form.useFormInstance<Values>());
  const required = [{ required: true, whitespace: true, message: t('propose.required') }];
  return (
    <>
      <Form.Item
        name="outcome"
        label={t('propose.outcome')}
        rules={[{ required: true, message: t('classify.choose') }]}
      >
        <Select autoFocus options={options('outcome')} placeholder={t('classify.choose')} />
      </Form.Item>
      {outcome === 'transfer' && (
        <Form.Item name="recipient" label={t('propose.recipient')} rules={required}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('propose.reason')} rules={required}>
        <Input maxLength={2_000} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** What the law makes of this classification as a rule; the officer may choose otherwise. */
function usualOutcome({ kind, eligible, withinJurisdiction }: Detail): Body['outcome'] | undefined {
  if (eligible !== true) return undefined;
  if (withinJurisdiction === true) return kind === 'mixed' || kind === 'undetermined' ? undefined : 'accept';
  return kind === 'complaint' ? 'guide' : 'transfer';
}

function propose(id: string, values: Values, header: { 'If-Match': string; 'Idempotency-Key': string }) {
  const { outcome, reason, recipient } = values;
  return body(
    api.POST('/api/intake/petitions/{id}/propose', {
      params: { path: { id }, header },
      body: { outcome, reason, ...(outcome === 'transfer' && { recipient }) } as Body,
    }),
  );
}

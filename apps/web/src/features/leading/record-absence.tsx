import { App, Flex, Form, Modal, Select, type FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { DateInput } from '../../parts/date-input';
import { DraftNote } from '../../parts/draft-note';
import { showFieldFaults } from '../../parts/field-faults';
import { ProblemAlert } from '../../parts/problem-alert';
import { sentStoreOf } from '../../parts/use-draft';
import { useDateRule } from '../../parts/use-date-rule';
import { useFormDraft } from '../../parts/use-form-draft';
import { useOfficers } from './load-table';
import './texts';
import { BY_LABEL } from '../../parts/by-label';

interface Absence {
  readonly officer: string;
  readonly from: string;
  readonly to: string;
  readonly deputy: string;
}

/** From when until when an officer is away, and who stands in. */
export function RecordAbsence({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('leading');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Absence>();
  const { draft, initial, keep, restart } = useFormDraft<Absence, null>({
    name: 'absence',
    form,
    present: null,
    valuesOf: () => ({}),
  });
  const command = useRecordAbsence(() => {
    draft.drop();
    onClose();
  });
  return (
    <Modal
      open
      title={t('absence.record')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField('officer')}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={keep}
        onFinish={(values) => command.mutate(values, { onError: (problem) => void showFieldFaults(form, problem) })}
      >
        <AbsenceFields />
        {command.error && <ProblemAlert error={command.error} />}
        <DraftNote draft={draft} onDiscard={() => restart(null, false)} />
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}

function AbsenceFields() {
  const { t } = useTranslation('leading');
  const officers = (useOfficers().data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }));
  const required = { required: true };
  const dates = [{ required: true }, useDateRule()];
  const isSomebodyElse: FormRule = ({ getFieldValue }) => ({
    validator: (_, deputy: string | undefined) =>
      deputy !== undefined && deputy === getFieldValue('officer')
        ? Promise.reject(new Error(t('absence.self')))
        : Promise.resolve(),
  });
  const away = Form.useWatch<string | undefined>('officer');
  return (
    <>
      <Form.Item name="officer" label={t('absence.officer')} rules={[required]}>
        <Select autoFocus showSearch={BY_LABEL} options={officers} />
      </Form.Item>
      <Flex gap="middle">
        <Form.Item name="from" label={t('absence.from')} rules={dates}>
          <DateInput />
        </Form.Item>
        <Form.Item name="to" label={t('absence.to')} rules={dates}>
          <DateInput />
        </Form.Item>
      </Flex>
      <Form.Item
        name="deputy"
        label={t('absence.deputy')}
        extra={t('absence.deputyHelp')}
        dependencies={['officer']}
        rules={[required, isSomebodyElse]}
      >
        <Select showSearch={BY_LABEL} options={officers.filter(({ value }) => value !== away)} />
      </Form.Item>
    </>
  );
}

function useRecordAbsence(onDone: () => void) {
  const { t } = useTranslation('leading');
  const { message } = App.useApp();
  return useCommand<Absence, unknown>({
    run: (absence, key) =>
      body(api.POST('/api/assignment/absences', { params: { header: { 'Idempotency-Key': key } }, body: absence })),
    touches: [['load']],
    sentStore: sentStoreOf('absence'),
    onDone: () => {
      void message.success(t('absence.done'));
      onDone();
    },
  });
}

import { canBeGivenWork, canStandIn } from '@donthu/domain/assignment/officer';
import { App, Flex, Form, Modal, type FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { useDesk, useToday, type DeskOfficer } from '../../app/desk';
import { DateInput } from '../date-input';
import { DraftNote } from '../draft-note';
import { showFieldFaults } from '../field-faults';
import { OfficerSelect } from '../officer-select';
import { isDate } from '../read-date';
import { ProblemAlert } from '../problem-alert';
import { sentStoreOf } from '../use-draft';
import { useDateRule } from '../use-date-rule';
import { useFormDraft } from '../use-form-draft';
import './texts';

interface Absence {
  readonly officer: string;
  readonly from: string;
  readonly to: string;
  readonly deputy: string;
}

interface Props {
  /** Whose absence it is, where that is not asked. */
  readonly of?: string;
  readonly onClose: () => void;
}

/** From when until when an officer is away, and who stands in. */
export function RecordAbsence({ of, onClose }: Props) {
  const { t } = useTranslation('absence');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Absence>();
  const name = of === undefined ? 'absence' : 'absence.own';
  const { draft, initial, keep, restart } = useFormDraft<Absence, null>({
    name,
    form,
    present: null,
    valuesOf: () => ({}),
  });
  const command = useRecordAbsence(name, () => {
    draft.drop();
    onClose();
  });
  return (
    <Modal
      open
      title={t('record')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField(of === undefined ? 'officer' : 'from')}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={keep}
        onFinish={(values) =>
          command.mutate(
            { ...values, ...(of !== undefined && { officer: of }) },
            { onError: (problem) => void showFieldFaults(form, problem) },
          )
        }
      >
        <AbsenceFields of={of} />
        {command.error && <ProblemAlert error={command.error} />}
        <DraftNote draft={draft} onDiscard={() => restart(null, false)} />
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}

function AbsenceFields({ of }: { readonly of: string | undefined }) {
  const { t } = useTranslation('absence');
  const required = { required: true };
  const dates = [{ required: true }, useDateRule()];
  const today = useToday();
  // Nobody stands in afterwards, and what is over is listed nowhere.
  const isNotOver: FormRule = {
    validator: (_, to: string | undefined) =>
      to !== undefined && isDate(to) && to < today ? Promise.reject(new Error(t('over'))) : Promise.resolve(),
  };
  const isSomebodyElse: FormRule = ({ getFieldValue }) => ({
    validator: (_, deputy: string | undefined) =>
      deputy !== undefined && deputy === getFieldValue('officer')
        ? Promise.reject(new Error(t('self')))
        : Promise.resolve(),
  });
  const chosen = Form.useWatch<string | undefined>('officer');
  const away = useDesk().data?.officers.find(({ id }) => id === (of ?? chosen));
  const isDeputy = (one: DeskOfficer) => one.id !== away?.id && (away ? canStandIn(one, away) : canBeGivenWork(one));
  return (
    <>
      {of === undefined && (
        <Form.Item name="officer" label={t('officer')} rules={[required]}>
          <OfficerSelect autoFocus fits={canBeGivenWork} />
        </Form.Item>
      )}
      <Flex gap="middle">
        <Form.Item name="from" label={t('from')} rules={dates}>
          <DateInput />
        </Form.Item>
        <Form.Item name="to" label={t('to')} rules={[...dates, isNotOver]}>
          <DateInput />
        </Form.Item>
      </Flex>
      <Form.Item
        name="deputy"
        label={t('deputy')}
        extra={t('deputyHelp')}
        dependencies={['officer']}
        rules={[required, isSomebodyElse]}
      >
        <OfficerSelect fits={isDeputy} />
      </Form.Item>
    </>
  );
}

function useRecordAbsence(name: string, onDone: () => void) {
  const { t } = useTranslation('absence');
  const { message } = App.useApp();
  return useCommand<Absence, unknown>({
    run: (absence, key) =>
      body(api.POST('/api/assignment/absences', { params: { header: { 'Idempotency-Key': key } }, body: absence })),
    touches: [['load']],
    sentStore: sentStoreOf(name),
    onDone: () => {
      void message.success(t('done'));
      onDone();
    },
  });
}

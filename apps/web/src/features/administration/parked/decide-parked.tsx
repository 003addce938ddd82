import { Alert, App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { showFieldFaults } from '../../../parts/field-faults';
import { ProblemAlert } from '../../../parts/problem-alert';
import '../texts';

export interface Decision {
  readonly item: Schemas['Parked'];
  readonly action: 'replay' | 'discard';
}

/** A reason goes with every decision about something held. */
export function DecideParked({
  decision: { item, action },
  onClose,
}: {
  readonly decision: Decision;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();
  const command = useDecide({ item, action }, onClose);
  return (
    <Modal
      open
      title={t(`parked.${action}`)}
      okText={t(`parked.${action}`)}
      okButtonProps={{ danger: action === 'discard' }}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField('reason')}
    >
      <p>{item.what}</p>
      {action === 'discard' && <Alert type="warning" showIcon title={t('parked.discardWarning')} />}
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 12 }}
        onFinish={(values) => command.mutate(values, { onError: (problem) => void showFieldFaults(form, problem) })}
      >
        <Form.Item
          name="reason"
          label={t('parked.reason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
        {command.error && <ProblemAlert error={command.error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}

function useDecide({ item: { key }, action }: Decision, onDone: () => void) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  return useCommand<{ reason: string }, Schemas['ParkedOutcome']>({
    run: ({ reason }, idempotencyKey) => {
      const asked = { params: { path: { key }, header: { 'Idempotency-Key': idempotencyKey } }, body: { reason } };
      return body(
        action === 'replay'
          ? api.POST('/api/operations/parked/{key}/replay', asked)
          : api.POST('/api/operations/parked/{key}/discard', asked),
      );
    },
    touches: [['parked']],
    onDone: ({ outcome }) => {
      void message.info(t(`parked.outcomes.${outcome}`));
      onDone();
    },
  });
}

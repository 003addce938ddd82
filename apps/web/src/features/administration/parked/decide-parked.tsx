import { Alert, App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { DraftNote } from '../../../parts/draft-note';
import { showFieldFaults } from '../../../parts/field-faults';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useFormDraft } from '../../../parts/use-form-draft';
import { useLengthRule } from '../../../parts/use-length-rule';
import '../texts';
import type { Action } from './deciding';

/** As many characters as the server takes. */
const LONGEST_REASON = 2_000;

export interface Decision {
  readonly item: Schemas['Parked'];
  readonly action: Action;
}

interface Reason {
  readonly reason: string;
}

type Outcome = Schemas['ParkedOutcome']['outcome'];

interface Props {
  readonly decision: Decision;
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

/** A reason goes with every decision about something held. */
export function DecideParked({ decision: { item, action }, onDone, onClose }: Props) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const length = useLengthRule(LONGEST_REASON);
  const { form, draft, initial, keep, restart, command } = useReason({ item, action }, onDone);
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
        initialValues={initial}
        onValuesChange={keep}
        onFinish={(values) => command.mutate(values, { onError: (problem) => void showFieldFaults(form, problem) })}
      >
        <Form.Item
          name="reason"
          label={t('parked.reason')}
          extra={t('parked.keys')}
          rules={[{ required: true, whitespace: true }, length]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 10 }} />
        </Form.Item>
        {command.error && <ProblemAlert error={command.error} />}
        <DraftNote draft={draft} onDiscard={() => restart(null, false)} />
      </Form>
    </Modal>
  );
}

function useReason({ item, action }: Decision, onDone: Props['onDone']) {
  const [form] = Form.useForm<Reason>();
  const drafted = useFormDraft<Reason, null>({
    name: `parked.${action}.${item.key}`,
    form,
    present: null,
    valuesOf: () => ({}),
  });
  const command = useDecide({ item, action }, (outcome) => {
    drafted.draft.drop();
    onDone(outcome);
  });
  return { form, ...drafted, command };
}

function useDecide({ item: { key }, action }: Decision, onDone: Props['onDone']) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  return useCommand<Reason, Schemas['ParkedOutcome']>({
    run: ({ reason }, idempotencyKey) => {
      const asked = { params: { path: { key }, header: { 'Idempotency-Key': idempotencyKey } }, body: { reason } };
      return body(
        action === 'replay'
          ? api.POST('/api/operations/parked/{key}/replay', asked)
          : api.POST('/api/operations/parked/{key}/discard', asked),
      );
    },
    touches: [['parked'], ['discarded']],
    onDone: ({ outcome }) => {
      void message.info(t(`parked.outcomes.${outcome}`));
      onDone(outcome);
    },
  });
}

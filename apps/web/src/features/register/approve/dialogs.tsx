import { Form, Input, Modal } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftNote } from '../../../parts/draft-note';
import { useLengthRule } from '../../../parts/use-length-rule';
import type { Draft } from '../../../parts/use-draft';
import type { Decision } from './use-signing';

interface Props {
  readonly asking: Decision['decision'] | undefined;
  readonly count: number;
  /** What is written to those that are sent back. */
  readonly note: Note;
  readonly onDecide: (decision: Decision) => void;
  readonly onCancel: () => void;
}

export interface Note {
  readonly text: string;
  readonly draft: Draft<string>;
  readonly set: (text: string) => void;
  readonly drop: () => void;
}

/** Asked once more before many are decided at a time. */
export function Dialogs({ asking, count, note, onDecide, onCancel }: Props) {
  if (asking === 'approve')
    return <ConfirmSigning count={count} onConfirm={() => onDecide({ decision: 'approve' })} onCancel={onCancel} />;
  if (asking === 'send_back')
    return (
      <SendBack
        count={count}
        note={note}
        onSend={(text) => onDecide({ decision: 'send_back', note: text })}
        onCancel={onCancel}
      />
    );
  return null;
}

interface ConfirmProps {
  readonly count: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function ConfirmSigning({ count, onConfirm, onCancel }: ConfirmProps) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  return (
    <Modal
      open
      title={t('approve.confirm', { count })}
      // The key that asked, held down, is no answer.
      wrapProps={{ onKeyDownCapture: (event: KeyboardEvent) => event.repeat && event.preventDefault() }}
      okText={t('approve.sign', { count })}
      okButtonProps={{ autoFocus: true }}
      cancelText={common('action.cancel')}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <p>{t('approve.confirmText')}</p>
    </Modal>
  );
}

interface SendBackProps {
  readonly count: number;
  readonly note: Note;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}

function SendBack({ count, note, onSend, onCancel }: SendBackProps) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  const length = useLengthRule(2_000);
  const [form] = Form.useForm<{ note: string }>();
  const discard = () => {
    note.drop();
    form.setFieldsValue({ note: '' });
  };
  return (
    <Modal
      open
      title={t('approve.sendBackTitle', { count })}
      okText={t('approve.sendBack', { count })}
      cancelText={common('action.cancel')}
      onOk={() => form.submit()}
      afterOpenChange={(open) => open && form.focusField('note')}
      onCancel={onCancel}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ note: note.text }}
        onValuesChange={(_, values) => note.set(values.note)}
        onFinish={(values) => onSend(values.note.trim())}
      >
        <Form.Item name="note" label={t('approve.note')} rules={[{ required: true, whitespace: true }, length]}>
          <Input autoComplete="off" />
        </Form.Item>
      </Form>
      <DraftNote draft={note.draft} onDiscard={discard} />
    </Modal>
  );
}

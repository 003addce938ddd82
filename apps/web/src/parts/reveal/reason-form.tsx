import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DraftNote } from '../draft-note';
import { ProblemAlert } from '../problem-alert';
import { useLengthRule } from '../use-length-rule';
import { useDraft } from '../use-draft';
import type { Reveal } from './use-reveal';

interface Props {
  /** Name of the draft that keeps the reason until it was given. */
  readonly draftName: string;
  readonly reveal: Reveal<unknown>;
  readonly onCancel: () => void;
}

/** Why a name is to be seen. Whoever cancels has given none, and none is kept. */
export function ReasonForm({ draftName, reveal, onCancel }: Props) {
  const { t } = useTranslation();
  const length = useLengthRule(2_000);
  const draft = useDraft<string>(draftName);
  const send = async ({ reason }: { readonly reason: string }) => {
    if (await reveal.open(reason.trim())) draft.drop();
  };
  const discard = () => {
    draft.drop();
    onCancel();
  };
  return (
    <Form<{ reason: string }>
      name="reveal"
      layout="vertical"
      initialValues={{ reason: draft.restored?.value ?? '' }}
      onValuesChange={({ reason = '' }) => draft.keep(reason)}
      onFinish={(values) => void send(values)}
      style={{ maxWidth: 560 }}
    >
      <Form.Item
        name="reason"
        label={t('reveal.reason')}
        extra={t('reveal.recorded')}
        rules={[{ required: true, whitespace: true }, length]}
      >
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      {reveal.problem && <ProblemAlert error={reveal.problem} />}
      <Button type="primary" htmlType="submit" loading={reveal.busy}>
        {t('reveal.open')}
      </Button>{' '}
      <Button onClick={discard}>{t('action.cancel')}</Button> <DraftNote draft={draft} onDiscard={discard} />
    </Form>
  );
}

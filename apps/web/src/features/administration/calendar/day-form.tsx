import { Form, Input, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Radios } from '../../../parts/choices';
import { DraftNote } from '../../../parts/draft-note';
import { dateText } from '../../../parts/dates';
import { useFormDraft } from '../../../parts/use-form-draft';
import '../texts';
import { kindsFor, type Day, type DayKind } from './year-days';

interface Values {
  readonly kind: DayKind | 'ordinary';
  readonly name?: string;
  readonly basis?: string;
}

interface Props {
  readonly date: string;
  readonly day: Day | undefined;
  readonly onSet: (day: Day | undefined) => void;
  readonly onClose: () => void;
}

/** What one day is, what it is called and what decides so. */
export function DayForm({ date, day, onSet, onClose }: Props) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { draft, initial, keep, restart } = useFormDraft<Values, null>({
    name: `calendar-day.${date}`,
    form,
    present: null,
    valuesOf: () => ({ kind: 'ordinary', ...day }),
  });
  const close = () => {
    draft.drop();
    onClose();
  };
  const finish = ({ kind, name = '', basis }: Values) => {
    const named = { date, name: name.trim(), ...(basis?.trim() && { basis: basis.trim() }) };
    draft.drop();
    onSet(kind === 'ordinary' ? undefined : { ...named, kind });
  };
  return (
    <Modal
      open
      title={t('calendar.day', { date: dateText(date) })}
      okText={t('calendar.setDay')}
      cancelText={common('action.cancel')}
      onOk={form.submit}
      onCancel={close}
    >
      <Form form={form} layout="vertical" initialValues={initial} onValuesChange={keep} onFinish={finish}>
        <DayFields date={date} />
        <DraftNote draft={draft} onDiscard={() => restart(null, false)} />
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}

function DayFields({ date }: { readonly date: string }) {
  const { t } = useTranslation('administration');
  const form = Form.useFormInstance<Values>();
  useEffect(() => form.focusField('kind'), [form]);
  return (
    <>
      <Form.Item name="kind" label={t('calendar.dayKind')}>
        <Radios
          options={[
            { value: 'ordinary', label: t('calendar.ordinary') },
            ...kindsFor(date).map((kind) => ({ value: kind, label: t(`calendar.kinds.${kind}`) })),
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') !== 'ordinary' && (
            <>
              <Form.Item name="name" label={t('calendar.name')} rules={[{ required: true, whitespace: true }]}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name="basis" label={t('calendar.basis')}>
                <Input maxLength={300} />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
    </>
  );
}

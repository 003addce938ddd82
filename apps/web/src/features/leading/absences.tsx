import { useQuery } from '@tanstack/react-query';
import { App, Button, Flex, Form, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { useOfficerName } from '../../app/desk';
import { dateText } from '../../parts/dates';
import { DateInput } from '../../parts/date-input';
import { showFieldFaults } from '../../parts/field-faults';
import { Loaded } from '../../parts/loaded';
import { ProblemAlert } from '../../parts/problem-alert';
import { isDate } from '../../parts/read-date';
import { useOfficers } from './load-table';
import './texts';

const ABSENCES = ['load', 'absences'] as const;

/** Who is away now or soon, who stands in, and the form that says so. */
export function Absences() {
  const { t } = useTranslation('leading');
  const officerName = useOfficerName();
  const [recording, setRecording] = useState(false);
  const absences = useQuery({
    queryKey: ABSENCES,
    queryFn: async () => (await body(api.GET('/api/assignment/absences'))).items,
  });
  return (
    <section aria-labelledby="absences">
      <Flex justify="space-between" align="center" style={{ maxWidth: 860 }}>
        <h2 id="absences">{t('absence.title')}</h2>
        <Button onClick={() => setRecording(true)}>{t('absence.record')}</Button>
      </Flex>
      <Loaded query={absences}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t('absence.none')}</p>
          ) : (
            <Table
              size="small"
              aria-label={t('absence.title')}
              rowKey={({ officer, from }) => `${officer} ${from}`}
              pagination={false}
              style={{ maxWidth: 860 }}
              dataSource={items}
              columns={[
                { title: t('absence.officer'), dataIndex: 'officer', render: officerName },
                { title: t('absence.from'), dataIndex: 'from', render: dateText },
                { title: t('absence.to'), dataIndex: 'to', render: dateText },
                { title: t('absence.deputy'), dataIndex: 'deputy', render: officerName },
              ]}
            />
          )
        }
      </Loaded>
      {recording && <RecordAbsence onClose={() => setRecording(false)} />}
    </section>
  );
}

interface Absence {
  readonly officer: string;
  readonly from: string;
  readonly to: string;
  readonly deputy: string;
}

function useRecordAbsence(onDone: () => void) {
  const { t } = useTranslation('leading');
  const { message } = App.useApp();
  return useCommand<Absence, unknown>({
    run: (absence, key) =>
      body(api.POST('/api/assignment/absences', { params: { header: { 'Idempotency-Key': key } }, body: absence })),
    touches: [['load']],
    onDone: () => {
      void message.success(t('absence.done'));
      onDone();
    },
  });
}

function RecordAbsence({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('leading');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Absence>();
  const officers = (useOfficers().data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }));
  const command = useRecordAbsence(onClose);
  const required = { required: true, message: t('assign.missing') };
  const date = {
    validator: (_: unknown, value: string | undefined) =>
      value && isDate(value) ? Promise.resolve() : Promise.reject(new Error(t('absence.date'))),
  };
  return (
    <Modal
      open
      title={t('absence.record')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(values) => command.mutate(values, { onError: (problem) => void showFieldFaults(form, problem) })}
      >
        <Form.Item name="officer" label={t('absence.officer')} rules={[required]}>
          <Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={officers} />
        </Form.Item>
        <Flex gap="middle">
          <Form.Item name="from" label={t('absence.from')} rules={[date]}>
            <DateInput />
          </Form.Item>
          <Form.Item name="to" label={t('absence.to')} rules={[date]}>
            <DateInput />
          </Form.Item>
        </Flex>
        <Form.Item name="deputy" label={t('absence.deputy')} extra={t('absence.deputyHelp')} rules={[required]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={officers} />
        </Form.Item>
        {command.error && <ProblemAlert error={command.error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}

import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { DESK } from '../../../app/desk';
import { showFieldFaults } from '../../../parts/field-faults';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { ProblemAlert } from '../../../parts/problem-alert';
import '../texts';

type Unit = Schemas['Unit'];
const LEVELS = ['ward', 'province'] as const;

export function UnitsPage() {
  const { t } = useTranslation('administration');
  const [edited, setEdited] = useState<Unit | 'new'>();
  const units = useQuery({
    queryKey: ['units'],
    queryFn: async () => (await body(api.GET('/api/auth/units'))).items,
  });
  return (
    <Page
      title={t('units.title')}
      actions={
        <Button type="primary" onClick={() => setEdited('new')}>
          {t('units.add')}
        </Button>
      }
    >
      <Loaded query={units}>
        {(items) => (
          <>
            <UnitTable items={items} onEdit={setEdited} />
            {edited !== undefined && (
              <UnitForm
                units={items}
                {...(edited !== 'new' && { unit: edited })}
                onClose={() => setEdited(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function UnitTable({ items, onEdit }: { readonly items: readonly Unit[]; readonly onEdit: (unit: Unit) => void }) {
  const { t } = useTranslation('administration');
  const names = new Map(items.map(({ code, name }) => [code, name]));
  return (
    <Table<Unit>
      size="small"
      rowKey="code"
      aria-label={t('units.title')}
      pagination={false}
      style={{ maxWidth: 900 }}
      dataSource={[...items]}
      columns={[
        { title: t('units.name'), dataIndex: 'name', rowScope: 'row' },
        { title: t('units.code'), dataIndex: 'code' },
        { title: t('units.level'), dataIndex: 'level', render: (level: Unit['level']) => t(`units.levels.${level}`) },
        { title: t('units.parent'), dataIndex: 'parent', render: (code?: string) => code && (names.get(code) ?? code) },
        {
          title: t('units.editShort'),
          key: 'edit',
          render: (_, unit) => (
            <Button size="small" aria-label={t('units.edit', { name: unit.name })} onClick={() => onEdit(unit)}>
              {t('units.editShort')}
            </Button>
          ),
        },
      ]}
    />
  );
}

interface Values {
  readonly code: string;
  readonly name: string;
  readonly level: Unit['level'];
  readonly parent?: string;
}

interface FormProps {
  readonly units: readonly Unit[];
  readonly unit?: Unit;
  readonly onClose: () => void;
}

function UnitForm({ units, unit, onClose }: FormProps) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Values>();
  const command = useSave(unit, onClose);
  return (
    <Modal
      open
      title={unit ? t('units.edit', { name: unit.name }) : t('units.add')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ level: 'ward', ...unit }}
        onFinish={(values) => command.mutate(values, { onError: (problem) => void showFieldFaults(form, problem) })}
      >
        <UnitFields others={units.filter(({ code }) => code !== unit?.code)} isNew={unit === undefined} />
        {command.error && <ProblemAlert error={command.error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}

function UnitFields({ others, isNew }: { readonly others: readonly Unit[]; readonly isNew: boolean }) {
  const { t } = useTranslation('administration');
  const required = { required: true, whitespace: true, message: t('required') };
  const code = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: t('units.bad') };
  return (
    <>
      {isNew && (
        <Form.Item name="code" label={t('units.code')} extra={t('units.codeHelp')} rules={[required, code]}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('units.name')} rules={[required]}>
        <Input autoFocus={!isNew} maxLength={200} />
      </Form.Item>
      <Form.Item name="level" label={t('units.level')}>
        <Select options={LEVELS.map((level) => ({ value: level, label: t(`units.levels.${level}`) }))} />
      </Form.Item>
      <Form.Item name="parent" label={t('units.parent')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: t('units.none') },
            ...others.map(({ code: value, name }) => ({ value, label: name })),
          ]}
        />
      </Form.Item>
    </>
  );
}

function useSave(unit: Unit | undefined, onDone: () => void) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  return useCommand<Values, unknown>({
    run: ({ code, name, level, parent }) =>
      body(
        api.PUT('/api/auth/units/{code}', {
          params: {
            path: { code: unit?.code ?? code },
            ...(unit && { header: { 'If-Match': `"${unit.version}"` } }),
          },
          body: { name, level, ...(parent && { parent }) },
        }),
      ),
    touches: [['units'], DESK],
    onDone: () => {
      void message.success(t('units.saved'));
      onDone();
    },
  });
}

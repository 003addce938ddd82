import { REGISTER_FIELDS, REQUIRED_FIELDS, type RegisterField } from '@donthu/domain/petition/register-fields';
import { Button, Flex, Form, Radio, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKept } from '../../../parts/use-kept';
import '../texts';
import type { Columns } from './new-import';
import { BY_LABEL } from '../../../parts/by-label';

type Mapping = Readonly<Partial<Record<RegisterField, string>>>;
export interface ColumnChoice {
  readonly mapping: Mapping;
  readonly openRows: 'history' | 'take_over';
}

export type ColumnValues = Record<RegisterField, string> & { openRows: ColumnChoice['openRows'] };

interface Props {
  readonly columns: Columns;
  /** What was chosen before a reload. */
  readonly values: Partial<ColumnValues> | undefined;
  /** The file is at hand. */
  readonly ready: boolean;
  readonly onValues: (values: ColumnValues) => void;
  readonly sending: boolean;
  readonly onBack: () => void;
  readonly onChosen: (choice: ColumnChoice) => void;
}

/** Which column holds what: as this officer said last time where the titles are the same, else as guessed. */
export function ColumnsForm({ columns, values, sending, ready, onValues, onBack, onChosen }: Props) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<ColumnValues>();
  const [last, keepMapping] = useKept<Mapping>('import-mapping', {});
  const titles = new Set(columns.columns.map(({ title }) => title));
  const remembered = Object.values(last).some((title) => titles.has(title));
  // An empty title: the officer said that the file has no such column.
  const usable = Object.fromEntries(
    Object.entries(last).filter(([, title]) => remembered && (title === '' || titles.has(title))),
  );
  const finish = ({ openRows, ...fields }: Record<string, string>) => {
    const mapping = Object.fromEntries(Object.entries(fields).filter(([, title]) => title)) as Mapping;
    keepMapping(Object.fromEntries(REGISTER_FIELDS.map((field) => [field, fields[field] ?? ''])));
    onChosen({ mapping, openRows: openRows === 'take_over' ? 'take_over' : 'history' });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ ...columns.mapping, ...usable, openRows: 'history', ...values }}
      onValuesChange={() => onValues(form.getFieldsValue())}
      onFinish={finish}
    >
      {remembered && <p role="status">{t('imports.remembered')}</p>}
      <FieldTable columns={columns} />
      <Form.Item
        name="openRows"
        label={t('imports.openRows')}
        extra={t('imports.takeOverHelp')}
        style={{ marginTop: 16 }}
      >
        <Radio.Group
          options={[
            { value: 'history', label: t('imports.history') },
            { value: 'take_over', label: t('imports.takeOver') },
          ]}
        />
      </Form.Item>
      <Flex gap="small">
        <Button onClick={onBack}>{common('action.back')}</Button>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={sending}>
          {t('imports.check')}
        </Button>
      </Flex>
    </Form>
  );
}

function FieldTable({ columns: { columns } }: { readonly columns: Columns }) {
  const { t } = useTranslation('administration');
  const options = [
    { value: '', label: t('imports.none') },
    ...columns.map(({ title }) => ({ value: title, label: title })),
  ];
  return (
    <Table
      size="small"
      rowKey="field"
      aria-label={t('imports.steps.columns')}
      pagination={false}
      style={{ maxWidth: 1000 }}
      dataSource={REGISTER_FIELDS.map((field) => ({ field }))}
      columns={[
        {
          title: t('imports.field'),
          key: 'field',
          rowScope: 'row',
          render: (_, { field }) => (
            <label htmlFor={field}>
              {t(`imports.fields.${field}`)}
              {REQUIRED_FIELDS.includes(field) && <span className="muted"> ({t('imports.needed')})</span>}
            </label>
          ),
        },
        {
          title: t('imports.column'),
          key: 'column',
          render: (_, { field }) => (
            <Form.Item
              name={field}
              style={{ margin: 0 }}
              rules={REQUIRED_FIELDS.includes(field) ? [{ required: true }] : []}
            >
              <Select showSearch={BY_LABEL} options={options} style={{ width: 280 }} />
            </Form.Item>
          ),
        },
        {
          title: t('imports.examples'),
          key: 'examples',
          render: (_, { field }) => <Examples columns={columns} field={field} />,
        },
      ]}
    />
  );
}

function Examples({ columns, field }: { readonly columns: Columns['columns']; readonly field: RegisterField }) {
  return (
    <Form.Item noStyle dependencies={[field]}>
      {({ getFieldValue }) => (
        <span className="muted">
          {columns.find(({ title }) => title === getFieldValue(field))?.examples.join(' · ')}
        </span>
      )}
    </Form.Item>
  );
}

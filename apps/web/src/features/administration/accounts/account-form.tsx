import { App, Checkbox, Form, Input, Modal, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { DESK, useDesk } from '../../../app/desk';
import { showFieldFaults } from '../../../parts/field-faults';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useWords } from '../../../parts/words';
import '../texts';
import type { Account } from './accounts-page';

/** A one-time password, to be shown once. */
export interface Given {
  readonly username: string;
  readonly password: string;
}

interface Values {
  readonly username: string;
  readonly displayName: string;
  readonly unit: string;
  readonly roles: Account['roles'];
  readonly reportsTo?: string;
  readonly email?: string;
  readonly active: boolean;
  readonly resetPassword?: boolean;
}

interface Props {
  readonly accounts: readonly Account[];
  /** The one to be changed; a new one without. */
  readonly account?: Account;
  readonly onDone: (given: Given | undefined) => void;
  readonly onClose: () => void;
}

export function AccountForm({ accounts, account, onDone, onClose }: Props) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Values>();
  const command = useSave(account, (given) => {
    onDone(given);
    onClose();
  });
  return (
    <Modal
      open
      title={account ? t('accounts.edit', { username: account.username }) : t('accounts.add')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ active: true, ...account }}
        onFinish={(values) => command.mutate(values, { onError: (problem) => void showFieldFaults(form, problem) })}
      >
        <AccountFields accounts={accounts} {...(account && { account })} />
        {command.error && <ProblemAlert error={command.error} />}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}

function AccountFields({ accounts, account }: Pick<Props, 'accounts' | 'account'>) {
  const { t } = useTranslation('administration');
  const { options } = useWords();
  const units = (useDesk().data?.units ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const superiors = accounts
    .filter(({ id }) => id !== account?.id)
    .map(({ id, displayName, username }) => ({ value: id, label: `${displayName} (${username})` }));
  const rules = [{ required: true, message: t('required') }];
  return (
    <>
      {!account && (
        <Form.Item name="username" label={t('accounts.username')} rules={rules}>
          <Input autoFocus autoComplete="off" maxLength={64} />
        </Form.Item>
      )}
      <Form.Item name="displayName" label={t('accounts.displayName')} rules={rules}>
        <Input autoFocus={account !== undefined} maxLength={200} />
      </Form.Item>
      <Form.Item name="unit" label={t('accounts.unit')} rules={rules}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={units} />
      </Form.Item>
      <Form.Item name="roles" label={t('accounts.roles')} rules={rules}>
        <Checkbox.Group options={options('role')} />
      </Form.Item>
      <Form.Item name="reportsTo" label={t('accounts.reportsTo')} extra={t('accounts.reportsToHelp')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[{ value: '', label: t('accounts.nobody') }, ...superiors]}
        />
      </Form.Item>
      <Form.Item name="email" label={t('accounts.email')} extra={t('accounts.emailHelp')}>
        <Input type="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="active" label={t('accounts.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
      {account && (
        <Form.Item name="resetPassword" valuePropName="checked">
          <Checkbox>{t('accounts.resetPassword')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function useSave(account: Account | undefined, onDone: (given: Given | undefined) => void) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  return useCommand<Values, { readonly username: string; readonly oneTimePassword?: string }>({
    run: (values, key) => (account ? changed(account, values) : created(values, key)),
    touches: [['accounts'], DESK],
    onDone: ({ username, oneTimePassword: password }) => {
      void message.success(t('accounts.saved'));
      onDone(password === undefined ? undefined : { username, password });
    },
  });
}

function created({ username, displayName, unit, roles, reportsTo, email, active }: Values, key: string) {
  return body(
    api.POST('/api/auth/accounts', {
      params: { header: { 'Idempotency-Key': key } },
      body: { username, displayName, unit, roles, active, ...(reportsTo && { reportsTo }), ...(email && { email }) },
    }),
  );
}

function changed(
  { id, version }: Account,
  { displayName, unit, roles, reportsTo, email, active, resetPassword }: Values,
) {
  // `null` takes away what was there; the description of the API knows only texts.
  const cleared = { reportsTo: reportsTo || null, email: email || null } as unknown as { reportsTo?: string };
  return body(
    api.PATCH('/api/auth/accounts/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: { displayName, unit, roles, active, ...cleared, ...(resetPassword === true && { resetPassword }) },
    }),
  );
}

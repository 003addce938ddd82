import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../app/desk';
import { Boxes } from '../../../parts/choices';
import { useWords } from '../../../parts/words';
import type { Said } from '../../../parts/stale-form';
import '../texts';
import './accounts.css';
import { readUnits, UNITS, useUnitNames } from '../units/save-unit';
import type { Account, AccountValues } from './save-account';
import { BY_LABEL } from '../../../parts/by-label';

/** As the server takes it, without the blanks around it. */
const USERNAME = /^\s*[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]\s*$/;

interface Props {
  readonly accounts: readonly Account[];
  /** The one to be changed; a new one without. */
  readonly account?: Account;
}

export function AccountFields({ accounts, account }: Props) {
  const { t } = useTranslation('administration');
  const superiors = accounts
    .filter(({ id }) => id !== account?.id)
    .map(({ id, displayName, username }) => ({ value: id, label: `${displayName} (${username})` }));
  const rules = [{ required: true }];
  return (
    <>
      {!account && (
        <Form.Item
          name="username"
          label={t('accounts.username')}
          extra={t('accounts.usernameHelp')}
          rules={[...rules, { pattern: USERNAME, message: t('accounts.badUsername') }]}
        >
          <Input autoFocus autoComplete="off" maxLength={64} />
        </Form.Item>
      )}
      <Form.Item name="displayName" label={t('accounts.displayName')} rules={rules}>
        <Input autoFocus={account !== undefined} maxLength={200} />
      </Form.Item>
      <Form.Item name="unit" label={t('accounts.unit')} rules={rules}>
        <Select showSearch={BY_LABEL} options={useUnitOptions(account)} />
      </Form.Item>
      <RolesField />
      <Form.Item name="reportsTo" label={t('accounts.reportsTo')} extra={t('accounts.reportsToHelp')}>
        <Select showSearch={BY_LABEL} options={[{ value: '', label: t('accounts.nobody') }, ...superiors]} />
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

/** One question with several answers: a group with a name, as readers of screens expect it. */
function RolesField() {
  const { t } = useTranslation('administration');
  const { options } = useWords();
  // A rule of its own: antd marks what is `required` in a way that a group may not be marked.
  const some = {
    validator: (_: unknown, roles: readonly string[] = []) =>
      roles.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('common:required'))),
  };
  return (
    <fieldset className="roles">
      <legend>{t('accounts.roles')}</legend>
      <Form.Item name="roles" rules={[some]}>
        <Boxes options={options('role')} />
      </Form.Item>
    </fieldset>
  );
}

/** Units that exist, and the one the account is in, whatever became of it. */
function useUnitOptions(account: Account | undefined) {
  const today = useToday();
  const units = useQuery({ queryKey: UNITS, queryFn: readUnits }).data ?? [];
  return units
    .filter(({ code, validTo }) => code === account?.unit || validTo === undefined || validTo >= today)
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** What a form says, field by field, for a comparison. */
export function useSayAccount(accounts: readonly Account[]) {
  const { t } = useTranslation('administration');
  const { say } = useWords();
  const unitName = useUnitNames();
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  return (values: Partial<AccountValues>): Said[] => [
    [t('accounts.displayName'), values.displayName ?? ''],
    [t('accounts.unit'), values.unit === undefined ? '' : unitName(values.unit)],
    [t('accounts.roles'), (values.roles ?? []).map((role) => say('role', role)).join(', ')],
    [t('accounts.reportsTo'), names.get(values.reportsTo ?? '') ?? values.reportsTo ?? ''],
    [t('accounts.email'), values.email ?? ''],
    [t('accounts.state'), t(values.active === false ? 'accounts.inactive' : 'accounts.active')],
  ];
}

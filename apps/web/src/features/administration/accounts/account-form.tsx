import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { DraftNote } from '../../../parts/draft-note';
import { showFieldFaults } from '../../../parts/field-faults';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useFormDraft } from '../../../parts/use-form-draft';
import { isOutdated, StaleCommand } from '../../../parts/stale-form';
import '../texts';
import { AccountFields, useSayAccount } from './account-fields';
import {
  isUnchanged,
  readAccounts,
  useSaveAccount,
  type Account,
  type AccountValues,
  type Given,
} from './save-account';

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
  const { form, draft, base, initial, keep, restart, command, send } = useAccountForm({ account, onDone, onClose });
  const sayAccount = useSayAccount(accounts);
  return (
    <Modal
      open
      className="account-dialog"
      title={account ? t('accounts.edit', { username: account.username }) : t('accounts.add')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField(account ? 'displayName' : 'username')}
    >
      <Form
        form={form}
        layout="vertical"
        noValidate
        initialValues={initial}
        onValuesChange={keep}
        onFinish={() => send(base)}
      >
        <AccountFields accounts={accounts} {...(account && { account })} />
        {command.error && !isOutdated(command.error) && <ProblemAlert error={command.error} />}
        <DraftNote draft={draft} onDiscard={() => restart(account ?? null, false)} />
        <button type="submit" hidden />
      </Form>
      <StaleCommand<Account | null>
        command={command}
        restart={restart}
        send={send}
        name={`account ${account?.id ?? ''}`}
        isUnchanged={(newest) => isUnchanged(base, newest)}
        readNewest={async () => (await readAccounts()).find(({ id }) => id === account?.id) ?? null}
        yours={() => sayAccount(form.getFieldsValue())}
        theirs={(newest) => sayAccount(newest ?? {})}
      />
    </Modal>
  );
}

function useAccountForm({
  account,
  onDone,
  onClose,
}: Pick<Props, 'onDone' | 'onClose'> & { readonly account: Account | undefined }) {
  const [form] = Form.useForm<AccountValues>();
  const drafted = useFormDraft<AccountValues, Account | null>({
    name: `account.${account?.id ?? ''}`,
    form,
    present: account ?? null,
    valuesOf: (of) => of ?? { active: true },
  });
  const command = useSaveAccount((given) => {
    drafted.draft.drop();
    onDone(given);
    onClose();
  });
  const send = (of: Account | null) =>
    command.mutate(
      { values: form.getFieldsValue(), of },
      { onError: (problem) => void showFieldFaults(form, problem) },
    );
  return { form, ...drafted, command, send };
}

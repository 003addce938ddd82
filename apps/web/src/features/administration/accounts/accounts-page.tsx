import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { finds } from '@donthu/sealing/text/finds';
import { Button, Input, Modal, Table, Typography, type TableColumnsType } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { useWords } from '../../../parts/words';
import { NEW } from '../routes';
import '../texts';
import { useUnitNames } from '../units/save-unit';
import { AccountForm } from './account-form';
import { ACCOUNTS, readAccounts, type Account, type Given } from './save-account';

const route = getRouteApi('/quan-tri/tai-khoan');

export function AccountsPage() {
  const { t } = useTranslation('administration');
  const { sua } = route.useSearch();
  const navigate = route.useNavigate();
  const edit = (id: string | undefined) => void navigate({ search: id === undefined ? {} : { sua: id } });
  const [given, setGiven] = useState<Given>();
  const accounts = useQuery({ queryKey: ACCOUNTS, queryFn: readAccounts });
  return (
    <Page
      title={t('accounts.title')}
      actions={
        <Button type="primary" onClick={() => edit(NEW)}>
          {t('accounts.add')}
        </Button>
      }
    >
      <Loaded query={accounts}>
        {(items) => {
          const account = items.find(({ id }) => id === sua);
          return (
            <>
              <AccountTable items={items} onEdit={({ id }) => edit(id)} />
              {(account !== undefined || sua === NEW) && (
                <AccountForm
                  key={sua}
                  accounts={items}
                  {...(account && { account })}
                  onDone={setGiven}
                  onClose={() => edit(undefined)}
                />
              )}
            </>
          );
        }}
      </Loaded>
      {given && <OneTimePassword given={given} onClose={() => setGiven(undefined)} />}
    </Page>
  );
}

interface TableProps {
  readonly items: readonly Account[];
  readonly onEdit: (account: Account) => void;
}

function AccountTable({ items, onEdit }: TableProps) {
  const { t } = useTranslation('administration');
  const [words, setWords] = useState('');
  const columns = useColumns(items, onEdit);
  const shown = items.filter(({ username, displayName }) => finds(words.trim(), `${username} ${displayName}`));
  return (
    <>
      <Input
        data-search
        aria-label={t('accounts.find')}
        placeholder={t('accounts.find')}
        style={{ maxWidth: 320, marginBottom: 8 }}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Table<Account>
        size="small"
        rowKey="id"
        aria-label={t('accounts.title')}
        pagination={false}
        dataSource={shown}
        columns={columns}
      />
    </>
  );
}

function useColumns(items: TableProps['items'], onEdit: TableProps['onEdit']): TableColumnsType<Account> {
  const { t } = useTranslation('administration');
  const { say } = useWords();
  const unitName = useUnitNames();
  const names = new Map(items.map(({ id, displayName }) => [id, displayName]));
  return [
    { title: t('accounts.username'), dataIndex: 'username', rowScope: 'row' },
    { title: t('accounts.displayName'), dataIndex: 'displayName' },
    { title: t('accounts.unit'), dataIndex: 'unit', render: unitName },
    {
      title: t('accounts.roles'),
      dataIndex: 'roles',
      render: (roles: Account['roles']) => roles.map((role) => say('role', role)).join(', '),
    },
    {
      title: t('accounts.reportsTo'),
      dataIndex: 'reportsTo',
      render: (id?: string) => (id === undefined ? '' : (names.get(id) ?? id)),
    },
    {
      title: t('accounts.state'),
      dataIndex: 'active',
      render: (active: boolean) => (active ? t('accounts.active') : <strong>{t('accounts.inactive')}</strong>),
    },
    {
      title: t('accounts.editShort'),
      key: 'edit',
      render: (_, account) => (
        <Button
          size="small"
          id={editId(account)}
          aria-label={t('accounts.edit', { username: account.username })}
          onClick={() => onEdit(account)}
        >
          {t('accounts.editShort')}
        </Button>
      ),
    },
  ];
}

function editId({ username }: { readonly username: string }): string {
  return `edit-${username}`;
}

/** From a dialog that followed upon another one back to the account, or to where it is looked for. */
function useBackToList(username: string): void {
  useEffect(
    () => () => {
      const place = () => document.getElementById(editId({ username })) ?? document.querySelector('input[data-search]');
      // The dialog holds on to the focus until it is gone.
      requestAnimationFrame(() => {
        const found = place();
        if (found instanceof HTMLElement) found.focus();
      });
    },
    [username],
  );
}

function OneTimePassword({ given, onClose }: { readonly given: Given; readonly onClose: () => void }) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  useBackToList(given.username);
  return (
    <Modal
      open
      title={t('accounts.oneTime', { username: given.username })}
      // Shown this once: without `onCancel`, neither Escape nor the key that made it nor a click beside it closes it.
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {common('action.close')}
        </Button>
      }
    >
      <Typography.Paragraph
        copyable={{ tooltips: [t('accounts.copy'), t('accounts.copied')] }}
        style={{ fontSize: 20, fontFamily: 'monospace' }}
      >
        {given.password}
      </Typography.Paragraph>
      <p>{t('accounts.oneTimeHelp')}</p>
    </Modal>
  );
}

import { Link } from '@tanstack/react-router';
import { Button, Flex, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, hasRole } from '../../app/session';
import { useKept } from '../../parts/use-kept';
import type { ColumnKey } from './register-columns';
import type { RegisterFilter } from './register-search';

interface SavedView {
  readonly name: string;
  readonly filter: RegisterFilter;
  readonly columns: readonly ColumnKey[];
}

interface Props {
  readonly filter: RegisterFilter;
  readonly columns: readonly ColumnKey[];
  readonly onColumns: (columns: readonly ColumnKey[]) => void;
}

/** Views by name, as links: the usual ones and the officer's own. */
export function SavedViews({ filter, columns, onColumns }: Props) {
  const { t } = useTranslation('register');
  const { data: officer } = useSession();
  const [views, setViews] = useKept<readonly SavedView[]>('register.views', []);
  const [naming, setNaming] = useState(false);
  const usual: readonly { readonly name: string; readonly filter: RegisterFilter }[] = [
    { name: t('all'), filter: {} },
    { name: t('views.open'), filter: { open: true } },
    { name: t('views.overdue'), filter: { overdue: true } },
    { name: t('views.unassigned'), filter: { state: 'accepted', responsible: 'none' } },
    ...(officer && hasRole(officer, 'reception')
      ? [{ name: t('views.toTell'), filter: { toTell: true as const } }]
      : []),
    ...(officer && hasRole(officer, 'handler')
      ? [{ name: t('views.mine'), filter: { responsible: officer.id, open: true as const } }]
      : []),
  ];
  const { q: _, ...kept } = filter;
  const save = (name: string) => {
    setViews([...views.filter((view) => view.name !== name), { name, filter: kept, columns }]);
    setNaming(false);
  };
  return (
    <nav aria-label={t('views.label')} className="no-print views">
      <Flex gap="middle" wrap align="center">
        {usual.map((view) => (
          <Link key={view.name} to="/so-don" search={view.filter} activeOptions={{ exact: true, includeSearch: true }}>
            {view.name}
          </Link>
        ))}
        {views.map((view) => (
          <OwnView
            key={view.name}
            view={view}
            onUse={() => onColumns(view.columns)}
            onRemove={() => setViews(views.filter(({ name }) => name !== view.name))}
          />
        ))}
        <Button type="link" size="small" onClick={() => setNaming(true)}>
          {t('views.save')}
        </Button>
      </Flex>
      {naming && <NameView onSave={save} onCancel={() => setNaming(false)} />}
    </nav>
  );
}

interface OwnProps {
  readonly view: SavedView;
  readonly onUse: () => void;
  readonly onRemove: () => void;
}

function OwnView({ view: { name, filter }, onUse, onRemove }: OwnProps) {
  const { t } = useTranslation('register');
  return (
    <span>
      <Link to="/so-don" search={filter} activeOptions={{ exact: true, includeSearch: true }} onClick={onUse}>
        {name}
      </Link>
      <Button
        type="text"
        size="small"
        aria-label={t('views.remove', { name })}
        title={t('views.remove', { name })}
        onClick={onRemove}
      >
        ×
      </Button>
    </span>
  );
}

function NameView({ onSave, onCancel }: { readonly onSave: (name: string) => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<{ name: string }>();
  return (
    <Modal
      open
      title={t('views.save')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      onOk={() => form.submit()}
      afterOpenChange={(open) => open && form.focusField('name')}
      onCancel={onCancel}
    >
      <p>{t('views.help')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ name }) => onSave(name.trim())}>
        <Form.Item name="name" label={t('views.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

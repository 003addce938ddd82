import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { SESSION, useSession } from '../../app/session';
import { showFieldFaults } from '../../parts/field-faults';
import { Page } from '../../parts/page';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

const SHORTEST = 10;

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** The officer's own password; with a one-time password there is nothing else to do first. */
export function PasswordPage() {
  const { t } = useTranslation('account');
  const must = useSession().data?.mustChangePassword === true;
  return (
    <Page title={t('title')}>
      <div style={{ maxWidth: 420 }}>
        {must && (
          <Alert type="warning" showIcon title={t('must')} description={t('mustWhy')} style={{ marginBottom: 16 }} />
        )}
        <PasswordForm />
      </div>
    </Page>
  );
}

function useChangePassword() {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const navigate = useNavigate();
  return useCommand<Passwords, unknown>({
    run: ({ current, next }, key) =>
      body(api.POST('/api/auth/password', { params: { header: { 'Idempotency-Key': key } }, body: { current, next } })),
    touches: [SESSION],
    onDone: () => {
      void message.success(`${t('done')} ${t('others')}`);
      void navigate({ to: '/hom-nay' });
    },
  });
}

function PasswordForm() {
  const { t } = useTranslation('account');
  const [form] = Form.useForm<Passwords>();
  const command = useChangePassword();
  const required = { required: true };
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={(values) => command.mutate(values, { onError: (problem) => void showFieldFaults(form, problem) })}
    >
      <Form.Item name="current" label={t('current')} rules={[required]}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('next')}
        extra={t('nextHelp')}
        rules={[required, { min: SHORTEST, message: t('short') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('again')}
        dependencies={['next']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('different'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {command.error && <ProblemAlert error={command.error} />}
      <Button type="primary" htmlType="submit" loading={command.isPending} style={{ marginTop: 12 }}>
        {t('save')}
      </Button>
    </Form>
  );
}

import './texts';
import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Versioned } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { ProblemAlert } from '../../../parts/problem-alert';
import { Section } from '../case/section';
import { touchedBy, type PetitionDetail } from '../subject';

/** An administrator destroys the people's key of a closed petition: with a reason, and after saying that he means it. */
export function Erase({ petition }: { readonly petition: Versioned<PetitionDetail> }) {
  const { t } = useTranslation('closing');
  const [asking, setAsking] = useState(false);
  const { petitionId: id, erased } = petition.data;
  const command = useCommand({
    run: (reason: string, key) =>
      body(
        api.POST('/api/identity/petitions/{id}/erase', {
          params: { path: { id }, header: { 'If-Match': petition.etag, 'Idempotency-Key': key } },
          body: { reason },
        }),
      ),
    touches: touchedBy(id),
    onDone: () => setAsking(false),
  });
  return (
    <Section title={t('erase.title')}>
      {erased ? (
        <p role="status">{t('erase.done')}</p>
      ) : (
        <>
          <p>{t('erase.why')}</p>
          {!asking && <Button onClick={() => setAsking(true)}>{t('erase.begin')}</Button>}
          {asking && (
            <EraseForm
              busy={command.isPending}
              onCancel={() => setAsking(false)}
              onErase={(why) => command.mutate(why)}
            >
              {command.error && <ProblemAlert error={command.error} />}
            </EraseForm>
          )}
        </>
      )}
    </Section>
  );
}

interface FormProps {
  readonly busy: boolean;
  readonly onErase: (reason: string) => void;
  readonly onCancel: () => void;
  readonly children: React.ReactNode;
}

function EraseForm({ busy, onErase, onCancel, children }: FormProps) {
  const { t } = useTranslation('closing');
  const confirmed = (_: unknown, value: unknown) =>
    value === true ? Promise.resolve() : Promise.reject(new Error(t('erase.mustUnderstand')));
  return (
    <Form<{ reason: string }>
      name="erase"
      layout="vertical"
      onFinish={({ reason }) => onErase(reason.trim())}
      style={{ maxWidth: 560 }}
    >
      <Form.Item name="reason" label={t('erase.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input autoFocus autoComplete="off" maxLength={2_000} />
      </Form.Item>
      <Form.Item name="understood" valuePropName="checked" rules={[{ validator: confirmed }]}>
        <Checkbox>{t('erase.understood')}</Checkbox>
      </Form.Item>
      {children}
      <Button danger type="primary" htmlType="submit" loading={busy}>
        {t('erase.confirm')}
      </Button>{' '}
      <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
    </Form>
  );
}

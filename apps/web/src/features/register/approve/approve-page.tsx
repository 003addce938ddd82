import '../texts';
import '../register.css';
import { Button, Empty, Flex, Form, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import type { Detail } from '../petition-read';
import type { PetitionRow } from '../register-search';
import { ProposedTable } from './proposed-table';
import { Results } from './results';
import { useProposed } from './use-proposed';
import { useReading, type Reading } from './use-reading';
import { useSigning, type Decision } from './use-signing';

/** A leader reads one line each, opens what he wants to know more of, and signs many at once. */
export function ApprovePage() {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  const { query, rows } = useProposed();
  const reading = useReading();
  const signing = useSigning();
  const [asking, setAsking] = useState<Decision['decision'] | undefined>();
  const chosen = chosenOf(rows, reading);
  const decide = async (petitions: readonly Versioned<Detail>[], decision: Decision) => {
    setAsking(undefined);
    await signing.run(petitions, decision);
    reading.forget(petitions.map(({ data }) => data.petitionId));
  };
  return (
    <Page title={t('approve.title')}>
      <Results
        signing={signing}
        onAgain={(petition, decision) => void decide([petition], decision)}
        onReadAgain={reading.show}
      />
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            <Empty description={t('approve.none')}>{t('approve.noneHelp')}</Empty>
          ) : (
            <>
              <p className="muted">{t('approve.intro')}</p>
              <FirstFocus />
              <ProposedTable rows={rows} reading={reading} />
              {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{common('action.more')}</Button>}
              <SignBar
                reading={reading}
                chosen={chosen.length}
                total={rows.length}
                busy={signing.running}
                onAsk={setAsking}
              />
            </>
          )
        }
      </Loaded>
      <Dialogs
        asking={asking}
        count={chosen.length}
        onDecide={(decision) => void decide(chosen, decision)}
        onCancel={() => setAsking(undefined)}
      />
    </Page>
  );
}

/** What is ticked and still awaits a signature, as it was read. */
function chosenOf(rows: readonly PetitionRow[], { read, ticked }: Reading): Versioned<Detail>[] {
  return rows.flatMap(({ petitionId }) => {
    const found = ticked.has(petitionId) ? read.get(petitionId) : undefined;
    return found ? [found] : [];
  });
}

interface BarProps {
  readonly reading: Reading;
  readonly chosen: number;
  readonly total: number;
  readonly busy: boolean;
  readonly onAsk: (decision: Decision['decision']) => void;
}

function SignBar({ reading, chosen, total, busy, onAsk }: BarProps) {
  const { t } = useTranslation('register');
  const idle = chosen === 0 || busy;
  return (
    <Flex className="sign-bar" gap="small" align="center" wrap>
      <Button type="primary" disabled={idle} onClick={() => onAsk('approve')}>
        {t('approve.sign', { count: chosen })}
      </Button>
      <Button disabled={idle} onClick={() => onAsk('send_back')}>
        {t('approve.sendBack', { count: chosen })}
      </Button>
      <Button disabled={reading.read.size === 0} onClick={reading.tickAll}>
        {t('approve.selectRead')}
      </Button>
      <span className="muted" role="status">
        {t('approve.selected', { count: chosen, total })}
      </span>
    </Flex>
  );
}

interface DialogsProps {
  readonly asking: Decision['decision'] | undefined;
  readonly count: number;
  readonly onDecide: (decision: Decision) => void;
  readonly onCancel: () => void;
}

function Dialogs({ asking, count, onDecide, onCancel }: DialogsProps) {
  if (asking === 'approve')
    return <ConfirmSigning count={count} onConfirm={() => onDecide({ decision: 'approve' })} onCancel={onCancel} />;
  if (asking === 'send_back')
    return <SendBack count={count} onSend={(note) => onDecide({ decision: 'send_back', note })} onCancel={onCancel} />;
  return null;
}

/** The keys work from the first line on without a mouse. */
function FirstFocus() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body)
      mark.current?.parentElement?.querySelector<HTMLElement>('[data-read]')?.focus();
  }, []);
  return <span ref={mark} hidden />;
}

interface ConfirmProps {
  readonly count: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function ConfirmSigning({ count, onConfirm, onCancel }: ConfirmProps) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  return (
    <Modal
      open
      title={t('approve.confirm', { count })}
      okText={t('approve.sign', { count })}
      okButtonProps={{ autoFocus: true }}
      cancelText={common('action.cancel')}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <p>{t('approve.confirmText')}</p>
    </Modal>
  );
}

interface SendBackProps {
  readonly count: number;
  readonly onSend: (note: string) => void;
  readonly onCancel: () => void;
}

function SendBack({ count, onSend, onCancel }: SendBackProps) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<{ note: string }>();
  return (
    <Modal
      open
      title={t('approve.sendBackTitle', { count })}
      okText={t('approve.sendBack', { count })}
      cancelText={common('action.cancel')}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ note }) => onSend(note.trim())}>
        <Form.Item
          name="note"
          label={t('approve.note')}
          rules={[{ required: true, whitespace: true, message: t('propose.required') }]}
        >
          <Input autoFocus maxLength={2_000} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

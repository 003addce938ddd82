import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { hasRole, useSession } from '../../../app/session';
import { DraftNote } from '../../../parts/draft-note';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useDraft } from '../../../parts/use-draft';
import type { PetitionDetail } from '../subject';
import { Section } from './section';
import { ClosedToMe, useIsClosedToMe } from './closed-to-me';
import type { Reveal, Shown } from './use-reveal';

interface Props {
  readonly petition: PetitionDetail;
  readonly reveal: Reveal;
}

/** Who stands behind the petition: masked as the law wants, opened only with a reason. */
export function People({ petition, reveal }: Props) {
  const { t } = useTranslation('petition');
  const { people, anonymous, erased, masked } = petition;
  return (
    <Section title={t('people.title')}>
      {anonymous && <p>{t('people.anonymous')}</p>}
      {erased && <p>{t('people.erased')}</p>}
      {people !== null && people.length > 0 && <PeopleTable people={people} />}
      {masked && !erased && <Masked petition={petition} reveal={reveal} />}
    </Section>
  );
}

function Masked({ petition, reveal }: Props) {
  const { petitionId, petitioners } = petition;
  const { t } = useTranslation('petition');
  const { data: me } = useSession();
  const begun = useDraft<string>(draftOf(petitionId)).restored !== undefined;
  const [asking, setAsking] = useState(begun);
  const isClosed = useIsClosedToMe(petition);
  const mayAsk = me !== undefined && hasRole(me, 'reception', 'handler', 'leader', 'inspector') && !isClosed;
  if (reveal.shown)
    return (
      <Opened
        shown={reveal.shown}
        onClose={() => {
          reveal.close();
          setAsking(false);
        }}
      />
    );
  return (
    <>
      <p>
        <strong>{t('common:masked')}</strong> ({t('people.count', { count: petitioners.length })}).{' '}
        {t('people.maskedWhy')}
      </p>
      <ClosedToMe petition={petition} />
      {mayAsk && !asking && <Button onClick={() => setAsking(true)}>{t('people.reveal')}</Button>}
      {asking && <ReasonForm petitionId={petitionId} reveal={reveal} onCancel={() => setAsking(false)} />}
    </>
  );
}

const draftOf = (petitionId: string) => `${petitionId}.reveal`;

interface ReasonProps {
  readonly petitionId: string;
  readonly reveal: Reveal;
  readonly onCancel: () => void;
}

function ReasonForm({ petitionId, reveal, onCancel }: ReasonProps) {
  const { t } = useTranslation('petition');
  const draft = useDraft<string>(draftOf(petitionId));
  const send = async ({ reason }: { readonly reason: string }) => {
    if (await reveal.open(reason.trim())) draft.drop();
  };
  const discard = () => {
    draft.drop();
    onCancel();
  };
  return (
    <Form<{ reason: string }>
      name="reveal"
      layout="vertical"
      initialValues={{ reason: draft.restored?.value ?? '' }}
      onValuesChange={({ reason = '' }) => draft.keep(reason)}
      onFinish={(values) => void send(values)}
      style={{ maxWidth: 560 }}
    >
      <Form.Item
        name="reason"
        label={t('people.reason')}
        extra={t('people.recorded')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input autoFocus autoComplete="off" maxLength={2_000} />
      </Form.Item>
      {reveal.problem && <ProblemAlert error={reveal.problem} />}
      <Button type="primary" htmlType="submit" loading={reveal.busy}>
        {t('people.reveal')}
      </Button>{' '}
      <Button onClick={discard}>{t('common:action.cancel')}</Button> <DraftNote draft={draft} onDiscard={discard} />
    </Form>
  );
}

function Opened({ shown: { people }, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const { t } = useTranslation('petition');
  const originals = [people.originals, ...people.elsewhere.map((other) => other.originals)].flatMap(
    Object.entries<string>,
  );
  return (
    <div role="status">
      <PeopleTable people={people.petitioners} />
      {originals.length > 0 && (
        <>
          <h3>{t('people.originals')}</h3>
          <ul>
            {originals.map(([field, text]) => (
              <li key={`${field} ${text}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <p className="muted">{t('people.shownUntil')}</p>
      <Button onClick={onClose}>{t('people.hide')}</Button>
    </div>
  );
}

function PeopleTable({ people }: { readonly people: readonly Schemas['Person'][] }) {
  const { t } = useTranslation('petition');
  return (
    <Table
      size="small"
      pagination={false}
      rowKey={(person) => `${person.fullName} ${person.idNumber ?? ''} ${person.address ?? ''}`}
      dataSource={[...people]}
      columns={[
        { title: t('person.fullName'), dataIndex: 'fullName' },
        {
          title: t('person.role'),
          dataIndex: 'role',
          render: (role: string | undefined) => t(`person.${role ?? 'petitioner'}`),
        },
        { title: t('person.address'), dataIndex: 'address' },
        { title: t('person.idNumber'), dataIndex: 'idNumber' },
        { title: t('person.phone'), dataIndex: 'phone' },
      ]}
    />
  );
}

import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { hasRole, useSession } from '../../../app/session';
import { Originals } from '../../../parts/reveal/originals';
import { ReasonForm } from '../../../parts/reveal/reason-form';
import type { Reveal } from '../../../parts/reveal/use-reveal';
import { useDraft } from '../../../parts/use-draft';
import type { PetitionDetail } from '../subject';
import { Section } from './section';
import { ClosedToMe, useIsClosedToMe } from './closed-to-me';
import type { Shown } from './use-people-reveal';

interface Props {
  readonly petition: PetitionDetail;
  readonly reveal: Reveal<Shown>;
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
      {mayAsk && !asking && <Button onClick={() => setAsking(true)}>{t('common:reveal.open')}</Button>}
      {asking && <ReasonForm draftName={draftOf(petitionId)} reveal={reveal} onCancel={() => setAsking(false)} />}
    </>
  );
}

const draftOf = (petitionId: string) => `${petitionId}.reveal`;

function Opened({ shown: { people }, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const originals = [people.originals, ...people.elsewhere.map((other) => other.originals)].flatMap(
    Object.entries<string>,
  );
  return (
    <div role="status">
      <PeopleTable people={people.petitioners} />
      <Originals originals={originals} />
      <p className="muted">{t('reveal.shownUntil')}</p>
      <Button onClick={onClose}>{t('reveal.hide')}</Button>
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

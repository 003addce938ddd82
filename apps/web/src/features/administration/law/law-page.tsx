import { shippedLaw, type Certainty, type Limit, type Rule } from '@donthu/domain/deadlines/law';
import { Checkbox, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { Page } from '../../../parts/page';
import { useWords } from '../../../parts/words';
import '../texts';
import { TryLimit } from './try-limit';
import { useVariantName } from './variant-name';

const LAW = shippedLaw();

/** The time limits in use, with the article of each and how far it may be leaned on. */
export function LawPage() {
  const { t } = useTranslation('administration');
  const today = useToday();
  const [withOld, setWithOld] = useState(false);
  const rules = LAW.rules.filter(({ effectiveTo }) => withOld || effectiveTo === undefined || effectiveTo >= today);
  return (
    <Page title={t('law.title')}>
      <p className="muted" style={{ maxWidth: 760 }}>
        {t('law.help')}
      </p>
      <Checkbox checked={withOld} onChange={({ target }) => setWithOld(target.checked)} style={{ marginBottom: 8 }}>
        {t('law.onlyOld')}
      </Checkbox>
      <LawTable rules={rules} today={today} />
      <TryLimit />
    </Page>
  );
}

function LawTable({ rules, today }: { readonly rules: readonly Rule[]; readonly today: string }) {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  return (
    <Table<Rule>
      size="small"
      rowKey={({ step, effectiveFrom }) => `${step} ${effectiveFrom}`}
      aria-label={t('law.title')}
      pagination={false}
      dataSource={[...rules]}
      columns={[
        {
          title: t('law.step'),
          key: 'step',
          rowScope: 'row',
          render: (_, { name, previewOnly }) => (
            <>
              {name[language]}
              {previewOnly && <div className="muted">{t('law.previewOnly')}</div>}
            </>
          ),
        },
        { title: t('law.limit'), key: 'limit', render: (_, { variants }) => <Limits variants={variants} /> },
        {
          title: t('law.article'),
          key: 'article',
          render: (_, { variants, note }) => <Article limit={variants.get('standard')} note={note?.[language]} />,
        },
        { title: t('law.inForce'), key: 'inForce', render: (_, rule) => <InForce rule={rule} today={today} /> },
        {
          title: t('law.certainty'),
          key: 'certainty',
          render: (_, { variants }) => <CertaintyWord certainty={variants.get('standard')?.certainty} />,
        },
      ]}
    />
  );
}

function Limits({ variants }: { readonly variants: ReadonlyMap<string, Limit> }) {
  const { t } = useTranslation('administration');
  const nameOf = useVariantName();
  return [...variants].map(([variant, { amount, unit }]) => (
    <div key={variant}>
      <span className="number">{t(unit === 'working' ? 'law.workingDays' : 'law.days', { count: amount })}</span>
      {variants.size > 1 && <span className="muted"> – {nameOf(variant)}</span>}
    </div>
  ));
}

function Article({ limit, note }: { readonly limit: Limit | undefined; readonly note: string | undefined }) {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  return (
    <>
      {limit?.article[language]}
      {limit?.source !== undefined && (
        <>
          {' '}
          <a
            href={limit.source}
            target="_blank"
            rel="noreferrer"
            style={{ textDecoration: 'underline' }}
            aria-label={`${t('law.source')}: ${limit.article[language]}`}
          >
            {t('law.source')}
          </a>
        </>
      )}
      {note !== undefined && <div className="muted">{note}</div>}
    </>
  );
}

function InForce({ rule: { effectiveFrom, effectiveTo }, today }: { readonly rule: Rule; readonly today: string }) {
  const { t } = useTranslation('administration');
  const from = dateText(effectiveFrom);
  const text = effectiveTo ? t('law.span', { from, to: dateText(effectiveTo) }) : t('law.from', { from });
  const now = effectiveFrom > today ? 'notYet' : effectiveTo !== undefined && effectiveTo < today ? 'over' : undefined;
  return (
    <>
      {text}
      {now && <div className="muted">{t(`law.${now}`)}</div>}
    </>
  );
}

function CertaintyWord({ certainty }: { readonly certainty: Certainty | undefined }) {
  const { t } = useTranslation('administration');
  if (certainty === undefined) return null;
  const word = t(`law.certainties.${certainty}`);
  return certainty === 'verified' ? word : <strong>{word}</strong>;
}

import { getRouteApi } from '@tanstack/react-router';
import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../parts/page';
import '../texts';
import { ImportList } from './import-list';
import { ImportRun } from './import-run';
import { NewImport } from './new-import';

const route = getRouteApi('/quan-tri/nhap-so');

/** An old register comes in, in four steps; an import has an address, so it can be left and come back to. */
export function ImportsPage() {
  const { t } = useTranslation('administration');
  const { lan } = route.useSearch();
  const navigate = route.useNavigate();
  const started = (id: string) => void navigate({ search: { lan: id } });
  return (
    <Page title={t('imports.title')}>
      {lan === undefined ? <NewImport onStarted={started} /> : <ImportRun key={lan} importId={lan} />}
      <ImportList />
    </Page>
  );
}

/** Where in the four steps one is. */
export function ImportSteps({ current }: { readonly current: number }) {
  const { t } = useTranslation('administration');
  const names = ['file', 'columns', 'check', 'done'] as const;
  return (
    <Steps
      size="small"
      current={current}
      style={{ maxWidth: 820, margin: '8px 0 20px' }}
      items={names.map((name) => ({ title: t(`imports.steps.${name}`) }))}
    />
  );
}

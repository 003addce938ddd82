import { getRouteApi, Link } from '@tanstack/react-router';
import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../parts/dates';
import { Page } from '../../../parts/page';
import { useKept } from '../../../parts/use-kept';
import '../texts';
import { ImportRun } from './import-run';
import { NewImport } from './new-import';

const route = getRouteApi('/quan-tri/nhap-so');
const MOST_KEPT = 10;

interface Recent {
  readonly id: string;
  readonly name: string;
  readonly at: string;
}

/** An old register comes in, in four steps; an import has an address, so it can be left and come back to. */
export function ImportsPage() {
  const { t } = useTranslation('administration');
  const { lan } = route.useSearch();
  const navigate = route.useNavigate();
  const [recent, keep] = useKept<readonly Recent[]>('imports', []);
  const started = (id: string, name: string) => {
    keep([{ id, name, at: new Date().toISOString() }, ...recent].slice(0, MOST_KEPT));
    void navigate({ search: { lan: id } });
  };
  return (
    <Page title={t('imports.title')}>
      {lan === undefined ? <NewImport onStarted={started} /> : <ImportRun key={lan} importId={lan} />}
      {recent.length > 0 && (
        <section aria-labelledby="recent" style={{ marginTop: 32 }}>
          <h2 id="recent">{t('imports.recent')}</h2>
          <ul>
            {recent.map(({ id, name, at }) => (
              <li key={id}>
                <Link to="/quan-tri/nhap-so" search={{ lan: id }}>
                  {name}
                </Link>{' '}
                <span className="muted">{instantText(at)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
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

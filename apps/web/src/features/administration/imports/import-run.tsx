import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Flex, Popconfirm, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { DownloadLink } from '../../../parts/download-link';
import { Loaded } from '../../../parts/loaded';
import { ProblemAlert } from '../../../parts/problem-alert';
import '../texts';
import { ASK_AGAIN_MS, enteredOf, IMPORTS, isWorking } from './import-state';
import { ImportSteps } from './imports-page';
import { RowFindings } from './row-findings';
import { useClosedFile } from './use-closed-file';

type Import = Schemas['Import'];
const STEP = { checking: 2, ready: 2, failed: 2, committing: 3, committed: 3, undone: 3 } as const;

/** The third and fourth step, as the server says they stand. */
export function ImportRun({ importId }: { readonly importId: string }) {
  const { t, i18n } = useTranslation('administration');
  const path = { importId };
  const run = useQuery({
    // What the server says of the file, it says in the language of the page.
    queryKey: ['import', importId, i18n.language],
    queryFn: () => body(api.GET('/api/imports/{importId}', { params: { path } })),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? ASK_AGAIN_MS : false),
  });
  return (
    <>
      <Loaded query={run}>
        {(data) => (
          <>
            <ImportSteps current={STEP[data.state]} />
            <Stage run={data} />
          </>
        )}
      </Loaded>
      <p style={{ marginTop: 16 }}>
        <Link to="/quan-tri/nhap-so" search={{}}>
          {t('imports.again')}
        </Link>
      </p>
    </>
  );
}

function Stage({ run }: { readonly run: Import }) {
  return (
    <>
      {run.notices.map((notice) => (
        <Alert key={notice} type="warning" showIcon title={notice} style={{ marginBottom: 12 }} />
      ))}
      <StageOf run={run} />
    </>
  );
}

function StageOf({ run }: { readonly run: Import }) {
  const { t } = useTranslation('administration');
  const { state, progress } = run;
  switch (state) {
    case 'checking':
      return <Working text={t('imports.checking')} />;
    case 'committing':
      return (
        <Working
          text={t('imports.committing', progress)}
          percent={progress.total > 0 ? Math.round((progress.done * 100) / progress.total) : 0}
        />
      );
    case 'failed':
      return (
        <>
          <Alert type="error" showIcon role="alert" title={t('imports.failed')} style={{ marginBottom: 12 }} />
          <Findings run={run} />
        </>
      );
    case 'undone':
      return <Alert type="info" showIcon title={t('imports.undone')} />;
    case 'ready':
      return <Ready run={run} />;
    case 'committed':
      return <Committed run={run} />;
  }
}

function Working({ text, percent }: { readonly text: string; readonly percent?: number }) {
  return (
    <div role="status" style={{ maxWidth: 560 }}>
      <p>{text}</p>
      <Progress percent={percent ?? 0} showInfo={percent !== undefined} status="active" aria-label={text} />
    </div>
  );
}

function Counts({ rows }: { readonly rows: Import['rows'] }) {
  const { t } = useTranslation('administration');
  const lines = [
    [t('imports.total'), rows.total],
    [t('imports.ok'), rows.ok],
    [t('imports.warnings'), rows.warnings],
    [t('imports.errors'), rows.errors],
  ] as const;
  return (
    <Flex gap="large" wrap style={{ marginBottom: 12 }}>
      {lines.map(([name, count]) => (
        <span key={name}>
          {name}: <strong className="number">{count}</strong>
        </span>
      ))}
    </Flex>
  );
}

/** To its uploader alone, as long as it is kept. */
function Report({ run }: { readonly run: Import }) {
  const { t } = useTranslation('administration');
  if (useClosedFile(run) !== undefined) return null;
  return (
    <DownloadLink look="button" href={`/api/imports/${run.importId}/report`}>
      {t('imports.report')}
    </DownloadLink>
  );
}

function Findings({ run }: { readonly run: Import }) {
  const closed = useClosedFile(run);
  return closed === undefined ? <RowFindings importId={run.importId} rows={run.rows} /> : <p>{closed}</p>;
}

function Ready({ run }: { readonly run: Import }) {
  const { importId, rows, fileOpens } = run;
  const { t } = useTranslation('administration');
  const good = rows.ok + rows.warnings;
  const commit = useCommand<string, unknown>({
    run: (id, key) =>
      body(
        api.POST('/api/imports/{importId}/commit', {
          params: { path: { importId: id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    touches: [['import', importId], IMPORTS, ['petitions']],
  });
  return (
    <>
      <Counts rows={rows} />
      <Flex gap="small" style={{ marginBottom: 12 }}>
        {fileOpens && (
          <Button
            type="primary"
            disabled={good === 0}
            loading={commit.isPending}
            onClick={() => commit.mutate(importId)}
          >
            {t('imports.commit', { count: good })}
          </Button>
        )}
        <Report run={run} />
      </Flex>
      {commit.error && <ProblemAlert error={commit.error} />}
      {rows.errors + rows.warnings === 0 && fileOpens ? <p>{t('imports.clean')}</p> : <Findings run={run} />}
    </>
  );
}

function Committed({ run }: { readonly run: Import }) {
  const { importId, rows, skipped } = run;
  const { t } = useTranslation('administration');
  const closed = useClosedFile(run);
  const { t: common } = useTranslation();
  const undo = useCommand<string, unknown>({
    run: (id) => body(api.DELETE('/api/imports/{importId}', { params: { path: { importId: id } } })),
    touches: [['import', importId], IMPORTS, ['petitions']],
  });
  return (
    <>
      <Alert
        type="success"
        showIcon
        role="status"
        title={t('imports.committed', { count: enteredOf(run) })}
        description={skipped > 0 && t('imports.skipped', { count: skipped })}
        style={{ marginBottom: 12 }}
      />
      <Counts rows={rows} />
      <Flex gap="small" align="center">
        <Link to="/so-don">{t('imports.register')}</Link>
        <Report run={run} />
        <Popconfirm
          title={t('imports.undo')}
          description={<div style={{ maxWidth: 320 }}>{t('imports.undoSure')}</div>}
          okText={t('imports.undo')}
          cancelText={common('action.cancel')}
          onConfirm={() => undo.mutate(importId)}
        >
          <Button danger loading={undo.isPending}>
            {t('imports.undo')}
          </Button>
        </Popconfirm>
      </Flex>
      {closed !== undefined && <p>{closed}</p>}
      {undo.error && <ProblemAlert error={undo.error} />}
    </>
  );
}

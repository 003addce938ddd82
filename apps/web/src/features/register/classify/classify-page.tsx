import '../texts';
import '../register.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { App, Empty } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useKept } from '../../../parts/use-kept';
import { ClassifyDesk } from './classify-desk';
import { TaskList } from './task-list';
import { useTasks } from './use-tasks';

const route = getRouteApi('/phan-loai');

/** What waits to be classified, one after the other; what was looked at and left is marked. */
export function ClassifyPage() {
  const { t } = useTranslation('register');
  const { don } = route.useSearch();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { groups, pending, error, refetch } = useTasks();
  const [seen, setSeen] = useKept<readonly string[]>('classify.seen', []);
  const ids = groups.flatMap(({ rows }) => rows.map(({ petitionId }) => petitionId));
  const current = don ?? ids[0];
  useEffect(() => {
    if (pending || current === undefined) return;
    if (don === undefined) void navigate({ to: '/phan-loai', search: { don: current }, replace: true });
    // What is finished is forgotten with the next look.
    else if (!seen.includes(current)) setSeen([...seen.filter((id) => ids.includes(id)), current]);
  });
  const next = () => {
    const rest = ids.filter((id) => id !== current);
    const after = ids.slice(ids.indexOf(current ?? '') + 1)[0] ?? rest[0];
    void navigate({ to: '/phan-loai', search: after === undefined ? {} : { don: after } });
  };
  const done = (number: string) => {
    void message.success(t('tasks.done', { number }));
    next();
  };
  return (
    <Page title={t('tasks.title')}>
      {error !== undefined && <ProblemAlert error={error} onRetry={refetch} />}
      {pending && <Loading />}
      {!pending && !error && current === undefined && (
        <Empty description={t('tasks.none')}>{t('tasks.noneHelp')}</Empty>
      )}
      {!pending && current !== undefined && (
        <div className="tasks">
          <TaskList groups={groups} current={current} seen={seen} />
          <ClassifyDesk key={current} petitionId={current} onProposed={done} onNext={next} />
        </div>
      )}
    </Page>
  );
}

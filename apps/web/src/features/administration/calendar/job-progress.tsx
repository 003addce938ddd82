import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import '../texts';

const ASK_AGAIN_MS = 1_000;

/** How far the due dates have been computed anew after the last change of a year; nothing when it never changed. */
export function JobProgress({ year }: { readonly year: number }) {
  const { t } = useTranslation('administration');
  const job = useQuery({
    queryKey: ['calendar-job', year],
    queryFn: async () => {
      try {
        return await body(api.GET('/api/deadline/calendar-jobs/{year}', { params: { path: { year: String(year) } } }));
      } catch (error) {
        if (asProblem(error).status === 404) return null;
        throw error;
      }
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? ASK_AGAIN_MS : false),
  }).data;
  if (!job) return null;
  if (job.state === 'done') return <p className="muted">{t('calendar.jobDone', { ...job })}</p>;
  const text = t('calendar.job', { ...job });
  return (
    <div role="status" style={{ maxWidth: 560 }}>
      {text}
      <Progress percent={job.total > 0 ? Math.round((job.done * 100) / job.total) : 0} aria-label={text} />
    </div>
  );
}

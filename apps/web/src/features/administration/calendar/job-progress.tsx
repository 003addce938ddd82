import { useQueryClient } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarYears } from '../../../app/desk';
import '../texts';

const ASK_AGAIN_MS = 1_000;

/** How far the due dates have been computed anew after the last change of a year; nothing when it never changed. */
export function JobProgress({ year }: { readonly year: number }) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const job = useCalendarYears().data?.find((known) => known.year === year)?.job;
  const running = job?.state === 'running';
  useEffect(() => {
    if (!running) return;
    const asking = setInterval(() => void queries.invalidateQueries({ queryKey: ['calendar', 'years'] }), ASK_AGAIN_MS);
    return () => clearInterval(asking);
  }, [queries, running]);
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

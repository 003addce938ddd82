import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import { useCommand } from '../../api/use-command';
import { useToday } from '../../app/desk';
import { ProblemAlert } from '../problem-alert';
import './texts';

type Absence = Schemas['AbsenceList']['items'][number];

interface Props {
  readonly absence: Absence;
  /** Of the officer who is away. */
  readonly name: string;
}

/** The officer is back today: asked once more, for his deputy loses alerts and rights at once. */
export function EndAbsence({ absence, name }: Props) {
  const { t } = useTranslation('absence');
  const { t: common } = useTranslation();
  const { modal } = App.useApp();
  const end = useEndAbsence();
  // What has not begun is not ended but called off.
  const word = absence.from > useToday() ? 'callOff' : 'end';
  const ask = () =>
    void modal.confirm({
      title: t(`${word}Of`, { name }),
      content: t('endSure'),
      okText: t(word),
      cancelText: common('action.back'),
      onOk: () => end.mutate(absence),
    });
  return (
    <>
      <Button size="small" aria-label={t(`${word}Of`, { name })} loading={end.isPending} onClick={ask}>
        {t(word)}
      </Button>
      {end.error && <ProblemAlert error={end.error} />}
    </>
  );
}

function useEndAbsence() {
  const { t } = useTranslation('absence');
  const { message } = App.useApp();
  return useCommand<Absence, unknown>({
    run: ({ officer, from, version }, key) =>
      body(
        api.POST('/api/assignment/absences/end', {
          params: { header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } },
          body: { officer, from },
        }),
      ),
    touches: [['load']],
    onDone: () => void message.success(t('ended')),
  });
}

import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import { Form, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { useOfficerName } from '../../../app/desk';
import { hasRole, useSession } from '../../../app/session';
import { DraftNote } from '../../../parts/draft-note';
import { ProblemAlert } from '../../../parts/problem-alert';
import { isOutdated, StaleCommand } from '../../../parts/stale-form';
import { sentStoreOf } from '../../../parts/use-draft';
import { useFormDraft } from '../../../parts/use-form-draft';
import { NO_KIND, useSayVisitKind, VisitKindField, type VisitKindChoice } from './visit-kind-field';
import type { VisitLine } from './visit-lines';

interface Values {
  readonly declaredKind: VisitKindChoice;
}

/** What of a line the correction stands on. */
type Base = Pick<VisitLine, 'declaredKind' | 'version'>;

interface Props {
  readonly line: VisitLine;
  readonly onClose: () => void;
}

/** What a visitor came with was taken down wrong: it decides whether the register hides who it was. */
export function CorrectVisit({ line, onClose }: Props) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const { form, draft, base, initial, keep, restart, command, send } = useCorrection(line, onClose);
  const box = useRef<HTMLDivElement>(null);
  const sayKind = useSayVisitKind();
  const said = (kind: VisitKindChoice | null) => [[t('visit.declaredKind'), sayKind(kind ?? NO_KIND)]] as const;
  return (
    <Modal
      open
      title={t('visits.correct', { number: line.stt })}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && box.current?.querySelector<HTMLElement>(':checked')?.focus()}
    >
      <Form<Values>
        form={form}
        name="correct-visit"
        layout="vertical"
        initialValues={initial}
        onValuesChange={keep}
        onFinish={() => send(base)}
      >
        <WhoShows line={line} />
        <div ref={box}>
          <VisitKindField />
        </div>
        {command.error && !isOutdated(command.error) && <ProblemAlert error={command.error} />}
        <DraftNote draft={draft} onDiscard={() => restart(line, false)} />
        <button type="submit" hidden />
      </Form>
      <StaleCommand<Base>
        command={command}
        restart={restart}
        send={send}
        name={`visit ${line.visitId}`}
        readNewest={() => readLine(line.visitId)}
        yours={() => said(form.getFieldsValue().declaredKind)}
        theirs={(newest) => said(newest.declaredKind)}
      />
    </Modal>
  );
}

function useCorrection({ visitId, ...line }: VisitLine, onClose: () => void) {
  const [form] = Form.useForm<Values>();
  const name = `visit.${visitId}.kind`;
  const drafted = useFormDraft<Values, Base>({
    name,
    form,
    present: { declaredKind: line.declaredKind, version: line.version },
    valuesOf: ({ declaredKind }) => ({ declaredKind: declaredKind ?? NO_KIND }),
  });
  const command = useCommand<Base, unknown>({
    run: ({ declaredKind, version }, key) => {
      const header = { 'If-Match': `"${version}"`, 'Idempotency-Key': key };
      const corrected = declaredKind === null ? {} : { declaredKind };
      return body(
        api.POST('/api/reception/visits/{visitId}/correct', { params: { path: { visitId }, header }, body: corrected }),
      );
    },
    touches: [['visits']],
    sentStore: sentStoreOf(name),
    onDone: () => {
      drafted.draft.drop();
      onClose();
    },
  });
  const send = ({ version }: Base) => {
    const { declaredKind } = form.getFieldsValue();
    command.mutate({ declaredKind: declaredKind === NO_KIND ? null : declaredKind, version });
  };
  return { form, ...drafted, command, send };
}

/** Nobody is left to find out by a refusal that he cannot show whom another desk has hidden. */
function WhoShows({ line: { declaredKind, recordedBy, classification, followUp } }: Pick<Props, 'line'>) {
  const { t } = useTranslation('reception');
  const { data: me } = useSession();
  const officerName = useOfficerName();
  if (followUp.length > 0 && classification.some(hidesPeople)) return <p>{t('visits.hiddenByPetition')}</p>;
  if (!hidesPeople(declaredKind)) return null;
  if (me === undefined || me.id === recordedBy || hasRole(me, 'inspector')) return <p>{t('visits.showing')}</p>;
  return <p>{t('visits.whoShows', { officer: officerName(recordedBy) })}</p>;
}

function readLine(visitId: string): Promise<Base> {
  return body(api.GET('/api/reception/visits/{visitId}', { params: { path: { visitId } } }));
}

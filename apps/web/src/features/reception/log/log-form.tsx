import { Alert, Button, Form } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../api/problem';
import { DraftNote } from '../../../parts/draft-note';
import { ProblemAlert } from '../../../parts/problem-alert';
import { AttachmentsField } from '../../../parts/files/attachments-field';
import { FormRound } from '../../../parts/files/form-round';
import { FORM_KEYS } from '../form-keys';
import type { FromVisit } from '../visits/visit-lines';
import { useFirstField } from '../use-first-field';
import { ContentSection, MoreSection, ReceiptSection } from './content-sections';
import { DuplicatesAside } from './duplicates-aside';
import type { LogValues } from './log-values';
import { MaskedVisit } from './masked-visit';
import { PeopleSection } from './people-section';
import { useLogForm } from './use-log-form';

interface Props {
  readonly visitId: string | undefined;
  readonly fromVisit: FromVisit;
  /** What was written down a moment ago of a visit that the register does not show. */
  readonly handed: Partial<LogValues> | undefined;
}

/** A petition as it is taken in, and before it what is to be known of the visit it came of. */
export function LogForm({ visitId, fromVisit, handed }: Props) {
  const log = useLogForm(visitId, fromVisit);
  const fillIn = useRef(log.fillIn);
  useEffect(() => {
    if (handed) fillIn.current(handed);
  }, [handed]);
  return (
    <>
      {visitId !== undefined && fromVisit.masked && (
        <MaskedVisit
          visitId={visitId}
          mayOpen={fromVisit.masked === 'mayOpen'}
          isHanded={handed !== undefined}
          onFound={log.fillIn}
        />
      )}
      <Fields
        log={log}
        ofVisit={visitId !== undefined}
        failure={fromVisit.failure}
        cameFor={fromVisit.values.declaredKind}
      />
    </>
  );
}

interface FieldsProps {
  readonly log: ReturnType<typeof useLogForm>;
  readonly ofVisit: boolean;
  readonly failure: ApiProblem | undefined;
  readonly cameFor: LogValues['declaredKind'];
}

function Fields({ log, ofVisit, failure, cameFor }: FieldsProps) {
  const { form, draft, begun, more, keep, keepTyped, save, ...logging } = log;
  const { files, changeFiles, discardAll, round } = useFiles(log);
  const [uploading, setUploading] = useState(false);
  const [pending, setPending] = useState(false);
  const box = useFirstField();
  useFocusInSight(logging.problem);
  return (
    <div ref={box}>
      <Form<LogValues>
        form={form}
        name="log"
        layout="vertical"
        className="desk-form"
        initialValues={begun.values}
        onValuesChange={keepTyped}
        onFinishFailed={({ errorFields }) => more.unfoldFor(errorFields.map(({ name }) => name))}
        onFinish={(values) => (pending ? toMissingFile(box.current) : void save(values))}
        {...FORM_KEYS}
      >
        <div className="desk-columns">
          <div>
            {ofVisit && <OfVisit problem={failure} onRetry={logging.readVisitAgain} />}
            <PeopleSection onFilled={() => keep({ values: form.getFieldsValue(true) as LogValues })} />
            <ContentSection cameFor={cameFor} />
            <ReceiptSection />
            <MoreSection unfolded={more.unfolded} onFold={more.setUnfolded} />
            <FormRound value={round}>
              <AttachmentsField files={files} onChange={changeFiles} onBusy={setUploading} onPending={setPending} />
            </FormRound>
            <div className="save-dock">
              <SavingProblem problem={logging.problem} onRetry={form.submit} />
              <SaveBar busy={logging.busy} uploading={uploading} failed={pending && !uploading}>
                <DraftNote draft={draft} onDiscard={discardAll} />
              </SaveBar>
            </div>
          </div>
          <DuplicatesAside />
        </div>
      </Form>
    </div>
  );
}

/** The files of the form: they are kept with its draft, and gone with it. */
function useFiles({ begun, keep, discard }: FieldsProps['log']) {
  const [files, setFiles] = useState(begun.files);
  const [round, setRound] = useState(0);
  const changeFiles = (now: typeof files) => {
    setFiles(now);
    keep({ files: now });
  };
  const discardAll = () => {
    setFiles([]);
    setRound(round + 1);
    discard();
  };
  return { files, changeFiles, discardAll, round };
}

/** A petition is not saved without a file that did not get there. */
function toMissingFile(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('.files li:has(.failure) button')?.focus();
}

/** What went wrong stands in the bar below, which has grown: the field that has the focus must not lie behind it. */
function useFocusInSight(problem: ApiProblem | undefined): void {
  useEffect(() => {
    if (problem) document.activeElement?.scrollIntoView({ block: 'center' });
  }, [problem]);
}

function OfVisit({ problem, onRetry }: Failed) {
  const { t } = useTranslation('reception');
  return (
    <>
      <p className="muted">{t('log.ofVisit')}</p>
      {problem && (
        <>
          <ProblemAlert error={problem} onRetry={onRetry} />
          <p>{t('log.visitUnread')}</p>
        </>
      )}
    </>
  );
}

interface SaveBarProps {
  readonly busy: boolean;
  readonly uploading: boolean;
  /** A file did not get there. */
  readonly failed: boolean;
  readonly children: ReactNode;
}

function SaveBar({ busy, uploading, failed, children }: SaveBarProps) {
  const { t } = useTranslation('reception');
  return (
    <div className="save-bar">
      <Button type="primary" htmlType="submit" loading={busy} disabled={uploading || failed}>
        {t('log.save')}
      </Button>
      {failed ? (
        <span role="alert" className="alarm">
          {t('log.notUploaded')}
        </span>
      ) : (
        <span className="muted">{uploading ? t('log.uploading') : t('keys')}</span>
      )}
      {children}
    </div>
  );
}

interface Failed {
  readonly problem: ApiProblem | undefined;
  readonly onRetry: () => void;
}

function SavingProblem({ problem, onRetry }: Failed) {
  const { t } = useTranslation('reception');
  if (!problem) return null;
  return (
    <>
      <ProblemAlert error={problem} onRetry={onRetry} />
      {problem.isOffline && <Alert type="info" title={t('log.offline')} />}
    </>
  );
}

import { Alert, Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../api/problem';
import { DraftNote } from '../../../parts/draft-note';
import { TO_FAULT } from '../../../parts/field-faults';
import { ProblemAlert } from '../../../parts/problem-alert';
import { AttachmentsField } from '../../../parts/files/attachments-field';
import { formKeys } from '../form-keys';
import { useFirstField } from '../use-first-field';
import { ContentSection, MoreSection, ReceiptSection } from './content-sections';
import { DuplicatesAside } from './duplicates-aside';
import type { LogValues } from './log-values';
import { PeopleSection } from './people-section';
import { useLogForm } from './use-log-form';

interface Props {
  readonly visitId: string | undefined;
  readonly prefilled: Partial<LogValues>;
}

export function LogForm({ visitId, prefilled }: Props) {
  const { form, draft, begun, more, keep, keepTyped, discard, save, busy, problem } = useLogForm(visitId, prefilled);
  const [files, setFiles] = useState(begun.files);
  const [uploading, setUploading] = useState(false);
  const [pending, setPending] = useState(false);
  const box = useFirstField();
  const changeFiles = (now: typeof files) => {
    setFiles(now);
    keep({ files: now });
  };
  const discardAll = () => {
    setFiles([]);
    discard();
  };
  return (
    <div ref={box}>
      <Form<LogValues>
        form={form}
        name="log"
        layout="vertical"
        className="desk-form"
        initialValues={begun.values}
        requiredMark={(label, { required }) => (required ? <>{label} *</> : label)}
        scrollToFirstError={TO_FAULT}
        onValuesChange={keepTyped}
        onFinishFailed={({ errorFields }) => more.unfoldFor(errorFields.map(({ name }) => name))}
        onFinish={(values) => void (pending || save(values))}
        {...formKeys(form.submit)}
      >
        <div className="desk-columns">
          <div>
            {visitId !== undefined && <OfVisit />}
            <PeopleSection onFilled={() => keep({ values: form.getFieldsValue(true) as LogValues })} />
            <ContentSection />
            <ReceiptSection />
            <MoreSection unfolded={more.unfolded} onFold={more.setUnfolded} />
            <AttachmentsField files={files} onChange={changeFiles} onBusy={setUploading} onPending={setPending} />
            <div className="save-dock">
              {problem && <SavingProblem problem={problem} onRetry={form.submit} />}
              <SaveBar busy={busy} uploading={uploading} failed={pending && !uploading}>
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

function OfVisit() {
  const { t } = useTranslation('reception');
  return <p className="muted">{t('log.ofVisit')}</p>;
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
        <span role="alert" className="over">
          {t('log.notUploaded')}
        </span>
      ) : (
        <span className="muted">{uploading ? t('log.uploading') : t('keys')}</span>
      )}
      {children}
    </div>
  );
}

function SavingProblem({ problem, onRetry }: { readonly problem: ApiProblem; readonly onRetry: () => void }) {
  const { t } = useTranslation('reception');
  return (
    <>
      <ProblemAlert error={problem} onRetry={onRetry} />
      {problem.isOffline && <Alert type="info" title={t('log.offline')} />}
    </>
  );
}

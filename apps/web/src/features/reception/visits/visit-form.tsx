import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Radios } from '../../../parts/choices';
import { DateInput } from '../../../parts/date-input';
import { DraftNote } from '../../../parts/draft-note';
import { OfficerSelect } from '../../../parts/officer-select';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useLengthRule } from '../../../parts/use-length-rule';
import { usePastDateRule } from '../../../parts/use-date-rule';
import { useWholeRule } from '../../../parts/use-whole-rule';
import { useWords } from '../../../parts/words';
import { FORM_KEYS } from '../form-keys';
import { useFirstField } from '../use-first-field';
import { handOver } from './hand-over';
import { useVisitForm, type SavedVisit, type VisitValues } from './use-visit-form';
import { VisitKindField } from './visit-kind-field';
import { VisitorFields } from './visitor-fields';

/** One line of the register, taken down with the visitor at the desk. */
export function VisitForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('reception');
  const box = useFirstField();
  const focusFirst = () => box.current?.querySelector('input')?.focus();
  const { form, draft, values, keep, discard, save, command, saved } = useVisitForm(focusFirst);
  return (
    <div ref={box} className="no-print visit-form">
      {saved && <SavedNote saved={saved} />}
      <Form<VisitValues>
        form={form}
        name="visit"
        layout="vertical"
        className="desk-form"
        aria-label={t('visit.title')}
        initialValues={values}
        onValuesChange={(_, all) => keep({ values: all })}
        onFinish={save}
        {...FORM_KEYS}
      >
        <VisitorFields onFilled={() => keep({ values: form.getFieldsValue(true) as VisitValues })} />
        <MatterFields />
        <div className="save-dock">
          {command.error && <ProblemAlert error={command.error} onRetry={form.submit} />}
          <div className="save-bar">
            <Button type="primary" htmlType="submit" loading={command.isPending}>
              {t('visit.save')}
            </Button>
            <Button onClick={onClose}>{t('common:action.close')}</Button>
            <span className="muted">{t('keys')}</span>
            <DraftNote draft={draft} onDiscard={discard} />
          </div>
        </div>
      </Form>
    </div>
  );
}

function SavedNote({ saved }: { readonly saved: SavedVisit }) {
  const { t } = useTranslation('reception');
  return (
    <Alert
      type={saved.earlier ? 'error' : 'success'}
      showIcon
      role="status"
      title={t('visit.saved', { number: saved.number })}
      description={saved.earlier && t('visit.savedBefore')}
      action={
        <Link to="/tiep-nhan" search={{ luot: saved.visitId }} onClick={(event) => handOver(saved, event)}>
          {t('visits.makePetitionOf', { number: saved.number })}
        </Link>
      }
    />
  );
}

function MatterFields() {
  const { t } = useTranslation('reception');
  const { options } = useWords();
  const date = usePastDateRule();
  const [long, short] = [useLengthRule(20_000), useLengthRule(2_000)];
  const size = useWholeRule({ min: 1, max: 100_000 });
  const needed = { required: true, whitespace: true };
  return (
    <fieldset>
      <legend>{t('visit.title')}</legend>
      <Form.Item name="content" label={t('visit.content')} rules={[needed, long]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <VisitKindField />
      <Form.Item name="handling" label={t('visit.handling')}>
        <Radios name="handling" aria-label={t('visit.handling')} options={options('visit-handling')} />
      </Form.Item>
      <div className="fields">
        <Form.Item name="receivedOn" label={t('visit.receivedOn')} rules={[needed, date]}>
          <DateInput />
        </Form.Item>
        <Form.Item name="kind" label={t('visit.kind')}>
          <Radios name="kind" aria-label={t('visit.kind')} options={options('visit-kind')} />
        </Form.Item>
        <Form.Item name="receivedBy" label={t('visit.receivedBy')} className="wide">
          <OfficerSelect allowClear={{ label: t('visit.nobody') }} />
        </Form.Item>
        <Form.Item
          name="delegationSize"
          label={t('visit.delegationSize')}
          extra={t('visit.delegationHelp')}
          rules={[size]}
        >
          <InputNumber controls={false} />
        </Form.Item>
        <Form.Item name="previousAuthority" label={t('visit.previousAuthority')} className="wide">
          <Input autoComplete="off" maxLength={500} />
        </Form.Item>
        <Form.Item name="note" label={t('visit.note')} rules={[short]} className="wide">
          <Input autoComplete="off" />
        </Form.Item>
      </div>
    </fieldset>
  );
}

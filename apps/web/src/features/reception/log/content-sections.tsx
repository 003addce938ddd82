import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import { Alert, Form, Input, Select } from 'antd';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Radios } from '../../../parts/choices';
import { DateInput } from '../../../parts/date-input';
import { RespondentOfficerField } from '../../../parts/respondent-officer';
import { useLengthRule } from '../../../parts/use-length-rule';
import { usePastDateRule } from '../../../parts/use-date-rule';
import { useWords } from '../../../parts/words';
import { PAST_ENTER } from '../form-keys';
import type { LogValues } from './log-values';

const LONG_TEXT = 20_000;

interface ContentProps {
  /** What the visitor came for, where the petition is made of a visit. */
  readonly cameFor: LogValues['declaredKind'];
}

export function ContentSection({ cameFor }: ContentProps) {
  const { t } = useTranslation('reception');
  const { options } = useWords();
  const kind = Form.useWatch('declaredKind', Form.useFormInstance<LogValues>());
  const length = useLengthRule(LONG_TEXT);
  const hidden = hidesPeople(kind);
  const isShown = !hidden && hidesPeople(cameFor);
  return (
    <fieldset>
      <legend>{t('log.content')}</legend>
      <Form.Item name="declaredKind" label={t('log.declaredKind')} extra={hidden && t('log.keptSecret')}>
        <Radios name="declaredKind" aria-label={t('log.declaredKind')} options={options('kind')} />
      </Form.Item>
      {isShown && <Alert type="warning" showIcon role="alert" title={t('log.shownAfterAll')} />}
      <Form.Item name="summary" label={t('log.summary')} rules={[{ required: true, whitespace: true }, length]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} />
      </Form.Item>
      <Form.Item name="request" label={t('log.request')} rules={[length]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} />
      </Form.Item>
    </fieldset>
  );
}

export function ReceiptSection() {
  const { t } = useTranslation('reception');
  const { options } = useWords();
  const date = usePastDateRule();
  return (
    <fieldset className="fields">
      <legend>{t('log.reception')}</legend>
      <Form.Item name="receivedOn" label={t('log.receivedOn')} rules={[{ required: true }, date]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="channel" label={t('log.channel')} className="wide">
        <Select options={options('channel')} />
      </Form.Item>
      <Form.Item name="documentDate" label={t('log.documentDate')} rules={[date]}>
        <DateInput />
      </Form.Item>
    </fieldset>
  );
}

interface MoreProps {
  readonly unfolded: boolean;
  readonly onFold: (unfolded: boolean) => void;
}

/** Needed now and then: folded up until it is. */
export function MoreSection({ unfolded, onFold }: MoreProps) {
  const { t } = useTranslation('reception');
  const date = usePastDateRule();
  // The toggle event comes later than the click: a save in between would take for open what was just folded up.
  const fold = (event: MouseEvent) => {
    event.preventDefault();
    onFold(!unfolded);
  };
  const line = (max: number) => <Input autoComplete="off" maxLength={max} />;
  return (
    <details open={unfolded} onToggle={(event) => onFold(event.currentTarget.open)}>
      <summary onClick={fold}>{t('log.more')}</summary>
      <div className="fields">
        <Form.Item name={['respondent', 'name']} label={t('log.respondentName')} className="wide">
          {line(300)}
        </Form.Item>
        <Form.Item name={['respondent', 'position']} label={t('log.respondentPosition')} className="wide">
          {line(300)}
        </Form.Item>
        <RespondentOfficerField className={`wide ${PAST_ENTER}`} />
        <Form.Item name={['challengedDecision', 'number']} label={t('log.decisionNumber')}>
          {line(100)}
        </Form.Item>
        <Form.Item name={['challengedDecision', 'date']} label={t('log.decisionDate')} rules={[date]}>
          <DateInput />
        </Form.Item>
        <Form.Item
          name={['forwarder', 'name']}
          label={t('log.forwarderName')}
          className="wide"
          dependencies={['channel', ['forwarder', 'documentNumber']]}
          rules={[
            ({ getFieldValue }) => ({
              required: Boolean(getFieldValue(['forwarder', 'documentNumber'])),
            }),
          ]}
        >
          {line(300)}
        </Form.Item>
        <Form.Item name={['forwarder', 'documentNumber']} label={t('log.forwarderNumber')}>
          {line(100)}
        </Form.Item>
        <Form.Item name={['forwarder', 'documentDate']} label={t('log.forwarderDate')} rules={[date]}>
          <DateInput />
        </Form.Item>
      </div>
    </details>
  );
}

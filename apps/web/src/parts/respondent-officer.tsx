import { fold } from '@donthu/sealing/text/fold';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDesk, useOfficerName } from '../app/desk';
import { addTexts } from '../i18n';
import { useOfficerChoice } from './officer-select';

const vi = {
  label: 'Là cán bộ nào ở đây',
  help: 'Chỉ chọn khi người bị khiếu nại, tố cáo là cán bộ trong danh sách: người đó và cấp dưới không được giao đơn này và không mở được nội dung, danh tính.',
  same: 'Trùng tên cán bộ {{name}}: nếu đúng người này thì chọn ở đây.',
  nobody: 'Không phải cán bộ ở đây',
  text: 'là cán bộ: {{name}}',
};

const en: typeof vi = {
  label: 'Which officer of ours it is',
  help: 'Choose only where the person complained of or denounced is an officer on this list: neither they nor who reports to them can be given the petition or open what it says and who wrote it.',
  same: 'Has the name of the officer {{name}}: choose them here if it is the same person.',
  nobody: 'None of our officers',
  text: 'is the officer {{name}}',
};

addTexts('respondent', vi, en);

const NAME = ['respondent', 'name'];

/** Names the respondent as one of our officers, which is what a conflict of interest is known by; a name alone tells nobody. */
export function RespondentOfficerField({ className }: { readonly className?: string }) {
  const { t } = useTranslation('respondent');
  const officers = useDesk().data?.officers ?? [];
  const choice = useOfficerChoice();
  const form = Form.useFormInstance();
  const typed = (Form.useWatch(NAME, form) as string | undefined) ?? '';
  const chosen = (Form.useWatch(['respondent', 'officerId'], form) as string | undefined) ?? '';
  const same = chosen === '' ? officers.find(({ displayName }) => isNamed(displayName, typed)) : undefined;
  return (
    <Form.Item
      name={['respondent', 'officerId']}
      label={t('label')}
      normalize={(id: string) => id || undefined}
      extra={same ? <strong role="status">{t('same', { name: same.displayName })}</strong> : t('help')}
      {...(className !== undefined && { className })}
    >
      <Select
        {...choice}
        options={[
          ...(chosen === '' ? [] : [{ value: '', label: t('nobody') }]),
          ...officers.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
        style={{ maxWidth: 420 }}
      />
    </Form.Item>
  );
}

/** Says which of our officers the respondent is; empty where he is none. */
export function useRespondentOfficer(): (id: string | null | undefined) => string {
  const { t } = useTranslation('respondent');
  const nameOf = useOfficerName();
  return (id) => (id ? t('text', { name: nameOf(id) }) : '');
}

/** A display name is the name, and perhaps the title behind it in brackets. */
function isNamed(displayName: string, typed: string): boolean {
  const [name = ''] = displayName.split(' (', 1);
  return name.trim() !== '' && fold(typed).includes(fold(name));
}

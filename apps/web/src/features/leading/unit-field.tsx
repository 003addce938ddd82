import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/desk';
import { BY_LABEL } from '../../parts/by-label';
import './texts';

/** Nothing when the officer sees one unit only. */
export function UnitField() {
  const { t } = useTranslation('leading');
  const units = useDesk().data?.units ?? [];
  if (units.length < 2) return null;
  const options = [
    { value: '', label: t('filter.allUnits') },
    ...units.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <Form.Item name="unit" label={t('filter.unit')} style={{ margin: 0 }}>
      <Select showSearch={BY_LABEL} options={options} placeholder={t('filter.allUnits')} style={{ width: 240 }} />
    </Form.Item>
  );
}

import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../app/desk';
import { BY_LABEL } from './by-label';

/** Of a form; nothing when the officer sees one unit only. `one`: what is shown is that of one unit at a time. */
export function UnitField({ one = false }: { readonly one?: boolean }) {
  const { t } = useTranslation();
  const units = useDesk().data?.units ?? [];
  if (units.length < 2) return null;
  const all = t('reports.allUnits');
  const options = units.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form.Item name="unit" label={t('reports.unit')} style={{ margin: 0 }}>
      <Select
        showSearch={BY_LABEL}
        options={one ? options : [{ value: '', label: all }, ...options]}
        placeholder={one ? undefined : all}
        style={{ width: 240 }}
      />
    </Form.Item>
  );
}

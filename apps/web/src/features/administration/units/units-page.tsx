import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { NEW } from '../routes';
import '../texts';
import { readUnits, UNITS, type Unit } from './save-unit';
import { UnitForm } from './unit-form';

const route = getRouteApi('/quan-tri/don-vi');

/** Units with the days between which they exist. */
export function UnitsPage() {
  const { t } = useTranslation('administration');
  const { sua } = route.useSearch();
  const navigate = route.useNavigate();
  const edit = (code: string | undefined) => void navigate({ search: code === undefined ? {} : { sua: code } });
  const units = useQuery({ queryKey: UNITS, queryFn: readUnits });
  return (
    <Page
      title={t('units.title')}
      actions={
        <Button type="primary" onClick={() => edit(NEW)}>
          {t('units.add')}
        </Button>
      }
    >
      <Loaded query={units}>
        {(items) => {
          const unit = items.find(({ code }) => code === sua);
          return (
            <>
              <UnitTable items={items} onEdit={edit} />
              {(unit !== undefined || sua === NEW) && (
                <UnitForm key={sua} units={items} {...(unit && { unit })} onClose={() => edit(undefined)} />
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function UnitTable({ items, onEdit }: { readonly items: readonly Unit[]; readonly onEdit: (code: string) => void }) {
  const { t } = useTranslation('administration');
  const names = new Map(items.map(({ code, name }) => [code, name]));
  return (
    <Table<Unit>
      size="small"
      rowKey="code"
      aria-label={t('units.title')}
      pagination={false}
      dataSource={[...items]}
      columns={[
        { title: t('units.name'), dataIndex: 'name', rowScope: 'row' },
        { title: t('units.code'), dataIndex: 'code' },
        { title: t('units.level'), dataIndex: 'level', render: (level: Unit['level']) => t(`units.levels.${level}`) },
        { title: t('units.parent'), dataIndex: 'parent', render: (code?: string) => code && (names.get(code) ?? code) },
        { title: t('units.valid'), key: 'valid', render: (_, unit) => <Valid unit={unit} /> },
        {
          title: t('units.editShort'),
          key: 'edit',
          render: (_, { code, name }) => (
            <Button size="small" aria-label={t('units.edit', { name })} onClick={() => onEdit(code)}>
              {t('units.editShort')}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** From when until when, with a word where the unit is not there today. */
function Valid({ unit: { validFrom, validTo } }: { readonly unit: Unit }) {
  const { t } = useTranslation('administration');
  const today = useToday();
  const text = [
    ...(validFrom === undefined ? [] : [t('units.since', { date: dateText(validFrom) })]),
    ...(validTo === undefined ? [] : [t('units.until', { date: dateText(validTo) })]),
  ].join(' ');
  if (validTo !== undefined && validTo < today) return <strong>{`${text} (${t('units.ended')})`}</strong>;
  if (validFrom !== undefined && validFrom > today) return <strong>{`${text} (${t('units.notYet')})`}</strong>;
  return text === '' ? <span className="muted">{t('units.always')}</span> : text;
}

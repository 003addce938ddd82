import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../../parts/date-input';
import { dateText } from '../../../parts/dates';
import { DraftNote } from '../../../parts/draft-note';
import { showFieldFaults } from '../../../parts/field-faults';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useDateRule } from '../../../parts/use-date-rule';
import { useFormDraft } from '../../../parts/use-form-draft';
import { isOutdated, StaleCommand, type Said } from '../../../parts/stale-form';
import '../texts';
import { readUnits, useSaveUnit, type Unit, type UnitValues } from './save-unit';
import { BY_LABEL } from '../../../parts/by-label';

const LEVELS = ['ward', 'province'] as const;

interface Props {
  readonly units: readonly Unit[];
  readonly unit?: Unit;
  readonly onClose: () => void;
}

export function UnitForm({ units, unit, onClose }: Props) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const { form, draft, base, initial, keep, restart, command, send } = useUnitForm({ unit, onClose });
  const sayUnit = useSayUnit(units);
  return (
    <Modal
      open
      title={unit ? t('units.edit', { name: unit.name }) : t('units.add')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={command.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField(unit ? 'name' : 'code')}
    >
      <Form form={form} layout="vertical" initialValues={initial} onValuesChange={keep} onFinish={() => send(base)}>
        <UnitFields others={units.filter(({ code }) => code !== unit?.code)} isNew={unit === undefined} />
        {command.error && !isOutdated(command.error) && <ProblemAlert error={command.error} />}
        <DraftNote draft={draft} onDiscard={() => restart(unit ?? null, false)} />
        <button type="submit" hidden />
      </Form>
      <StaleCommand
        command={command}
        restart={restart}
        send={send}
        name={`unit ${unit?.code ?? ''}`}
        readNewest={async () =>
          (await readUnits()).find(({ code }) => code === codeOf(form.getFieldsValue(), unit)) ?? null
        }
        yours={() => sayUnit(form.getFieldsValue())}
        theirs={(newest) => sayUnit(newest ?? {})}
      />
    </Modal>
  );
}

function useUnitForm({ unit, onClose }: Pick<Props, 'onClose'> & { readonly unit: Unit | undefined }) {
  const [form] = Form.useForm<UnitValues>();
  const drafted = useFormDraft<UnitValues, Unit | null>({
    name: `unit.${unit?.code ?? ''}`,
    form,
    present: unit ?? null,
    valuesOf: (of) => of ?? { level: 'ward' },
  });
  const command = useSaveUnit(() => {
    drafted.draft.drop();
    onClose();
  });
  const send = (on: Unit | null) =>
    command.mutate(
      { values: form.getFieldsValue(), code: unit?.code, version: on?.version },
      { onError: (problem) => void showFieldFaults(form, problem) },
    );
  return { form, ...drafted, command, send };
}

function codeOf({ code }: UnitValues, unit: Unit | undefined): string {
  return unit?.code ?? code;
}

/** What a form says, field by field, for a comparison. */
function useSayUnit(units: readonly Unit[]) {
  const { t } = useTranslation('administration');
  return ({ name = '', level, parent, validFrom, validTo }: Partial<UnitValues>): Said[] => [
    [t('units.name'), name],
    [t('units.level'), level ? t(`units.levels.${level}`) : ''],
    [t('units.parent'), units.find(({ code }) => code === parent)?.name ?? parent ?? ''],
    [t('units.validFrom'), dateText(validFrom)],
    [t('units.validTo'), dateText(validTo)],
  ];
}

function UnitFields({ others, isNew }: { readonly others: readonly Unit[]; readonly isNew: boolean }) {
  const { t } = useTranslation('administration');
  const required = { required: true, whitespace: true };
  const code = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: t('units.bad') };
  const date = useDateRule();
  return (
    <>
      {isNew && (
        <Form.Item name="code" label={t('units.code')} extra={t('units.codeHelp')} rules={[required, code]}>
          <Input autoFocus autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('units.name')} rules={[required]}>
        <Input autoFocus={!isNew} maxLength={200} />
      </Form.Item>
      <Form.Item name="level" label={t('units.level')}>
        <Select options={LEVELS.map((level) => ({ value: level, label: t(`units.levels.${level}`) }))} />
      </Form.Item>
      <Form.Item name="parent" label={t('units.parent')}>
        <Select
          showSearch={BY_LABEL}
          options={[
            { value: '', label: t('units.none') },
            ...others.map(({ code: value, name }) => ({ value, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item name="validFrom" label={t('units.validFrom')} rules={[date]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="validTo" label={t('units.validTo')} extra={t('units.validToHelp')} rules={[date]}>
        <DateInput />
      </Form.Item>
    </>
  );
}

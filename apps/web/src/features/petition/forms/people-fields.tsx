import { Button, Form, Input, Select, type FormInstance } from 'antd';
import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRound } from '../../../parts/files/form-round';
import { useNumberWarnings } from '../../../parts/use-number-warnings';
import type { Values } from './command-form';

/** As many as the server takes by name. */
const MAX_PEOPLE = 200;

/** Petitioners and representatives, each on a line. */
export function PeopleFields() {
  const { t } = useTranslation('petition');
  const [added, setAdded] = useState<number | undefined>(undefined);
  useCountOfPeople();
  return (
    <fieldset>
      <legend>{t('people.title')}</legend>
      <Form.List name="petitioners">
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map(({ key, name }) => (
              <PersonFields
                key={key}
                at={name}
                alone={rows.length === 1}
                isNew={name === added}
                onRemove={() => remove(name)}
              />
            ))}
            <Button
              disabled={rows.length >= MAX_PEOPLE}
              onClick={() => {
                setAdded(rows.length);
                add({ role: 'petitioner' });
              }}
            >
              {t('person.add')}
            </Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** What was said in a form, and to what it was raised; these fields come and go in it. */
const counts = new WeakMap<FormInstance, { readonly round: number; readonly said: number; readonly raised: number }>();

/**
 * How many signed is at least how many are named, as the server counts them; when somebody is taken off again it is what it was,
 * or what was typed.
 */
function useCountOfPeople(): void {
  const form = Form.useFormInstance<Values>();
  const named = Form.useWatch(({ petitioners }: Values) => (Array.isArray(petitioners) ? petitioners.length : 0), form);
  const round = useContext(FormRound);
  useEffect(() => {
    const count: unknown = form.getFieldValue('peopleCount');
    if (named === undefined || typeof count !== 'number') return;
    const before = counts.get(form);
    const said = before?.round === round && count === before.raised ? before.said : count;
    const raised = Math.max(said, named);
    counts.set(form, { round, said, raised });
    if (raised !== count) form.setFieldValue('peopleCount', raised);
  }, [form, named, round]);
}

interface PersonProps {
  /** Place in the list, from 0. */
  readonly at: number;
  readonly alone: boolean;
  /** Added just now: whoever asked for the line writes the name next. */
  readonly isNew: boolean;
  readonly onRemove: () => void;
}

function PersonFields({ at, alone, isNew, onRemove }: PersonProps) {
  const { t } = useTranslation('petition');
  const warn = useNumberWarnings();
  const roles = (['petitioner', 'representative'] as const).map((value) => ({ value, label: t(`person.${value}`) }));
  const needed = [{ required: true, whitespace: true }];
  const label = (text: string) => (alone ? text : t('person.ofNumber', { label: text, number: at + 1 }));
  return (
    <div className="fields person" role="group" aria-label={label(t('people.title'))}>
      <Form.Item name={[at, 'role']} label={label(t('person.role'))}>
        <Select options={roles} />
      </Form.Item>
      <Form.Item name={[at, 'fullName']} label={label(t('person.fullName'))} rules={needed}>
        <Input autoComplete="off" maxLength={200} autoFocus={isNew} />
      </Form.Item>
      <Form.Item name={[at, 'address']} label={label(t('person.address'))}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item name={[at, 'idNumber']} label={label(t('person.idNumber'))} {...warn.idNumber}>
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name={[at, 'phone']} label={label(t('person.phone'))} {...warn.phone}>
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <Button type="link" onClick={onRemove} aria-label={alone ? undefined : t('person.removeOf', { number: at + 1 })}>
        {t('person.remove')}
      </Button>
    </div>
  );
}

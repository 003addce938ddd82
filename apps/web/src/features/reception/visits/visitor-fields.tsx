import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNumberWarnings } from '../../../parts/use-number-warnings';
import { useKnownPerson } from '../log/known-people';

/** Named one by one; a larger delegation names its representatives. */
const MAX_VISITORS = 100;

export function VisitorFields({ onFilled }: { readonly onFilled: () => void }) {
  const { t } = useTranslation('reception');
  return (
    <fieldset>
      <legend>{t('visit.visitors')}</legend>
      <Form.List name="visitors">
        {(people, { add, remove }, { errors }) => (
          <>
            {people.map(({ key, name }) => (
              <VisitorRow
                key={key}
                at={name}
                alone={people.length === 1}
                onRemove={() => remove(name)}
                onFilled={onFilled}
              />
            ))}
            <Button onClick={() => add({})} disabled={people.length >= MAX_VISITORS}>
              {t('visit.addVisitor')}
            </Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

interface RowProps {
  readonly at: number;
  readonly alone: boolean;
  readonly onRemove: () => void;
  readonly onFilled: () => void;
}

function VisitorRow({ at, alone, onRemove, onFilled }: RowProps) {
  const { t } = useTranslation('reception');
  const warn = useNumberWarnings();
  const label = (text: string) => (alone ? text : t('person.ofNumber', { label: text, number: at + 1 }));
  const known = useKnownPerson(['visitors', at], onFilled);
  const needed = [{ required: true, whitespace: true }];
  return (
    <div className="person visitor" role="group" aria-label={label(t('visit.visitors'))}>
      <Form.Item name={[at, 'idNumber']} label={label(t('person.idNumber'))} {...warn.idNumber} className="id-number">
        <Input autoComplete="off" maxLength={20} autoFocus={at > 0} {...known.idKeys} />
      </Form.Item>
      <Form.Item name={[at, 'fullName']} label={label(t('person.fullName'))} className="full-name" rules={needed}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name={[at, 'phone']} label={label(t('person.phone'))} {...warn.phone} className="phone">
        <Input autoComplete="off" maxLength={20} inputMode="tel" />
      </Form.Item>
      <Form.Item name={[at, 'address']} label={label(t('person.address'))} className="address" rules={needed}>
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      {!alone && (
        <Button type="link" className="remove" onClick={onRemove} aria-label={t('person.remove', { number: at + 1 })}>
          {t('person.removeShort')}
        </Button>
      )}
      {known.note}
    </div>
  );
}

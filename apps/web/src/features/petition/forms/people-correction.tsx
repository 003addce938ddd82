import { Button, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PetitionDetail } from '../subject';
import type { Values } from './command-form';
import { PeopleFields } from './people-fields';

const NOBODY_YET = { role: 'petitioner' };

function isNamed({ petitioners }: Values): boolean {
  return Array.isArray(petitioners) && petitioners.length > 0;
}

/** Who sent the petition, or that nobody knows: whom the law hides can be written down anew, without being shown first. */
export function PeopleCorrection({ data }: { readonly data: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const form = Form.useFormInstance<Values>();
  const anonymous = Form.useWatch('anonymous', form) === true;
  // Also of fields that do not stand there yet.
  const named = Form.useWatch(isNamed, { form, preserve: true }) === true;
  const begin = () => form.setFieldValue('petitioners', [NOBODY_YET]);
  const isHidden = data.people === null && !data.anonymous;
  return (
    <>
      {!anonymous &&
        (isHidden && !named ? (
          <p>
            <Button onClick={begin}>{t('people.anew')}</Button> <span className="muted">{t('people.anewWhy')}</span>
          </p>
        ) : (
          <PeopleFields />
        ))}
      <Form.Item name="anonymous" valuePropName="checked">
        <Checkbox onChange={({ target }) => !target.checked && !named && !isHidden && begin()}>
          {t('people.anonymous')}
        </Checkbox>
      </Form.Item>
    </>
  );
}

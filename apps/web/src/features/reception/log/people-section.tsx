import { Button, Checkbox, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonFields } from './person-fields';

/** As many as the server takes by name; more sign on an attached list. */
const MAX_PEOPLE = 200;

export function PeopleSection({ onFilled }: { readonly onFilled: () => void }) {
  const { t } = useTranslation('reception');
  const form = Form.useFormInstance();
  const anonymous = Form.useWatch('anonymous', form) === true;
  return (
    <fieldset>
      <legend>{t('log.people')}</legend>
      {!anonymous && (
        <Form.List name="petitioners">
          {(people, { add, remove }) => (
            <>
              {people.map(({ key, name }) => (
                <PersonFields
                  key={key}
                  at={name}
                  alone={people.length === 1}
                  onRemove={() => remove(name)}
                  onFilled={onFilled}
                />
              ))}
              <div className="in-a-row">
                <Button onClick={() => add({})} disabled={people.length >= MAX_PEOPLE}>
                  {t('log.addPerson')}
                </Button>
                {people.length > 1 && (
                  <Form.Item name="peopleCount" label={t('log.peopleCount')} extra={t('log.peopleCountHelp')}>
                    <InputNumber min={0} max={100_000} precision={0} controls={false} />
                  </Form.Item>
                )}
              </div>
            </>
          )}
        </Form.List>
      )}
      <Form.Item name="anonymous" valuePropName="checked" className="tight">
        <Checkbox>{t('log.anonymous')}</Checkbox>
      </Form.Item>
    </fieldset>
  );
}

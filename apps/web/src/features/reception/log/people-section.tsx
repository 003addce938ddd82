import { Button, Checkbox, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWholeRule } from '../../../parts/use-whole-rule';
import { PAST_ENTER } from '../form-keys';
import type { LogValues } from './log-values';
import { PersonFields } from './person-fields';

/** As many as the server takes by name; more sign on an attached list. */
const MAX_PEOPLE = 200;

export function PeopleSection({ onFilled }: { readonly onFilled: () => void }) {
  const { t } = useTranslation('reception');
  const form = Form.useFormInstance<LogValues>();
  const anonymous = Form.useWatch('anonymous', form) === true;
  return (
    <fieldset>
      <legend>{t('log.people')}</legend>
      {!anonymous && (
        <Form.List name="petitioners">
          {(people, { add, remove }, { errors }) => (
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
              <Button onClick={() => add({})} disabled={people.length >= MAX_PEOPLE}>
                {t('log.addPerson')}
              </Button>
              <Form.ErrorList errors={errors} />
            </>
          )}
        </Form.List>
      )}
      <div className="in-a-row">
        {!anonymous && <PeopleCountField />}
        <Form.Item name="anonymous" valuePropName="checked">
          <Checkbox>{t('log.anonymous')}</Checkbox>
        </Form.Item>
      </div>
    </fieldset>
  );
}

/** How many signed, where more did than are named. */
function PeopleCountField() {
  const { t } = useTranslation('reception');
  const count = useWholeRule({ min: 0, max: 100_000 });
  const form = Form.useFormInstance<LogValues>();
  const named = Form.useWatch(({ petitioners }: LogValues) => String(petitioners?.length ?? 0), form);
  return (
    <Form.Item
      name="peopleCount"
      label={t('log.peopleCount')}
      extra={t('log.peopleCountHelp')}
      layout="horizontal"
      colon={false}
      className={PAST_ENTER}
      rules={[count]}
    >
      <InputNumber controls={false} placeholder={named} />
    </Form.Item>
  );
}

import { Checkbox, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas, type Versioned } from '../../../api/client';
import { useOfficerName, useToday } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { useWords } from '../../../parts/words';
import { readCase, type Case } from '../subject';
import { useCaseFacts } from './case-facts';
import { CommandForm, type Values } from './command-form';
import { ChoiceField, DateField, LineField, TextField, YesNoField } from './fields';
import type { Fact } from './facts';
import { FilesField } from './files-field';
import { OfficersField } from './officers-field';
import { filledWithFiles } from './values';

type StepField = Schemas['StepField'];

/** Texts that are a number or a name, not an account of something: one line, Enter sends. */
const ONE_LINE: readonly string[] = ['documentNumber'];

/** Flags whose no says as much as their yes: the law lets a decision follow on either, noted down. */
const ANSWERED: readonly string[] = ['attended'];

function isAnswered({ name, required }: StepField): boolean {
  return required || ANSWERED.includes(name);
}

interface Props {
  readonly subject: Versioned<Case>;
  readonly step: string;
  readonly fields: readonly StepField[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of one step of a case, drawn from the fields that the lifecycle table names. */
export function StepForm({ subject, step, fields, onDone, onCancel }: Props) {
  const { say } = useWords();
  const today = useToday();
  const facts = useCaseFacts();
  const typedFact = useTypedFact();
  const { petitionId, kind } = subject.data;
  const dates = fields.filter(({ type }) => type === 'date').map(({ name }) => [name, today] as const);
  const flags = fields.filter((field) => field.type === 'flag' && !isAnswered(field)).map(({ name }) => [name, false]);
  const files = fields.filter(({ type }) => type === 'files').map(({ name }) => name);
  return (
    <CommandForm<Case>
      name={`case-${step}`}
      submit={say('case-step', step, kind)}
      subject={subject}
      petitionId={petitionId}
      read={() => readCase(petitionId)}
      initial={() => Object.fromEntries([...dates, ...flags]) as Values}
      facts={facts}
      typed={(values) => fields.map((field) => typedFact(field, values[field.name]))}
      send={(values, etag, key) =>
        body(
          api.POST('/api/resolution/cases/{petitionId}/{step}', {
            params: { path: { petitionId, step }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
            body: filledWithFiles(values, files),
          }),
        )
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      {() => fields.map((field) => <StepFieldInput key={field.name} field={field} />)}
    </CommandForm>
  );
}

/** What was typed into a field, in words. */
function useTypedFact(): (field: StepField, value: unknown) => Fact {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const officer = useOfficerName();
  const textOf = ({ name, type }: StepField, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value))
      return type === 'files' ? String(value.length) : value.map(String).map(officer).join(', ');
    if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
    if (type === 'choice') return say('choice', value, name);
    if (type === 'officer') return officer(value);
    return type === 'date' ? dateText(value) : value;
  };
  return (field, value) => ({
    name: `typed.${field.name}`,
    label: say('step-field', field.name),
    text: textOf(field, value),
  });
}

function StepFieldInput({ field }: { readonly field: StepField }) {
  const { name, type, required, options = [], min } = field;
  const { say } = useWords();
  const { t } = useTranslation('petition');
  const label = say('step-field', name);
  const common = { name, label, required };
  switch (type) {
    case 'text':
      return ONE_LINE.includes(name) ? (
        <LineField {...common} help={t('form.numberExample')} />
      ) : (
        <TextField {...common} />
      );
    case 'date':
      return <DateField {...common} />;
    case 'number':
      return (
        <Form.Item name={name} label={label} rules={[{ required }]}>
          <InputNumber {...(min !== undefined && { min })} />
        </Form.Item>
      );
    case 'flag':
      return isAnswered(field) ? (
        <YesNoField {...common} required />
      ) : (
        <Form.Item name={name} valuePropName="checked">
          <Checkbox>{label}</Checkbox>
        </Form.Item>
      );
    case 'choice':
      return (
        <ChoiceField {...common} options={options.map((value) => ({ value, label: say('choice', value, name) }))} />
      );
    case 'officer':
      return <OfficersField {...common} />;
    case 'officers':
      return (
        <>
          <OfficersField {...common} many={{ min: min ?? 1 }} />
          {min !== undefined && <p className="muted">{t('form.atLeast', { count: min })}</p>}
        </>
      );
    case 'files':
      return <FilesField {...common} min={min} />;
  }
}

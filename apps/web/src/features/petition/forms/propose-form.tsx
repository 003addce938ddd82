import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useWords } from '../../../parts/words';
import { sentBackWith } from '../case/remarks';
import type { PetitionDetail } from '../subject';
import type { Values } from './command-form';
import { ChoiceField, LineField } from './fields';
import { PetitionForm, type PetitionFormProps } from './petition-form';
import { commandHeader, filled } from './values';

/** Kinds that must be split or determined before anything can be accepted. */
const NOT_ACCEPTABLE: readonly string[] = ['mixed', 'undetermined'];

/** The outcome that the desk proposes to a leader, with its reason. */
export function ProposeForm(props: PetitionFormProps) {
  const { t } = useTranslation('petition');
  const { options, say } = useWords();
  const { petitionId, kind } = props.petition.data;
  const typed = ({ outcome, reason, recipient }: Values) => ({
    outcome: typeof outcome === 'string' ? say('outcome', outcome) : '',
    reason: typeof reason === 'string' ? reason : '',
    recipient: typeof recipient === 'string' ? recipient : '',
  });
  const isClosed = (value: string) => value === 'accept' && NOT_ACCEPTABLE.includes(kind);
  const outcomes = options('outcome').map((option) => ({ ...option, disabled: isClosed(option.value) }));
  return (
    <PetitionForm
      {...props}
      action="propose"
      initial={(data) => ({ outcome: data.proposedOutcome ?? usualOutcome(data) })}
      typed={typed}
      send={(values, etag, key) =>
        body(
          api.POST('/api/intake/petitions/{id}/propose', {
            params: { path: { id: petitionId }, header: commandHeader(etag, key) },
            body: bodyOf(values),
          }),
        )
      }
    >
      {() => (
        <>
          {props.petition.data.sentBack && <SentBack petition={props.petition.data} />}
          <ChoiceField
            name="outcome"
            label={t('fact.proposed')}
            required
            options={outcomes}
            {...(NOT_ACCEPTABLE.includes(kind) && { help: t('form.notAcceptable') })}
          />
          <Form.Item noStyle dependencies={['outcome']}>
            {({ getFieldValue }) =>
              getFieldValue('outcome') === 'transfer' && (
                <LineField name="recipient" label={t('fact.recipient')} required help={t('form.recipientHelp')} />
              )
            }
          </Form.Item>
          <LineField name="reason" label={t('fact.reason')} required max={2_000} help={t('form.reasonHelp')} />
        </>
      )}
    </PetitionForm>
  );
}

/** Why the last proposal came back, where the next one is written. */
function SentBack({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 10 }}
      title={t('form.sentBack')}
      description={sentBackWith(petition)}
    />
  );
}

/** What the law makes of this classification as a rule; the officer may choose otherwise. */
function usualOutcome({ kind, eligible, withinJurisdiction }: PetitionDetail): string | undefined {
  if (eligible !== true) return undefined;
  if (withinJurisdiction === true) return NOT_ACCEPTABLE.includes(kind) ? undefined : 'accept';
  return kind === 'complaint' ? 'guide' : 'transfer';
}

function bodyOf(values: Values): Schemas['ProposeDto'] {
  const { recipient, ...proposal } = filled(values) as unknown as Schemas['ProposeDto'];
  return proposal.outcome === 'transfer' && recipient !== undefined ? { ...proposal, recipient } : proposal;
}

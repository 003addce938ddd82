import { Alert } from 'antd';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { PetitionAction } from '@donthu/domain/petition/lifecycle/petition-stage';
import type { Versioned } from '../../../api/client';
import { useOfficerName } from '../../../app/desk';
import { useWords } from '../../../parts/words';
import { isPetitionAction } from '../actions';
import { ClassifyForm } from '../forms/classify-form';
import { CorrectForm } from '../forms/correct-form';
import { NotifyForm, WithdrawForm } from '../forms/outcome-forms';
import type { PetitionFormProps } from '../forms/petition-form';
import { ProposeForm } from '../forms/propose-form';
import { SignForm } from '../forms/sign-form';
import { StepForm } from '../forms/step-form';
import { RequestSupplementForm, SupplementForm } from '../forms/supplement-forms';
import type { Case, PetitionDetail } from '../subject';

const FORMS: Readonly<Record<PetitionAction, ComponentType<PetitionFormProps>>> = {
  classify: ClassifyForm,
  correct: CorrectForm,
  'request-supplement': RequestSupplementForm,
  supplement: SupplementForm,
  propose: ProposeForm,
  sign: SignForm,
  notify: NotifyForm,
  withdraw: WithdrawForm,
};

interface Acts {
  /** Told the step in words, and what the server warned of. */
  readonly onDone: (step: string) => void;
  readonly onCancel: () => void;
}

interface ActionProps extends Acts {
  readonly action: string;
  readonly petition: Versioned<PetitionDetail>;
}

/** The form of an action on the petition. It stays open when somebody else's act has closed that way meanwhile. */
export function OpenAction({ action, petition, onDone, onCancel }: ActionProps) {
  const { say } = useWords();
  const word = say('petition-action', action);
  const allowed = petition.data.allowed.includes(action);
  const [wasAllowed] = useState(allowed);
  if (!isPetitionAction(action)) return <NotNow step={word} />;
  const Form = FORMS[action];
  return (
    <div className="step-form">
      <h3>{word}</h3>
      {!allowed && <NotNow step={word} />}
      {(allowed || wasAllowed) && (
        <Form
          petition={petition}
          onDone={({ warnings = [] }) => onDone([word, ...warnings.map((code) => say('warning', code))].join('. '))}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}

interface StepProps extends Acts {
  readonly step: string;
  readonly subject: Versioned<Case>;
}

/** The form of a step of the case, with the fields it had when it was opened. */
export function OpenStep({ step, subject, onDone, onCancel }: StepProps) {
  const { say } = useWords();
  const { allowed, kind, responsible } = subject.data;
  const now = allowed.find((entry) => entry.step === step);
  const [opened] = useState(now);
  const shown = now ?? opened;
  const word = say('case-step', step, kind);
  return (
    <div className="step-form">
      <h3>{word}</h3>
      {!now && <NotNow step={word} />}
      {subject.data.actsAs.length === 0 && <OthersWork responsible={responsible} />}
      {shown && (
        <StepForm subject={subject} step={step} fields={shown.fields} onDone={() => onDone(word)} onCancel={onCancel} />
      )}
    </div>
  );
}

function NotNow({ step }: { readonly step: string }) {
  const { t } = useTranslation('petition');
  return <Alert type="warning" showIcon title={t('steps.notNow', { step })} style={{ marginBottom: 8 }} />;
}

/** Who does not have the case may take its steps only while he stands in for who has. */
function OthersWork({ responsible }: { readonly responsible: string | null }) {
  const { t } = useTranslation('petition');
  const officer = useOfficerName();
  return (
    <Alert
      type="info"
      showIcon
      title={responsible === null ? t('steps.unassigned') : t('steps.others', { officer: officer(responsible) })}
      style={{ marginBottom: 8 }}
    />
  );
}

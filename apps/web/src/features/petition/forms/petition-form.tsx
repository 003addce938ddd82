import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import type { Versioned } from '../../../api/client';
import { useWords } from '../../../parts/words';
import { readPetition, type PetitionDetail } from '../subject';
import { CommandForm, type Answer, type Values } from './command-form';
import { usePetitionFacts } from './petition-facts';

/** What every form of a petition is given by its page. */
export interface PetitionFormProps {
  readonly petition: Versioned<PetitionDetail>;
  readonly onDone?: (answer: Answer) => void;
  readonly onCancel?: () => void;
  readonly focus?: boolean;
}

interface Parts extends PetitionFormProps {
  /** Also the name of its draft. */
  readonly action: string;
  /** Where the action is none of the lifecycle's. */
  readonly submit?: string;
  readonly decides?: boolean;
  readonly initial?: (petition: PetitionDetail) => Values;
  /** The officer's version in words, by the names of the petition's facts. */
  readonly typed?: (values: Values, before: PetitionDetail) => Readonly<Record<string, string>>;
  readonly merge?: (before: Values, own: Values, now: Values) => Values;
  readonly send: (values: Values, etag: string, key: string, before: PetitionDetail) => Promise<Answer>;
  readonly children: (form: FormInstance<Values>) => ReactNode;
}

/** The form of one action on a petition. */
export function PetitionForm({ action, submit, petition, initial = () => ({}), typed = () => ({}), ...rest }: Parts) {
  const { say } = useWords();
  const facts = usePetitionFacts();
  const { petitionId } = petition.data;
  return (
    <CommandForm<PetitionDetail>
      {...rest}
      name={action}
      submit={submit ?? say('petition-action', action)}
      subject={petition}
      petitionId={petitionId}
      read={() => readPetition(petitionId)}
      initial={initial}
      facts={facts}
      typed={(values, before) =>
        Object.entries(typed(values, before)).map(([fact, text]) => ({ name: fact, label: '', text }))
      }
    />
  );
}

import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { useWords } from '../../../parts/words';
import { useCase } from '../queries';
import type { Case, PetitionDetail } from '../subject';
import { Facts, Section } from './section';

export type StepTaken = Case['history'][number];

/** What was found, decided and noted at each step that was taken, the latest first. */
export function StepsTaken({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const found = useCase(petition).data?.data;
  const { titleOf, factsOf } = useStepWords(petition.kind);
  if (!found?.history.length) return null;
  return (
    <Section title={t('taken.title')}>
      <ol className="taken" reversed>
        {[...found.history].reverse().map((step) => (
          <li key={`${step.at} ${step.step}`}>
            <strong>{titleOf(step)}</strong>
            <Facts items={factsOf(step)} />
            {step.masked && <p className="muted">{t('taken.masked')}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** A step in words: which, when and by whom, and all that its form said; fields left empty are left out. */
export function useStepWords(kind: string) {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const officer = useOfficerName();
  const field = (name: string) => say('step-field', name);
  return {
    titleOf: ({ step, on, by }: StepTaken) =>
      t('taken.step', { step: say('case-step', step, kind), on: dateText(on), who: by.name ?? officer(by.id) }),
    factsOf: ({ outcome, documentNumber, variant, members, flags, choices, notes }: StepTaken) => {
      const all: (readonly [string, string])[] = [
        [field('outcome'), outcome === null ? '' : say('choice', outcome, 'outcome')],
        [field('documentNumber'), documentNumber ?? ''],
        [field('members'), members.map(officer).join(', ')],
        ...Object.entries(flags).map(([name, value]) => [field(name), t(value ? 'yes' : 'no')] as const),
        // What the step's own form chose; `variant` alone stands for it where the form has no such choice.
        ...Object.entries({ ...(variant !== null && { variant }), ...choices }).map(
          ([name, value]) => [field(name), say('choice', value, name)] as const,
        ),
        ...Object.entries(notes ?? {}).map(([name, text]) => [field(name), String(text)] as const),
      ];
      return all.filter(([, text]) => text !== '');
    },
  };
}

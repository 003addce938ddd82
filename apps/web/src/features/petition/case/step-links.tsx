import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isAside } from '../actions';
import type { OpenForm } from '../routes';
import type { PetitionDetail } from '../subject';

export interface StepLink {
  readonly name: string;
  readonly text: string;
  readonly search: OpenForm;
  /** It was taken before, and may be again. */
  readonly taken?: boolean;
}

interface Props {
  readonly petition: Pick<PetitionDetail, 'petitionId' | 'classified'>;
  readonly links: readonly StepLink[];
}

/** The usual way first, what happens beside it after that. */
export function StepLinks({ petition, links }: Props) {
  const { t } = useTranslation('petition');
  const { petitionId, classified } = petition;
  const isBeside = ({ name, taken = false }: StepLink) => taken || isAside(name, classified);
  const groups = [
    { name: t('steps.usual'), own: links.filter((link) => !isBeside(link)), look: 'step usual' },
    { name: t('steps.aside'), own: links.filter(isBeside), look: 'step' },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ name, own, look }) => (
      <nav key={name} className="step-group" aria-label={name}>
        <span className="muted" aria-hidden="true">
          {name}
        </span>
        {own.map(({ name: step, text, search }) => (
          <Link
            key={step}
            to="/don/$id"
            params={{ id: petitionId }}
            search={search}
            className={look}
            activeOptions={{ includeSearch: true, exact: true }}
          >
            {text}
          </Link>
        ))}
      </nav>
    ));
}

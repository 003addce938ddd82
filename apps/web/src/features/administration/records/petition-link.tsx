import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { registerNumber } from '../../../parts/register-number';
import '../texts';

interface Props {
  readonly petitionId: string;
  /** `null` where it is not known. */
  readonly register: Schemas['RegisterNumber'] | null;
  /** What else is known of the row, for whoever hears the link without it; needed where there is no number. */
  readonly about?: string;
}

/** The petition that a row of a record is about, by its number in the register. */
export function PetitionLink({ petitionId, register, about }: Props) {
  const { t } = useTranslation('administration');
  const name = register ? t('records.number', { number: registerNumber(register) }) : t('records.open');
  return (
    <Link to="/don/$id" params={{ id: petitionId }} {...(about !== undefined && { 'aria-label': `${name}, ${about}` })}>
      {name}
    </Link>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { registerNumber } from '../../../parts/register-number';
import '../texts';

interface Props {
  readonly petitionId: string;
  /** `null` where it is not known. */
  readonly register: Schemas['RegisterNumber'] | null;
}

/** The petition that a row of a record is about, by its number in the register. */
export function PetitionLink({ petitionId, register }: Props) {
  const { t } = useTranslation('administration');
  return (
    <Link to="/don/$id" params={{ id: petitionId }}>
      {register ? t('records.number', { number: registerNumber(register) }) : t('records.open')}
    </Link>
  );
}

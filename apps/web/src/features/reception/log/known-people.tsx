import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { useSettled } from './use-settled';

export type KnownPerson = Schemas['KnownPeople']['items'][number];

/** Identity cards of 9 or 12 digits; passports. */
const WHOLE_NUMBER = /^(\d{9}|\d{12}|[A-Z]\d{7,8})$/i;

/** Whom the office knows by a number, as soon as the number is whole. The answer is forgotten with the form. */
export function useKnownPeople(idNumber: string | undefined) {
  const asked = useSettled(idNumber?.replaceAll(/\s/g, '') ?? '', 250);
  return useQuery({
    queryKey: ['people-known', asked],
    queryFn: () => body(api.POST('/api/intake/people-known', { body: { idNumber: asked } })),
    enabled: WHOLE_NUMBER.test(asked),
    gcTime: 0,
    retry: false,
  });
}

interface Props {
  readonly people: readonly KnownPerson[];
  readonly typedName: string | undefined;
  readonly onFill: (person: KnownPerson) => void;
}

export function KnownPeople({ people, typedName, onFill }: Props) {
  const { t } = useTranslation('reception');
  const typed = typedName?.trim();
  return (
    <div className="known" role="status">
      {people.length === 0 && <span className="muted">{t('known.nobody')}</span>}
      {people.map((person) => (
        <div key={person.fullName}>
          <b>{t('known.found', { name: person.fullName })}</b>
          {person.address !== null && <>, {person.address}</>} ({t('known.petitions', { count: person.petitions })}){' '}
          {typed ? (
            typed !== person.fullName && <em>{t('known.differs')}</em>
          ) : (
            <Button size="small" onClick={() => onFill(person)}>
              {t('known.fill')}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

import { bareNumber, isUsualIdNumber } from '@donthu/domain/petition/people-numbers';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { digest } from '../../../api/digest';
import { actOf, placeOf } from '../../../parts/shortcuts';
import { useSettled } from './use-settled';

type KnownPerson = Schemas['KnownPeople']['items'][number];

interface Known {
  /** `undefined` while nobody was asked for. */
  readonly people: readonly KnownPerson[] | undefined;
  /** By which number. */
  readonly asked: string;
  readonly isAway: boolean;
}

/** Whom the office knows by a number, as soon as the number is whole. The answer is forgotten with the form. */
function useKnownPeople(idNumber: string | undefined): Known {
  const typed = bareNumber(idNumber ?? '');
  const asked = useSettled(typed, 250);
  const { data, isError } = useQuery({
    queryKey: ['people-known', digest(asked)],
    queryFn: () => body(api.POST('/api/intake/people-known', { body: { idNumber: asked } })),
    enabled: isUsualIdNumber(asked),
    gcTime: 0,
  });
  // Until the number that stands there now was asked for, nobody is known by it.
  const isAsked = typed === asked;
  return { asked, people: isAsked ? data?.items : undefined, isAway: isAsked && isError };
}

interface TypedPerson {
  readonly idNumber?: string;
  readonly fullName?: string;
}

/**
 * One person of a form, at `path`. A number that the office knows fills in the rest, by Enter in its field while there is no
 * name yet; `note` says who was found. `onFilled`: the form changed without a key being pressed in its fields.
 */
export function useKnownPerson(path: readonly (string | number)[], onFilled: () => void) {
  const form = Form.useFormInstance();
  const person = Form.useWatch([...path], form) as TypedPerson | undefined;
  const { people, asked, isAway } = useKnownPeople(person?.idNumber);
  const { t } = useTranslation('reception');
  // Keys may come faster than the page is drawn: what stands in the fields, not what was drawn of them.
  const present = () => (form.getFieldValue([...path]) ?? {}) as TypedPerson;
  const fill = ({ fullName, address, phone }: KnownPerson) => {
    const found = { fullName, ...(address !== null && { address }), ...(phone !== null && { phone }) };
    form.setFieldValue([...path], { ...present(), ...found });
    form.focusField([...path, 'fullName']);
    onFilled();
  };
  const onIdKey = (event: KeyboardEvent) => {
    const found = people?.[0];
    const { idNumber = '', fullName } = present();
    if (actOf('person', event) !== 'fill' || !found || bareNumber(idNumber) !== asked || fullName?.trim()) return;
    event.preventDefault();
    fill(found);
  };
  const away = isAway && (
    <div className="known muted" role="status">
      {t('known.away')}
    </div>
  );
  const note = people ? <KnownPeople people={people} typedName={person?.fullName} onFill={fill} /> : away;
  return { idKeys: { ...placeOf('person'), onKeyDown: onIdKey }, note };
}

interface Props {
  readonly people: readonly KnownPerson[];
  readonly typedName: string | undefined;
  readonly onFill: (person: KnownPerson) => void;
}

function KnownPeople({ people, typedName, onFill }: Props) {
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

import { useTranslation } from 'react-i18next';

interface Props {
  /** Texts as they were written, before names were cut out of them, by name of the field. */
  readonly originals: readonly (readonly [field: string, text: string])[];
}

/** What stands below the people who were opened. */
export function Originals({ originals }: Props) {
  const { t } = useTranslation();
  if (originals.length === 0) return null;
  return (
    <>
      <p>
        <strong>{t('reveal.originals')}</strong>
      </p>
      <ul>
        {originals.map(([field, text]) => (
          <li key={`${field} ${text}`}>{text}</li>
        ))}
      </ul>
    </>
  );
}

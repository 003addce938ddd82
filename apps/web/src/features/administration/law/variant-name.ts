import { useTranslation } from 'react-i18next';
import '../texts';

/** Variants of a limit that have a name of their own here; others are shown as they are. */
const NAMED = [
  'standard',
  'complex',
  'remote',
  'remote+complex',
  'several-places',
  'extended-once',
  'extended-twice',
] as const;

export function useVariantName(): (variant: string) => string {
  const { t } = useTranslation('administration');
  return (variant) => {
    const named = NAMED.find((each) => each === variant);
    return named ? t(`law.variants.${named}`) : variant;
  };
}

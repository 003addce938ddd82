import { useTranslation } from 'react-i18next';
import type { Live } from './use-live';

const SIGN: Readonly<Record<Live, string>> = { on: '●', off: '○', catching: '◌' };

/** Whether the screen is told of changes; a word beside the sign. */
export function LiveState({ state }: { readonly state: Live }) {
  const { t } = useTranslation();
  return (
    <span role="status" aria-live="polite" data-live={state}>
      <span aria-hidden="true">{SIGN[state]}</span> {t(`live.${state}`)}
    </span>
  );
}

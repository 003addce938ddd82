import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { showFieldFaults } from '../../../parts/field-faults';
import type { Difference } from '../../../parts/stale-edit';
import { touchedBy } from '../subject';
import type { Answer, CommandFormProps, Values } from './command-form';
import { differencesOf } from './facts';
import { useOpenedForm } from './use-opened-form';

interface Stale<S> {
  readonly now: Versioned<S>;
  readonly differences: readonly Difference[];
}

/** State and acts of a command's form. */
export function useCommandForm<S>(props: CommandFormProps<S>) {
  const { subject, facts, typed, read, send, onDone, petitionId } = props;
  const { t } = useTranslation('petition');
  const { form, draft, opened, start, values, refill, goOnFrom, keep } = useOpenedForm(props);
  const [stale, setStale] = useState<Stale<S> | undefined>(undefined);

  const command = useCommand<{ readonly values: Values; readonly etag: string }, Answer>({
    run: (input, key) => send(input.values, input.etag, key),
    touches: touchedBy(petitionId),
    onDone: (answer) => {
      draft.drop();
      onDone?.(answer);
    },
  });

  /** A server that is away by now leaves the refusal on the screen: sending again compares again. */
  const compare = async () => {
    const now = await read().catch(() => undefined);
    if (!now) return;
    const versions = { base: opened.base, now: facts(now.data), typed: typed(values()) };
    setStale({ now, differences: differencesOf({ ...versions, asOpened: t('form.asOpened') }) });
  };
  const submit = (etag: string) =>
    command.mutate(
      { values: values(), etag },
      { onError: (problem) => void (problem.isStale ? compare() : showFieldFaults(form, problem)) },
    );

  const resolve = (choice: 'mine' | 'theirs' | 'later') => {
    const now = stale?.now;
    setStale(undefined);
    if (!now || choice === 'later') return;
    command.reset();
    if (choice === 'theirs' && !props.decides) return refill(now);
    goOnFrom(now);
    if (choice === 'mine') submit(now.etag);
  };

  const moved = opened.etag !== subject.etag && !command.isPending && !command.isSuccess;
  const discard = () => refill(subject);
  return { form, draft, start, command, stale, moved, submitValues: () => submit(opened.etag), keep, discard, resolve };
}

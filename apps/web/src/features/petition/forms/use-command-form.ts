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

interface Sent<S> {
  readonly values: Values;
  readonly etag: string;
  /** What the values were typed upon. */
  readonly before: S;
}

/** State and acts of a command's form. */
export function useCommandForm<S>(props: CommandFormProps<S>) {
  const { subject, facts, typed, read, send, onDone, petitionId } = props;
  const { t } = useTranslation('petition');
  const { form, draft, opened, base, before, start, round, values, refill, goOnFrom, keep } = useOpenedForm(props);
  const [stale, setStale] = useState<Stale<S> | undefined>(undefined);

  const command = useCommand<Sent<S>, Answer>({
    run: ({ values: sent, etag, before: upon }, key) => send(sent, etag, key, upon),
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
    const versions = { base: base(), now: facts(now.data), typed: typed(values(), before) };
    setStale({ now, differences: differencesOf({ ...versions, asOpened: t('form.asOpened') }) });
  };
  const submit = (sent: Sent<S>) =>
    command.mutate(sent, { onError: (problem) => void (problem.isStale ? compare() : showFieldFaults(form, problem)) });

  const resolve = (choice: 'mine' | 'theirs' | 'later') => {
    const now = stale?.now;
    setStale(undefined);
    if (!now || choice === 'later') return;
    command.reset();
    if (choice === 'theirs' && !props.decides) return refill(now);
    const mine = goOnFrom(now);
    if (choice === 'mine') submit({ values: mine, etag: now.etag, before: now.data });
  };

  const moved = opened.etag !== subject.etag && !command.isPending && !command.isSuccess;
  const discard = () => refill(subject);
  const differences = stale?.differences ?? [];
  return {
    form,
    draft,
    start,
    round,
    command,
    stale,
    differences,
    moved,
    submitValues: () => submit({ values: values(), etag: opened.etag, before }),
    keep,
    discard,
    resolve,
  };
}

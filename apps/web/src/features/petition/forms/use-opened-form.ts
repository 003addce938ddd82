import { Form } from 'antd';
import { useState } from 'react';
import type { Versioned } from '../../../api/client';
import { dropMendedFaults } from '../../../parts/field-faults';
import { fillAfresh } from '../../../parts/fill-afresh';
import { drafts, useDraft } from '../../../parts/use-draft';
import type { CommandFormProps, Values } from './command-form';
import { baseOf, type Base } from './facts';
import { changedFrom } from './values';

/** What the officer had before him when he began: the version he will answer for. */
export interface Opened {
  readonly etag: string;
  readonly base: Base;
}

interface Kept extends Opened {
  readonly values: Values;
}

/** A form that a button opens: one that was begun and not sent stands open from the start, and leaves the focus where it is. */
export function useFormOnDemand(petitionId: string, name: string) {
  const [opened, setOpened] = useState<'begun' | 'asked' | undefined>(() =>
    drafts().read(draftOf(petitionId, name)) ? 'begun' : undefined,
  );
  return {
    isOpen: opened !== undefined,
    focus: opened === 'asked',
    open: () => setOpened('asked'),
    close: () => setOpened(undefined),
  };
}

function draftOf(petitionId: string, name: string): string {
  return `${petitionId}.${name}`;
}

/**
 * A form with what was kept of it, and the version it was opened at. What the officer changed is told by that version, never by
 * what came meanwhile: a field that he left alone is not his.
 */
export function useOpenedForm<S>(props: CommandFormProps<S>) {
  const { subject, initial, facts, petitionId, name, confirmations = [], merge = () => ({}) } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Kept>(draftOf(petitionId, name));
  const [opened, setOpened] = useState<Opened>(() => draft.restored?.value ?? openedAt(subject));
  const [before, setBefore] = useState<Versioned<S>>(() => subject);
  const [round, setRound] = useState(0);
  const [start] = useState<Values>(() => ({ ...initial(subject.data), ...draft.restored?.value.values }));

  function openedAt({ data, etag }: Versioned<S>): Opened {
    return { etag, base: baseOf(facts(data)) };
  }
  const values = () => form.getFieldsValue(true) as Values;
  /** Only what was typed is kept, not what people wrote before. */
  const changed = () => changedFrom(initial(before.data), values());
  const kept = (typed: Values): Values =>
    Object.fromEntries(Object.entries(typed).filter(([field]) => !confirmations.includes(field)));
  const refill = (from: Versioned<S>) => {
    draft.drop();
    fillAfresh(form, initial(from.data));
    setOpened(openedAt(from));
    setBefore(from);
    setRound(round + 1);
  };
  /** Goes on from a version that the officer has compared with his own: what he left alone is as it stands there. */
  const goOnFrom = (from: Versioned<S>): Values => {
    const [own, now] = [changed(), initial(from.data)];
    const mine = { ...now, ...own, ...merge(initial(before.data), own, now) };
    form.setFieldsValue(mine);
    setOpened(openedAt(from));
    setBefore(from);
    draft.keep({ ...openedAt(from), values: kept(changedFrom(initial(from.data), mine)) });
    return mine;
  };
  /** In the words of today's language, as long as what was read then is still at hand. */
  const base = () => (opened.etag === before.etag ? openedAt(before).base : opened.base);
  const keep = () => {
    dropMendedFaults(form);
    draft.keep({ etag: opened.etag, base: base(), values: kept(changed()) });
  };
  return { form, draft, opened, base, before: before.data, start, round, values, refill, goOnFrom, keep };
}

import { Form } from 'antd';
import { useState } from 'react';
import type { Versioned } from '../../../api/client';
import { useDraft } from '../../../parts/use-draft';
import type { CommandFormProps, Values } from './command-form';
import { baseOf, type Base } from './facts';

/** What the officer had before him when he began: the version he will answer for. */
export interface Opened {
  readonly etag: string;
  readonly base: Base;
}

interface Kept extends Opened {
  readonly values: Values;
}

/** A form with what was kept of it, and the version it was opened at. */
export function useOpenedForm<S>({ subject, initial, facts, petitionId, name }: CommandFormProps<S>) {
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Kept>(`${petitionId}.${name}`);
  const [opened, setOpened] = useState<Opened>(() => draft.restored?.value ?? openedAt(subject));
  const [start] = useState<Values>(() => ({ ...initial(subject.data), ...draft.restored?.value.values }));

  function openedAt({ data, etag }: Versioned<S>): Opened {
    return { etag, base: baseOf(facts(data)) };
  }
  const values = () => form.getFieldsValue(true) as Values;
  const refill = (from: Versioned<S>) => {
    draft.drop();
    form.setFieldsValue({ ...blank(values()), ...initial(from.data) });
    setOpened(openedAt(from));
  };
  /** Goes on from a version that the officer has compared with his own. */
  const goOnFrom = (from: Versioned<S>) => {
    setOpened(openedAt(from));
    draft.keep({ ...openedAt(from), values: changedFrom(initial(from.data), values()) });
  };
  const keep = () => draft.keep({ ...opened, values: changedFrom(initial(subject.data), values()) });
  return { form, draft, opened, start, values, refill, goOnFrom, keep };
}

function blank(values: Values): Values {
  return Object.fromEntries(Object.keys(values).map((name) => [name, undefined]));
}

/** Only what was typed is kept, not what people wrote before. */
function changedFrom(initial: Values, values: Values): Values {
  const changed = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(initial[name]),
  );
  return Object.fromEntries(changed);
}

import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useRef, useState } from 'react';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { useToday } from '../../../app/desk';
import { SESSION, type Officer } from '../../../app/session';
import { showFieldFaults } from '../../../parts/field-faults';
import { filled } from '../../../parts/filled';
import { useDraft } from '../../../parts/use-draft';

type VisitBody = Schemas['RecordVisitDto'];

export interface VisitValues extends Partial<Omit<VisitBody, 'visitors' | 'delegationSize'>> {
  readonly visitors?: readonly Partial<Schemas['VisitorDto']>[];
  readonly delegationSize?: number | null;
}

interface VisitDraft {
  readonly values: VisitValues;
  /** One key for one visit, for as long as the form lives, reload or not. */
  readonly key: string;
}

/** The form's values, its draft and its saving; after a saving the form is empty again for the next visitor. */
export function useVisitForm(onCleared: () => void) {
  const [form] = Form.useForm<VisitValues>();
  const today = useToday();
  const officer = useQueryClient().getQueryData<Officer>(SESSION);
  const draft = useDraft<VisitDraft>('visit');
  const fresh = (): VisitDraft => ({
    values: { receivedOn: today, kind: 'regular', receivedBy: officer?.id, handling: 'none', visitors: [{}] },
    key: crypto.randomUUID(),
  });
  const [begun, setBegun] = useState(() => draft.restored?.value ?? fresh());
  const key = useRef(begun.key);
  const discard = () => {
    draft.drop();
    const next = fresh();
    key.current = next.key;
    setBegun(next);
    form.resetFields();
    form.setFieldsValue({ ...next.values });
    onCleared();
  };
  const command = useCommand<VisitBody, Schemas['RecordedVisit']>({
    run: (visit) =>
      body(
        api.POST('/api/reception/visits', {
          params: { header: { 'Idempotency-Key': key.current } },
          body: visit,
        }),
      ),
    touches: [['visits'], ['reception-days'], ['summary']],
    onDone: discard,
  });
  const save = (values: VisitValues) =>
    command.mutate(filled({ ...values, delegationSize: values.delegationSize ?? undefined }) as VisitBody, {
      onError: (problem) => void showFieldFaults(form, problem),
    });
  const keep = (values: VisitValues) => draft.keep({ values, key: key.current });
  return { form, draft, values: begun.values, keep, discard, save, command, saved: command.data };
}

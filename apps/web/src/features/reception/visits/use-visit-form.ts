import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useRef, useState } from 'react';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { useToday } from '../../../app/desk';
import { SESSION, type Officer } from '../../../app/session';
import { showFieldFaults } from '../../../parts/field-faults';
import { fillAfresh } from '../../../parts/fill-afresh';
import { filled } from '../../../parts/filled';
import { useDraft } from '../../../parts/use-draft';
import { nothingSent, sending, sendOnce, type Sent } from '../send-once';

type VisitBody = Schemas['RecordVisitDto'];
type RecordedVisit = Schemas['RecordedVisit'];

export interface VisitValues extends Partial<Omit<VisitBody, 'visitors' | 'delegationSize'>> {
  readonly visitors?: readonly Partial<Schemas['VisitorDto']>[];
  readonly delegationSize?: number | null;
}

interface VisitDraft extends Sent<VisitBody> {
  readonly values: VisitValues;
}

export interface SavedVisit extends RecordedVisit {
  /** An earlier try had arrived, with other content than the form had at last. */
  readonly earlier: boolean;
}

/** The form's values, its draft and its saving; after a saving the form is empty again for the next visitor. */
export function useVisitForm(onCleared: () => void) {
  const [form] = Form.useForm<VisitValues>();
  const today = useToday();
  const officer = useQueryClient().getQueryData<Officer>(SESSION);
  const draft = useDraft<VisitDraft>('visit');
  const fresh = (): VisitDraft => ({
    values: { receivedOn: today, kind: 'regular', receivedBy: officer?.id, handling: 'none', visitors: [{}] },
    ...nothingSent(),
  });
  const [begun, setBegun] = useState(() => draft.restored?.value ?? fresh());
  const current = useRef(begun);
  const keep = (change: Partial<VisitDraft>) => {
    current.current = { ...current.current, ...change };
    draft.keep(current.current);
  };
  const discard = () => {
    draft.drop();
    const next = fresh();
    current.current = next;
    setBegun(next);
    form.resetFields();
    fillAfresh(form, next.values);
    onCleared();
  };
  const command = useCommand<VisitBody, SavedVisit>({
    run: async (visit) => {
      const sent = current.current;
      keep(sending(sent, visit));
      const { answer, form } = await sendOnce(visit, sent, record);
      return { ...answer, earlier: form !== visit };
    },
    touches: [['visits'], ['reception-days'], ['summary']],
    onDone: discard,
  });
  const save = (values: VisitValues) =>
    command.mutate(filled({ ...values, delegationSize: values.delegationSize ?? undefined }) as VisitBody, {
      onError: (problem) => void showFieldFaults(form, problem),
    });
  return { form, draft, values: begun.values, keep, discard, save, command, saved: command.data };
}

function record(visit: VisitBody, key: string): Promise<RecordedVisit> {
  const header = { 'Idempotency-Key': key };
  return body(api.POST('/api/reception/visits', { params: { header }, body: visit }));
}

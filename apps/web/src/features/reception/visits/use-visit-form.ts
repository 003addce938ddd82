import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, body, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/use-command';
import { useToday } from '../../../app/desk';
import { SESSION, type Officer } from '../../../app/session';
import { dropMendedFaults, showFieldFaults } from '../../../parts/field-faults';
import { fillAfresh } from '../../../parts/fill-afresh';
import { filled } from '../../../parts/filled';
import { useDraft } from '../../../parts/use-draft';
import { nothingSent, sending, sendOnce, type Sent } from '../send-once';
import { NO_KIND, type VisitKindChoice } from './visit-kind-field';

type VisitBody = Schemas['RecordVisitDto'];
type RecordedVisit = Schemas['RecordedVisit'];

export interface VisitValues extends Partial<Omit<VisitBody, 'visitors' | 'delegationSize' | 'declaredKind'>> {
  readonly declaredKind?: VisitKindChoice;
  readonly visitors?: readonly Partial<Schemas['VisitorDto']>[];
  readonly delegationSize?: number | null;
}

interface VisitDraft extends Sent<VisitBody> {
  readonly values: VisitValues;
}

export interface SavedVisit extends RecordedVisit {
  /** An earlier try had arrived, with other content than the form had at last. */
  readonly earlier: boolean;
  /** What was recorded; forgotten after a while. */
  readonly form: VisitBody | undefined;
}

/** Milliseconds for which what was recorded may still go into a petition: the visitor is at the desk. */
const AT_THE_DESK_MS = 10 * 60_000;

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
  const [saved, setSaved] = useState<SavedVisit | undefined>(undefined);
  useEffect(() => {
    const forget = setTimeout(() => setSaved((visit) => visit && { ...visit, form: undefined }), AT_THE_DESK_MS);
    return () => clearTimeout(forget);
  }, [saved?.visitId]);
  const current = useRef(begun);
  const keep = (change: Partial<VisitDraft>) => {
    dropMendedFaults(form);
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
      return { ...answer, earlier: form !== visit, form };
    },
    touches: [['visits'], ['reception-days'], ['summary']],
    onDone: (done) => {
      setSaved(done);
      discard();
      // Nothing of it stays behind in the memory of commands: it may name a denouncer.
      command.reset();
    },
  });
  const save = (values: VisitValues) => {
    setSaved(undefined);
    command.mutate(bodyOf(values), { onError: (problem) => void showFieldFaults(form, problem) });
  };
  return { form, draft, values: begun.values, keep, discard, save, command, saved };
}

function bodyOf({ declaredKind, delegationSize, ...values }: VisitValues): VisitBody {
  const kind = declaredKind === NO_KIND ? undefined : declaredKind;
  return filled({ ...values, declaredKind: kind, delegationSize: delegationSize ?? undefined }) as VisitBody;
}

function record(visit: VisitBody, key: string): Promise<RecordedVisit> {
  const header = { 'Idempotency-Key': key };
  return body(api.POST('/api/reception/visits', { params: { header }, body: visit }));
}

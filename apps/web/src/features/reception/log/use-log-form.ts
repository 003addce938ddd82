import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { api, body, type Schemas } from '../../../api/client';
import { asProblem, type ApiProblem } from '../../../api/problem';
import { useToday } from '../../../app/desk';
import { dropMendedFaults, showFieldFaults } from '../../../parts/field-faults';
import { fillAfresh } from '../../../parts/fill-afresh';
import { useDraft } from '../../../parts/use-draft';
import type { KeptFile } from '../../../parts/files/use-uploads';
import { keepReceipt } from '../receipt/kept-receipts';
import { nothingSent, sending, sendOnce, type Sent } from '../send-once';
import type { FromVisit } from '../visits/visit-lines';
import { completed, formOf, freshValues, type LogValues } from './log-values';
import { useUnfolded } from './use-unfolded';

type LogForm = Schemas['LogPetitionDto'];

interface LogDraft extends Sent<LogForm> {
  readonly values: LogValues;
  readonly files: readonly KeptFile[];
}

const TOUCHED = [['petitions'], ['visits'], ['tasks'], ['summary']];

/** The form's values, its draft and its saving. `visitId`: the visit that the petition came of, a form of its own. */
export function useLogForm(visitId: string | undefined, fromVisit: FromVisit) {
  const [form] = Form.useForm<LogValues>();
  const today = useToday();
  const draft = useDraft<LogDraft>(`log.${visitId ?? 'new'}`);
  const fresh = (): LogDraft => freshDraft(today, fromVisit);
  const [begun, setBegun] = useState<LogDraft>(() => draft.restored?.value ?? fresh());
  const more = useUnfolded(begun.values);
  const current = useRef(begun);
  const keep = useCallback(
    (change: Partial<LogDraft>) => draft.keep((current.current = { ...current.current, ...change })),
    [draft],
  );
  const keepTyped = ({ channel }: Partial<LogValues>, values: LogValues) => {
    dropMendedFaults(form);
    if (channel === 'forwarded') more.setUnfolded(true);
    keep({ values });
  };
  const discard = () => {
    draft.drop();
    const next = fresh();
    current.current = next;
    setBegun(next);
    more.setUnfolded(false);
    form.resetFields();
    fillAfresh(form, next.values);
  };
  const fillIn = (found: Partial<LogValues>) => {
    if (Object.keys(found).length === 0) return;
    const values = completed(current.current.values, found, fresh().values);
    form.setFieldsValue({ ...values });
    keep({ values });
    form.focusField('summary');
    // Clear of the bar below.
    document.activeElement?.scrollIntoView({ block: 'center' });
  };
  const showFaults = (problem: ApiProblem) => {
    more.unfoldFor(problem.errors.map(({ pointer }) => pointer.split('/').slice(1)));
    showFieldFaults(form, problem);
  };
  const saving = useSaving({ visitId, current, keep, showFaults, drop: draft.drop });
  const readVisitAgain = () => void fromVisit.readAgain().then(fillIn);
  return { form, draft, begun, more, keep, keepTyped, discard, fillIn, readVisitAgain, ...saving };
}

function freshDraft(today: string, { values }: FromVisit): LogDraft {
  return { values: { ...freshValues(today), ...values }, files: [], ...nothingSent() };
}

interface Saving {
  readonly visitId: string | undefined;
  readonly current: { readonly current: LogDraft };
  readonly keep: (change: Partial<LogDraft>) => void;
  readonly showFaults: (problem: ApiProblem) => void;
  readonly drop: () => void;
}

function useSaving({ visitId, current, keep, showFaults, drop }: Saving) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const save = async (values: LogValues) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const { files, ...sent } = current.current;
    const wanted = formOf(values, { visitId, attachments: files.map(({ fileId }) => fileId) });
    try {
      keep(sending(sent, wanted));
      const { answer: logged, form } = await sendOnce(wanted, sent, log);
      keepReceipt(logged, form, { files, earlier: form !== wanted });
      drop();
      for (const queryKey of TOUCHED) void queries.invalidateQueries({ queryKey });
      await navigate({ to: '/bien-nhan/$id', params: { id: logged.petitionId } });
    } catch (error) {
      const refused = asProblem(error);
      setProblem(refused);
      showFaults(refused);
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, problem };
}

function log(form: LogForm, key: string): Promise<Schemas['LoggedPetition']> {
  const header = { 'Idempotency-Key': key };
  return body(api.POST('/api/intake/petitions', { params: { header }, body: form }));
}

import { canBeResponsible } from '@donthu/domain/assignment/officer';
import { App, Button, Flex, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import type { ApiProblem } from '../../api/problem';
import { useCommand } from '../../api/use-command';
import { useOfficerName } from '../../app/desk';
import { useSession } from '../../app/session';
import { dateText, daysText } from '../../parts/dates';
import { DraftNote } from '../../parts/draft-note';
import { showFieldFaults } from '../../parts/field-faults';
import { useOfficerChoice } from '../../parts/officer-select';
import { ProblemAlert } from '../../parts/problem-alert';
import { registerNumber } from '../../parts/register-number';
import { useFormDraft } from '../../parts/use-form-draft';
import { useLengthRule } from '../../parts/use-length-rule';
import { AssignStale } from './assign-stale';
import { useLoad, useOfficers } from './load-table';
import { candidatesOf, type Candidate } from './suggest-officer';
import { Suggestion } from './suggestion';

export interface Assigned {
  responsible?: string;
  coordinating?: string[];
  leader?: string;
  reason?: string;
}

interface Props {
  readonly petition: Schemas['PetitionDetail'];
  readonly assignment: Schemas['Assignment'];
  readonly onDone: () => void;
}

/** Gives a petition to people, or to others with a reason; a suggestion says why it is one. */
export function AssignForm(props: Props) {
  const { form, draft, base, initial, keep, command, conflicts, send, choose } = useAssignForm(props);
  const [officers, load] = [useOfficers(), useLoad()];
  const candidates = candidatesOf(officers.data ?? [], load.data ?? []);
  const missing = [officers, load].find(({ isError }) => isError);
  const again = base.version > 0;
  const outdated = isOutdated(command.error, again);
  return (
    <Form form={form} layout="vertical" initialValues={initial} onValuesChange={keep} onFinish={() => send(base)}>
      {officers.data && load.data && (
        <Suggestion
          candidates={candidates}
          inConflict={conflicts}
          onTake={(id) => {
            form.setFieldValue('responsible', id);
            keep();
          }}
        />
      )}
      {missing && <ProblemAlert error={missing.error} onRetry={() => void missing.refetch()} />}
      <PeopleFields candidates={candidates} isLoadKnown={load.data !== undefined} />
      {again && <ReasonField />}
      {command.error && !outdated && <ProblemAlert error={command.error} />}
      <SendRow again={again} sending={command.isPending}>
        <DraftNote draft={draft} onDiscard={() => choose(base, false)} />
      </SendRow>
      <AssignStale
        open={outdated}
        petitionId={props.petition.petitionId}
        mine={form.getFieldsValue}
        onClose={command.reset}
        onChosen={choose}
      />
    </Form>
  );
}

function useAssignForm({ petition, assignment, onDone }: Props) {
  const [form] = Form.useForm<Assigned>();
  const me = useSession().data?.id;
  // What was typed stands on the version it was typed upon: a newer one never slips under it, not even over a reload.
  const { draft, base, initial, keep, restart } = useFormDraft<Assigned, Schemas['Assignment']>({
    name: `assign.${petition.petitionId}`,
    form,
    present: assignment,
    valuesOf: (of) => initialOf(of, me),
  });
  const conflicts = useConflicts(petition.respondent.officerId);
  const command = useAssign({
    petition,
    onDone: () => {
      draft.drop();
      onDone();
    },
  });
  const send = (on: Schemas['Assignment']) =>
    command.mutate(
      { values: form.getFieldsValue(), version: on.version },
      {
        onError: (problem) => {
          conflicts.learn(problem, form.getFieldsValue());
          showFieldFaults(form, problem);
        },
      },
    );
  const choose = (newest: Schemas['Assignment'], mine: boolean) => {
    command.reset();
    restart(newest, mine);
    if (mine && form.getFieldValue('reason')) send(newest); // a first assignment that became a second needs its reason
  };
  return { form, draft, base, initial, keep, command, conflicts: conflicts.ids, send, choose };
}

/** Somebody else assigned it meanwhile, for the first time or anew. */
function isOutdated(problem: ApiProblem | null, again: boolean): boolean {
  // A first assignment that is one no more misses its reason before it misses the version.
  const noMoreFirst = !again && problem?.code === 'ASSIGNMENT.REASON_REQUIRED';
  return problem?.isStale === true || problem?.code === 'PRECONDITION.REQUIRED' || noMoreFirst;
}

function SendRow({
  again,
  sending,
  children,
}: {
  readonly again: boolean;
  readonly sending: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('leading');
  return (
    <Flex gap="small" align="center" style={{ marginTop: 12 }}>
      <Button type="primary" htmlType="submit" loading={sending}>
        {t(again ? 'assign.again' : 'assign.do')}
      </Button>
      {children}
    </Flex>
  );
}

function ReasonField() {
  const { t } = useTranslation('leading');
  const length = useLengthRule(2_000);
  return (
    <Form.Item
      name="reason"
      label={t('assign.reason')}
      extra={t('assign.reasonHelp')}
      rules={[{ required: true, whitespace: true }, length]}
    >
      <Input.TextArea autoSize={{ minRows: 2 }} />
    </Form.Item>
  );
}

interface PeopleProps {
  readonly candidates: readonly Candidate[];
  /** As long as it is not, nobody is said to have nothing in hand. */
  readonly isLoadKnown: boolean;
}

function PeopleFields({ candidates, isLoadKnown }: PeopleProps) {
  const { t } = useTranslation('leading');
  const choice = useOfficerChoice();
  const id = Form.useWatch<string | undefined>('responsible');
  const chosen = candidates.find((candidate) => candidate.id === id);
  const optionOf = (candidate: Candidate) => ({
    value: candidate.id,
    label: isLoadKnown ? optionLabel(candidate, t) : candidate.displayName,
  });
  const responsible = candidates.filter(({ roles }) => canBeResponsible({ roles, active: true }));
  const leaders = candidates
    .filter(({ roles }) => roles.includes('leader'))
    .map(({ id, displayName }) => ({ value: id, label: displayName }));
  const required = [{ required: true }];
  return (
    <>
      <Form.Item name="responsible" label={t('assign.responsible')} extra={awayText(chosen, t)} rules={required}>
        <Select autoFocus {...choice} options={responsible.map(optionOf)} />
      </Form.Item>
      <Form.Item name="coordinating" label={t('assign.coordinating')}>
        <Select mode="multiple" {...choice} options={candidates.map(optionOf)} />
      </Form.Item>
      <Form.Item name="leader" label={t('assign.leader')} rules={required}>
        <Select {...choice} options={leaders} />
      </Form.Item>
    </>
  );
}

type Say = (key: string, options: Record<string, string | number>) => string;

/** Stands below the field: the line that was chosen may be too long to be seen to its end. */
function awayText(candidate: Candidate | undefined, t: Say): string | undefined {
  const { absentUntil, nextAbsence } = candidate ?? {};
  if (absentUntil) return t('assign.awayUntil', { date: dateText(absentUntil) });
  return nextAbsence && t('suggest.absentSoon', daysText(nextAbsence));
}

function optionLabel({ displayName: name, absentUntil, nextAbsence, open, overdue }: Candidate, t: Say): string {
  if (absentUntil) return t('assign.loadAbsent', { name, date: dateText(absentUntil) });
  if (nextAbsence) return t('assign.loadAbsentSoon', { name, open, overdue, ...daysText(nextAbsence) });
  return t('assign.loadOf', { name, open, overdue });
}

function initialOf({ responsible, coordinating, leader }: Schemas['Assignment'], me: string | undefined): Assigned {
  const leads = leader ?? me;
  return { ...(responsible && { responsible }), coordinating, ...(leads !== undefined && { leader: leads }) };
}

function useAssign({ petition, onDone }: Pick<Props, 'petition' | 'onDone'>) {
  const { t } = useTranslation('leading');
  const { message } = App.useApp();
  const officerName = useOfficerName();
  const { petitionId, register } = petition;
  return useCommand<{ values: Assigned; version: number }, unknown>({
    run: ({ values, version }, key) =>
      body(
        api.POST('/api/assignment/petitions/{id}/assign', {
          params: {
            path: { id: petitionId },
            header: { 'Idempotency-Key': key, ...(version > 0 && { 'If-Match': `"${version}"` }) },
          },
          body: bodyOf(values),
        }),
      ),
    touches: [['petitions'], ['petition', petitionId], ['load']],
    onDone: (_, { values: { responsible } }) => {
      void message.success(t('assign.done', { number: registerNumber(register), name: officerName(responsible) }));
      onDone();
    },
  });
}

function bodyOf({ responsible = '', coordinating = [], leader = '', reason }: Assigned) {
  return { responsible, coordinating, leader, ...(reason && { reason: reason.trim() }) };
}

/** Officers who may not have the petition: the respondent, and whom the server refused because he reports to him. */
function useConflicts(respondent: string | null) {
  const [refused, setRefused] = useState<readonly string[]>([]);
  const learn = ({ code, errors }: ApiProblem, { responsible }: Assigned): void => {
    const isResponsible = errors.length === 0 || errors.some(({ pointer }) => pointer === '/responsible');
    if (code !== 'ASSIGNMENT.CONFLICT_OF_INTEREST' || !isResponsible || responsible === undefined) return;
    setRefused((before) => [...before, responsible]);
  };
  return { ids: new Set([...refused, ...(respondent ? [respondent] : [])]), learn };
}

import '../petition.css';
import '../texts';
import { Button, Flex, Form, type FormInstance } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../../api/client';
import { DraftNote } from '../../../parts/draft-note';
import { FormRound } from '../../../parts/files/form-round';
import { ProblemAlert } from '../../../parts/problem-alert';
import { StaleEdit } from '../../../parts/stale-edit';
import type { Fact } from './facts';
import { useCommandForm } from './use-command-form';

export type Values = Readonly<Record<string, unknown>>;

/** What a command answers. */
export interface Answer {
  readonly version: number;
  /** Codes of what the server warns of though it did what was asked. */
  readonly warnings?: readonly string[];
}

export interface CommandFormProps<S> {
  /** Name of the draft, one per petition and step. */
  readonly name: string;
  readonly submit: string;
  readonly subject: Versioned<S>;
  readonly petitionId: string;
  readonly read: () => Promise<Versioned<S>>;
  readonly initial: (subject: S) => Values;
  readonly facts: (subject: S) => readonly Fact[];
  /** The officer's version in words: under a fact's name what the form changes, under others what it adds. */
  readonly typed: (values: Values, before: S) => readonly Fact[];
  /** `before`: the thing as the values were typed upon it. */
  readonly send: (values: Values, etag: string, key: string, before: S) => Promise<Answer>;
  /** Fields that go on from what both have made of them; others are the officer's as soon as he changed them. */
  readonly merge?: ((before: Values, own: Values, now: Values) => Values) | undefined;
  readonly onDone?: ((answer: Answer) => void) | undefined;
  readonly onCancel?: (() => void) | undefined;
  /** It decides on the thing as it stands: after a change that must be read, then what was typed may be sent. */
  readonly decides?: boolean | undefined;
  /** Fields in which the officer says that he means it: he says so each time, no draft does it for him. */
  readonly confirmations?: readonly string[];
  /** What it does cannot be taken back. */
  readonly danger?: boolean | undefined;
  /** A form that opens beside others leaves the focus where it is. */
  readonly focus?: boolean | undefined;
  readonly children: (form: FormInstance<Values>) => ReactNode;
}

/**
 * The form of one command: Enter sends (Ctrl+Enter in long texts), what was typed outlives a reload and a lost server, faults
 * stand at their fields, and a change by somebody else is shown before anything is overwritten.
 */
export function CommandForm<S>(props: CommandFormProps<S>) {
  const { t } = useTranslation('petition');
  const { submit, onCancel, focus = true, decides = false, danger = false, children } = props;
  const { form, draft, start, round, command, stale, differences, moved, submitValues, keep, discard, resolve } =
    useCommandForm(props);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) focusFirst(box.current);
  }, [focus]);
  return (
    <div ref={box}>
      <Form<Values>
        form={form}
        name={props.name.replaceAll(/[^\w-]/g, '-')}
        layout="vertical"
        initialValues={start}
        onValuesChange={keep}
        onFinish={submitValues}
      >
        <FormRound value={round}>{children(form)}</FormRound>
        {moved && <p role="status">{t('form.moved')}</p>}
        {command.error && stale === undefined && <ProblemAlert error={command.error} onRetry={form.submit} />}
        <Flex gap="small" align="center" wrap style={{ marginTop: 8 }}>
          <Button type="primary" danger={danger} htmlType="submit" loading={command.isPending}>
            {submit}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t('common:action.close')}</Button>}
          <span className="muted">{t('form.keys')}</span>
          <DraftNote draft={draft} onDiscard={discard} />
        </Flex>
      </Form>
      <StaleEdit
        open={stale !== undefined}
        differences={differences}
        onKeepMine={decides ? undefined : () => resolve('mine')}
        onTakeTheirs={() => resolve('theirs')}
        onClose={() => resolve('later')}
      />
    </div>
  );
}

/** Of a choice, what is chosen: that is where Tab would stop. */
function focusFirst(box: HTMLElement | null): void {
  const first = box?.querySelector<HTMLElement>(
    '.drop-zone button, input:not([type=hidden], [hidden], :disabled), textarea',
  );
  const chosen = first?.closest('[role=radiogroup]')?.querySelector<HTMLElement>('input:checked');
  (chosen ?? first)?.focus();
}
